/** The wasm build of the compiler in a worker thread: it must not block the programs that run meanwhile. */
import { parentPort } from 'node:worker_threads';
import { openCompiler } from '../../../web/cli/compiler';
import type { CompileOptions } from '../../../web/protocol/compile';

const port = parentPort!;
const compiler = openCompiler('wasm');

port.on(
  'message',
  async ({ id, source, options }: { id: number; source: string; options: CompileOptions }) => {
    try {
      const compilation = await (await compiler).compile(source, options);
      port.postMessage({ id, compilation });
    } catch (error) {
      port.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
    }
  },
);
