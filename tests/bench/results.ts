import type { StageTiming } from '../../web/protocol/compile';
import type { EngineId } from './engines/table';
import type { ForkJoin } from './fork_join';

/** What a run of the benchmark found: the content of results.json, see results.schema.json. Times are in milliseconds. */
export interface Results {
  command: string;
  date: string;
  machine: { processor: string; processors: number; memoryGibibytes: number; system: string };
  rounds: number;
  engines: { id: EngineId; label: string; description: string; peakBytes?: number; endings: string[] }[];
  kernels: KernelResult[];
  forkJoin: ForkJoin[];
}

export interface KernelResult {
  name: string;
  subject: string;
  size: number;
  parallel: 'compute' | 'memory' | null;
  /** What all engines agree on, as Python prints it. */
  check: string;
  measurements: Measurement[];
  compile: CompileResult | null;
}

export interface Measurement {
  engine: EngineId;
  /** One value per round: the fastest of its calls. Empty when the engine failed. */
  rounds: number[];
  /** One value per round: the first call of a program that was never run; for Numba its compiler is in it. */
  firstCalls: number[];
  /** One value per round: from source text to the first result. */
  firstResults: number[];
  memoryBytes?: number;
  /** One entry per round: the first call of a program whose calls take long, and the fastest of the next ones. */
  longCalls?: LongCall[];
  /** Why there are no times: a breakdown, or another answer. */
  failure?: string;
}

export interface LongCall {
  first: number;
  later: number;
}

/** Of the compiler as wasm in Node, warm: medians. */
export interface CompileResult {
  milliseconds: number;
  stages: StageTiming[];
  moduleBytes: number;
}
