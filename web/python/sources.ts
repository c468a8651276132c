/** Where the interpreted run's CPython and NumPy come from. */

/** Beside the page: Pyodide's files from npm, and perhaps the NumPy wheel that set-up fetched. */
export const kPyodideFolder = 'pyodide/';
/** Beside the page, if set-up filled it: the archived Pyodide with NumPy inside. */
export const kArchivedFolder = 'pyodide-0.17.1/';

const kProbeMilliseconds = 2500;

export interface PythonSource {
  /** Which worker: the current Pyodide, or the archived one. */
  edition: 'current' | 'archived';
  baseUrl: string;
  numpyBaseUrl: string | null;
}

interface Lockfile {
  packages: { numpy?: { file_name: string } };
}

async function answers(url: string): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(kProbeMilliseconds);
    const response = await fetch(url, { method: 'HEAD', signal });
    // A server that answers unknown paths with the page itself has no such file either.
    return response.ok && !(response.headers.get('content-type') ?? '').startsWith('text/html');
  } catch {
    return false;
  }
}

export function cdnFolder(pyodideVersion: string): string {
  return `https://cdn.jsdelivr.net/pyodide/v${pyodideVersion}/full/`;
}

/**
 * NumPy from Pyodide's CDN where that answers, else from the folder that set-up filled, else from the archived
 * release. Undefined when none of them is there.
 */
async function findNumpy(pageUrl: string, pyodideVersion: string): Promise<PythonSource | undefined> {
  const local = new URL(kPyodideFolder, pageUrl).href;
  const archived = new URL(kArchivedFolder, pageUrl).href;
  const response = await fetch(`${local}pyodide-lock.json`);
  const wheel = ((await response.json()) as Lockfile).packages.numpy?.file_name;
  const [onCdn, inFolder, inArchive] = await Promise.all([
    wheel ? answers(cdnFolder(pyodideVersion) + wheel) : false,
    wheel ? answers(local + wheel) : false,
    answers(`${archived}pyodide.js`),
  ]);
  if (onCdn) return { edition: 'current', baseUrl: local, numpyBaseUrl: cdnFolder(pyodideVersion) };
  if (inFolder) return { edition: 'current', baseUrl: local, numpyBaseUrl: local };
  if (inArchive) return { edition: 'archived', baseUrl: archived, numpyBaseUrl: archived };
  return undefined;
}

/** Thrown when a script imports NumPy and no NumPy can be reached. */
export class NumpyUnavailable extends Error {
  constructor() {
    super('this program imports NumPy, and no NumPy for the interpreted run can be reached from this page');
    this.name = 'NumpyUnavailable';
  }
}

/**
 * The source to run `source` with. Only a text that mentions NumPy at all makes the page look for one; whether the
 * script really imports it is found by Python's own parser afterwards.
 */
export async function choosePythonSource(
  source: string,
  pageUrl: string,
  pyodideVersion: string,
): Promise<PythonSource> {
  if (!/\bnumpy\b/.test(source)) {
    return { edition: 'current', baseUrl: new URL(kPyodideFolder, pageUrl).href, numpyBaseUrl: null };
  }
  const found = await findNumpy(pageUrl, pyodideVersion);
  if (!found) throw new NumpyUnavailable();
  return found;
}
