import type { Kernel } from '../kernels';
import type { CompileFacts } from './program_host';

/** Seconds of single calls, and what the kernel's `check` makes of the last one's result, as Python prints it. */
export interface Sample {
  samples: number[];
  check: string;
  /** Memory that the program used at most, where it has one of its own. */
  memoryBytes?: number;
}

/** At least so many calls that take at least so long together. */
export interface Demand {
  least: number;
  seconds: number;
}

/** From source text to the first result, with a compiler that is warm; making the arguments is not counted. */
export interface ColdStart {
  seconds: number;
  /** Calls one after the other, the first of them without compiling where that is a step of its own. */
  calls: number[];
  check: string;
  /** Where compiling is a step of its own. */
  compile?: CompileFacts;
}

export interface EngineFacts {
  /** Versions, for the line below the results. */
  description: string;
  /** Most memory the process held so far. */
  peakBytes?: number;
}

/** One way to run kernels, alive for the whole benchmark. Every method rejects when the engine breaks down. */
export interface Engine {
  /** Starts the engine, also after it has ended; does nothing while it runs. */
  start(): Promise<void>;
  /** Why it ended, for each time that it did. What was loaded before is gone. */
  readonly endings: readonly string[];
  /** Makes the kernel ready, uncompiled where the engine compiles at the first call. False: there is no such version of it. */
  load(kernel: Kernel, size: number): Promise<boolean>;
  sample(kernel: Kernel, demand: Demand): Promise<Sample>;
  /** Undefined for engines that have no compiler in the loop. */
  cold?(kernel: Kernel, size: number, calls: number): Promise<ColdStart>;
  facts(): Promise<EngineFacts>;
  close(): void;
}
