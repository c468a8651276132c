import type { Compilation, CompileOptions, StageTiming } from '../../../web/protocol/compile';
import type { RunResult } from '../../../web/protocol/run';

/** What a program is compiled from, and the arguments that it is run with ever after. */
export interface ProgramSource {
  name: string;
  source: string;
  argv: string[];
}

export interface CompileFacts {
  /** Around the whole compiler. */
  milliseconds: number;
  timings: StageTiming[];
  moduleBytes: number;
}

/** The part of a RunResult that the benchmark needs, with the time around the whole run. */
export interface ProgramRun {
  text: string;
  /** Set when the program did not end well. */
  fault: string | null;
  milliseconds: number;
  wallMilliseconds: number;
  regions: number;
  memoryBytes: number | null;
}

export interface ColdRun {
  compile: CompileFacts;
  /** Compiling by the engine, its first tier. */
  moduleMilliseconds: number;
  run: ProgramRun;
}

/** Where Wasmba's programs live: this process, or a page of a browser. */
export interface ProgramHost {
  /** Also after it has ended. */
  start(): Promise<void>;
  /** Why it ended, for each time that it did. What was loaded before is gone. */
  readonly endings: readonly string[];
  /** Compiles the program and keeps it under its name. Rejects with the diagnostics. */
  load(program: ProgramSource): Promise<CompileFacts>;
  run(name: string, threads: number): Promise<ProgramRun>;
  /** Compiles a module that the engine has not seen, runs it once and forgets it. */
  cold(program: ProgramSource, threads: number): Promise<ColdRun>;
  description(): string;
  peakBytes(): Promise<number | undefined>;
  close(): void;
}

export type Compile = (source: string, options: CompileOptions) => Promise<Compilation>;

export function toProgramRun(result: RunResult, wallMilliseconds: number): ProgramRun {
  const text = result.output.map((piece) => piece.text).join('');
  const fault = result.status === 'done' ? null : (result.error?.traceback ?? result.status);
  const { milliseconds, regions, memoryBytes } = result;
  return { text, fault, milliseconds: milliseconds ?? 0, wallMilliseconds, regions, memoryBytes };
}
