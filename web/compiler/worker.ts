/** The compiler's worker in a page (module worker). */
import type { CompileOptions } from '../protocol/compile';
import { createEngine, type Engine, type EngineFactory } from './engine';
import type { FromCompiler, ToCompiler } from './messages';
import { warmUp } from './warm-up';

const scope = self as unknown as {
  postMessage(message: FromCompiler, transfer?: Transferable[]): void;
  onmessage: ((event: MessageEvent<ToCompiler>) => void) | null;
};

let engine: Engine | null = null;
let lastText = '';

scope.onmessage = (event) => {
  if (event.data.type === 'load') void load(event.data.scriptUrl, event.data.wasm);
  else compile(event.data.id, event.data.source, event.data.options);
};

async function load(scriptUrl: string, wasm: WebAssembly.Module | string): Promise<void> {
  try {
    const [script, module] = await Promise.all([
      import(/* @vite-ignore */ scriptUrl) as Promise<{ default: EngineFactory }>,
      typeof wasm === 'string' ? download(wasm) : wasm,
    ]);
    scope.postMessage({ type: 'starting', module });
    engine = await createEngine(script.default, module, (text) => {
      lastText = text;
    });
    scope.postMessage({ type: 'ready' });
  } catch (error) {
    scope.postMessage({ type: 'loadFailed', message: describe(error) });
    return;
  }
  // Not after a restart: it may be this program that brought the compiler down.
  if (typeof wasm === 'string') warmUp((source) => run(() => engine!.compile(source, {})));
}

/**
 * compileStreaming gets the response itself, since only then V8 keeps the code it made beside the browser's
 * cache entry; the progress is counted on a clone.
 */
async function download(url: string): Promise<WebAssembly.Module> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  void countBytes(response.clone());
  return WebAssembly.compileStreaming(response);
}

async function countBytes(response: Response): Promise<void> {
  const encoded = response.headers.has('content-encoding');
  const length = response.headers.get(encoded ? 'x-uncompressed-length' : 'content-length');
  const totalBytes = Number(length ?? 0);
  let loadedBytes = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    loadedBytes += value.length;
    scope.postMessage({ type: 'progress', loadedBytes, totalBytes });
  }
}

function compile(id: number, source: string, options: CompileOptions): void {
  run(() => {
    if (!engine) throw new Error('the compiler is not loaded');
    const start = performance.now();
    const { result, wasm } = engine.compile(source, options);
    const milliseconds = performance.now() - start;
    scope.postMessage({ type: 'compiled', id, milliseconds, result, wasm }, [wasm.buffer]);
  });
}

function run(action: () => void): void {
  try {
    action();
  } catch (error) {
    scope.postMessage({ type: 'crashed', message: describe(error) });
  }
}

function describe(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return lastText ? `${message} (${lastText})` : message;
}
