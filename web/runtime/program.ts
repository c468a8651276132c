import type { Manifest } from '../protocol/compile';
import type { OutputPiece, RunResult } from '../protocol/run';
import { allocateMemory, memorySizes } from './memory';
import { OutputRing } from './output-ring';
import type { Platform } from './platform';
import { Session } from './session';
import { Team } from './team';

const defaultMemoryMebibytes = 256;

export interface ProgramOptions {
  wasm: Uint8Array<ArrayBuffer>;
  manifest: Manifest;
  /** For the source lines of tracebacks. */
  source: string;
  /** Default `main.py`. */
  fileName?: string;
  /** Size of the fixed memory; default 256 MiB, less where the machine does not give that much. */
  memoryMebibytes?: number;
  /** sys.argv; default `[fileName]`. */
  argv?: string[];
}

export interface RunOptions {
  /** Threads including thread 0; default platform.hardwareThreads. Always 1 when the module is not threaded. */
  threads?: number;
  /** Called as output arrives. While the promise it may return is pending, the program waits once 256 KiB are due. */
  onOutput?: (pieces: OutputPiece[]) => void | Promise<void>;
  /** Characters taken before the rest is thrown away (the run goes on). Default 1 Mi; Infinity: no limit. */
  outputLimit?: number;
  /** Collect the output in RunResult.output; default true. */
  keepOutput?: boolean;
  /** Copy the module-level arrays of the manifest into RunResult.snapshots. */
  snapshots?: boolean;
  /** Count live objects after wasmba_finish (module compiled with `leakCheck`). */
  leakCheck?: boolean;
  /** Stop by itself this long after the script has begun. */
  timeLimitMilliseconds?: number;
}

/**
 * A compiled program, ready to run any number of times, one run at a time. The bytes are compiled once;
 * the module and its workers are kept from run to run, so V8's optimised code is kept too, while every
 * run has new instances on cleared memory.
 */
export interface Program {
  /** False: the module has one thread and no shared memory. */
  readonly threaded: boolean;
  /** Compiling by V8 (first tier), measured once. */
  readonly moduleMilliseconds: number;
  /**
   * Never rejects for what the program does; rejects when a run is under way, after close(), and when the
   * machine has no memory for even a small heap (RangeError).
   */
  run(options?: RunOptions): Promise<RunResult>;
  /** Ends the run: by the stop word, after 300 ms by terminating the workers. The run resolves as `stopped`. */
  stop(): void;
  /** Stops and frees the workers. */
  close(): void;
}

/** Rejects when the bytes are no valid module, or need shared memory that the platform lacks. */
export async function createProgram(options: ProgramOptions, platform: Platform): Promise<Program> {
  const threaded = options.manifest.memory.shared;
  if (threaded && !platform.sharedMemory) {
    throw new Error('This page is not cross-origin isolated: compile with threads: false.');
  }
  const start = performance.now();
  const module = await WebAssembly.compile(options.wasm);
  return new CompiledProgram(options, platform, module, performance.now() - start);
}

class CompiledProgram implements Program {
  private readonly team: Team;
  private readonly ring: OutputRing | null;
  private readonly memorySizes: number[];
  private memory: WebAssembly.Memory | null = null;
  /** Up to where an earlier run may have written; null: unknown, so the memory cannot be used again. */
  private writtenBytes: number | null = null;
  private session: Session | null = null;
  private closed = false;

  constructor(
    private readonly program: ProgramOptions,
    private readonly platform: Platform,
    private readonly module: WebAssembly.Module,
    readonly moduleMilliseconds: number,
  ) {
    this.team = new Team(platform);
    this.ring = platform.sharedMemory ? OutputRing.create() : null;
    const wanted = program.memoryMebibytes ?? defaultMemoryMebibytes;
    this.memorySizes = memorySizes(wanted, program.manifest.memory.minimumPages);
  }

  get threaded(): boolean {
    return this.program.manifest.memory.shared;
  }

  async run(options: RunOptions = {}): Promise<RunResult> {
    if (this.closed) throw new Error('The program has been closed.');
    if (this.session) throw new Error('The program is running.');
    const { manifest, source } = this.program;
    const fileName = this.program.fileName ?? 'main.py';
    if (this.writtenBytes === null) this.memory = null;
    if (this.threaded) this.memory ??= allocateMemory(this.memorySizes, true);
    const session = new Session({
      module: this.module,
      manifest,
      source,
      fileName,
      argv: this.program.argv ?? [fileName],
      memory: this.memory,
      memorySizes: this.memorySizes,
      clearBytes: this.writtenBytes,
      ring: this.ring,
      threads: this.threaded ? Math.max(1, Math.floor(options.threads ?? this.platform.hardwareThreads)) : 1,
      options,
      team: this.team,
    });
    this.session = session;
    this.writtenBytes = null;
    session.start();
    try {
      const result = await session.result;
      this.writtenBytes = session.writtenBytes;
      return result;
    } finally {
      this.session = null;
      if (this.closed) this.team.release();
    }
  }

  stop(): void {
    this.session?.stop();
  }

  close(): void {
    this.closed = true;
    if (this.session) this.session.terminate();
    else this.team.release();
    this.memory = null;
  }
}
