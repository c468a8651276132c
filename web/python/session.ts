/// <reference lib="webworker" />
import type { LoadRequest, PythonAnswer, PythonRequest, PythonRunReport } from './protocol';

/** The part of Pyodide that 0.17 and 314 have in common. */
export interface PyodideLike {
  version: string;
  runPython(code: string): unknown;
  /** A proxy of Python's dict: `get(name)`, `set(name, value)`. */
  readonly globals: unknown;
}

export interface PyodideLoader<T extends PyodideLike> {
  load(request: LoadRequest): Promise<T>;
  /** Makes `import numpy` possible. */
  loadNumpy(pyodide: T, request: LoadRequest): Promise<void>;
}

function post(answer: PythonAnswer): void {
  self.postMessage(answer);
}

/** Counts what `fetch` brings, for the progress bar. */
function reportDownloads(): void {
  const original = self.fetch.bind(self);
  let loadedBytes = 0;
  let totalBytes = 0;
  self.fetch = async (input, init) => {
    const response = await original(input, init);
    const length = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || !response.body || length === 0) return response;
    const encoded = response.headers.get('content-encoding') !== null;
    if (!encoded) totalBytes += length;
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        loadedBytes += chunk.byteLength;
        post({ kind: 'progress', loadedBytes, totalBytes: encoded ? 0 : totalBytes });
        controller.enqueue(chunk);
      },
    });
    const { status, statusText, headers } = response;
    return new Response(response.body.pipeThrough(counter), { status, statusText, headers });
  };
}

interface PythonGlobals {
  get(name: string): (...values: unknown[]) => unknown;
  set(name: string, value: unknown): void;
}

function call(pyodide: PyodideLike, name: string, ...args: unknown[]): unknown {
  return (pyodide.globals as PythonGlobals).get(name)(...args);
}

/** Answers the page's requests with the Pyodide that `loader` brings; requests come one at a time. */
export function servePython<T extends PyodideLike>(loader: PyodideLoader<T>): void {
  let pyodide: T;
  let loadRequest: LoadRequest;
  let numpyLoaded = false;

  async function answer(request: PythonRequest): Promise<void> {
    switch (request.kind) {
      case 'load': {
        loadRequest = request;
        reportDownloads();
        pyodide = await loader.load(request);
        (pyodide.globals as PythonGlobals).set('_post', (stream: 'stdout' | 'stderr', text: string) =>
          post({ kind: 'output', stream, text }),
        );
        pyodide.runPython(request.driver);
        call(pyodide, 'install', 'numba', request.numba);
        post({ kind: 'loaded', python: String(call(pyodide, 'python_version')), pyodide: pyodide.version });
        return;
      }
      case 'prepare': {
        const names = String(call(pyodide, 'imports', request.source));
        const needsNumpy = (JSON.parse(names) as string[]).includes('numpy');
        if (needsNumpy && !numpyLoaded) {
          await loader.loadNumpy(pyodide, loadRequest);
          numpyLoaded = true;
        }
        const numpy = String(call(pyodide, 'warm', names));
        post({ kind: 'prepared', numpy: needsNumpy ? numpy : null });
        return;
      }
      case 'run': {
        const report = JSON.parse(String(call(pyodide, 'run', request.source, request.fileName)));
        post({ kind: 'done', report: report as PythonRunReport });
      }
    }
  }

  self.onmessage = (event: MessageEvent<PythonRequest>) => {
    answer(event.data).catch((error: unknown) =>
      post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
}
