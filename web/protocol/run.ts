/** What a run gives back: shared by the runtime, the benchmark, the page and the command line. */

/**
 * A stretch of program output. `volatile`: text that depends on the clock or on unseeded random
 * numbers and so is left out of comparisons.
 */
export interface OutputPiece {
  stream: 'stdout' | 'stderr';
  text: string;
  volatile: boolean;
}

/** One traceback frame, outermost first in RunResult.frames; columns count from 1 in UTF-16 units. */
export interface TracebackFrame {
  function: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export interface RunError {
  /** Python exception type, or `InternalError` for a fault of Wasmba itself. */
  type: string;
  message: string;
  internal: boolean;
  frames: TracebackFrame[];
  /** As python3.11 prints it, ending in a line break. */
  traceback: string;
}

export type ElementType =
  | 'bool'
  | 'int8'
  | 'int16'
  | 'int32'
  | 'int64'
  | 'uint8'
  | 'uint16'
  | 'uint32'
  | 'uint64'
  | 'float32'
  | 'float64'
  | 'complex64'
  | 'complex128';

/** A module-level array as it stood at the end: C order, little endian, `bytes` holds exactly the elements. */
export interface ArraySnapshot {
  name: string;
  dtype: ElementType;
  shape: number[];
  bytes: Uint8Array<ArrayBuffer>;
}

export type RunStatus =
  /** The script ran to its end. */
  | 'done'
  /** Uncaught exception, or an internal error; see `error`. */
  | 'error'
  /** Ended by stop() or by the time limit. */
  | 'stopped'
  /** sys.exit; see `exitCode`. */
  | 'exit';

export interface RunResult {
  status: RunStatus;
  /** What the process would exit with: 0, 1 after an exception, 130 when stopped, or sys.exit's code. */
  exitCode: number;
  output: OutputPiece[];
  /** Output beyond the limit was thrown away. */
  outputTruncated: boolean;
  /** wasmba_main alone, by performance.now() in the runner worker. Null when the worker had to be terminated. */
  milliseconds: number | null;
  error: RunError | null;
  /** Threads the run had, thread 0 included. */
  threads: number;
  /** Parallel regions that ran on more than one thread. */
  regions: number;
  snapshots: ArraySnapshot[];
  /** Memory up to the highest address ever used, stacks and static data included; null when unknown. */
  memoryBytes: number | null;
  /** Heap objects alive after wasmba_finish; null unless asked for with `leakCheck`. */
  liveObjects: number | null;
}
