import { type CliCompiler, openCompiler } from '../../../web/cli/compiler';
import { createNodePlatform } from '../../../web/runtime/platform-node';
import { threadFile } from '../files';
import type { ColdRun, CompileFacts, ProgramHost, ProgramRun, ProgramSource } from './program_host';
import { Programs } from './programs';
import { withSharedWorkers } from './shared_workers';

/** Wasmba in this process: the compiler as wasm on the main thread, programs on worker threads. */
export class NodeHost implements ProgramHost {
  private compiler: CliCompiler | null = null;
  private programs: Programs | null = null;
  /** This process ends with the benchmark. */
  readonly endings: readonly string[] = [];

  async start(): Promise<void> {
    const compiler = await openCompiler('wasm');
    this.compiler = compiler;
    const platform = withSharedWorkers(createNodePlatform(threadFile));
    this.programs = new Programs((source, options) => compiler.compile(source, options), platform);
  }

  load(program: ProgramSource): Promise<CompileFacts> {
    return this.programs!.load(program);
  }

  run(name: string, threads: number): Promise<ProgramRun> {
    return this.programs!.run(name, threads);
  }

  cold(program: ProgramSource, threads: number): Promise<ColdRun> {
    return this.programs!.cold(program, threads);
  }

  description(): string {
    return `Node ${process.version}, V8 ${process.versions.v8}`;
  }

  async peakBytes(): Promise<number | undefined> {
    return undefined;
  }

  close(): void {
    this.compiler?.close();
  }
}
