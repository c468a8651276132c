/** The worker in which the page's compiler lives: loads it at the first message, compiles at those that have a source. */
import { createEngine, type Engine, type EngineFactory } from '../../../web/compiler/engine';
import type { CompileOptions } from '../../../web/protocol/compile';

let engine: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  const module = await WebAssembly.compileStreaming(fetch('/compiler/wasmbac.wasm'));
  const script: { default: EngineFactory } = await import(
    /* @vite-ignore */ `${location.origin}/compiler/wasmbac.mjs`
  );
  return createEngine(script.default, module);
}

interface Request {
  source?: string;
  options?: CompileOptions;
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  engine ??= load();
  try {
    const compiler = await engine;
    postMessage(data.source === undefined ? {} : compiler.compile(data.source, data.options ?? {}));
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
