/** What the benchmark does in a browser; the page offers it as `bench`. */
import { createBrowserPlatform } from '../../../web/runtime/platform-browser';
import type { Compilation, CompileOptions } from '../../../web/protocol/compile';
import type { ColdRun, CompileFacts, ProgramRun, ProgramSource } from '../engines/program_host';
import { Programs } from '../engines/programs';
import { withSharedWorkers } from '../engines/shared_workers';

export interface BenchPage {
  /** Fulfilled when the compiler has been loaded. */
  ready: Promise<void>;
  load(program: ProgramSource): Promise<CompileFacts>;
  run(name: string, threads: number): Promise<ProgramRun>;
  cold(program: ProgramSource, threads: number): Promise<ColdRun>;
}

const compiler = new Worker(new URL('./compiler.ts', import.meta.url), { type: 'module' });

/** One request at a time. */
function request<T>(message: object): Promise<T> {
  return new Promise((resolve, reject) => {
    compiler.onmessage = ({ data }) =>
      data.error === undefined ? resolve(data) : reject(new Error(data.error));
    compiler.onerror = (event) => reject(new Error(event.message));
    compiler.postMessage(message);
  });
}

const compile = (source: string, options: CompileOptions) => request<Compilation>({ source, options });
const programs = new Programs(compile, withSharedWorkers(createBrowserPlatform()));

const page: BenchPage = {
  ready: request<object>({}).then(() => {}),
  load: (program) => programs.load(program),
  run: (name, threads) => programs.run(name, threads),
  cold: (program, threads) => programs.cold(program, threads),
};
Object.assign(globalThis, { bench: page });
