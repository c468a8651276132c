import type { Manifest } from '../protocol/compile';
import type { OutputPiece, RunResult } from '../protocol/run';
import type { Platform } from './platform';

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
  /** Called as output arrives, at most once per event-loop turn. RunResult.output still has all of it. */
  onOutput?: (pieces: OutputPiece[]) => void;
  /** Characters kept before the rest is thrown away (the run goes on). Default 1 MiB. */
  outputLimit?: number;
  /** Copy the module-level arrays of the manifest into RunResult.snapshots. */
  snapshots?: boolean;
  /** Count live objects after wasmba_finish (module compiled with `leakCheck`). */
  leakCheck?: boolean;
  /** Stop by itself after this time. */
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
  /** Never rejects for what the program does; rejects when a run is under way or after close(). */
  run(options?: RunOptions): Promise<RunResult>;
  /** Ends the run: by the stop word, after 300 ms by terminating the workers. The run resolves as `stopped`. */
  stop(): void;
  /** Stops and frees the workers. */
  close(): void;
}

export declare function createProgram(options: ProgramOptions, platform: Platform): Promise<Program>;
