import type { Compilation, CompileOptions } from '../protocol/compile';

export interface BackendAnswer extends Compilation {
  milliseconds: number;
}

export interface CompileJob {
  /** Rejects with CompileFailure. */
  answer: Promise<BackendAnswer>;
  /** The answer is no longer wanted; it may never come. */
  cancel: () => void;
}

/** Someone who compiles: the wasm compiler in a worker, or the native one behind the local server. */
export interface Backend {
  compile(source: string, options: CompileOptions, timeLimitMilliseconds: number): CompileJob;
}
