import { median } from '../../web/bench/statistics';
import { agree } from './answers';
import { compileTwin } from './engines/twins';
import type { ColdStart, Demand, Engine } from './engines/engine';
import type { CompileFacts } from './engines/program_host';
import type { EngineId } from './engines/table';
import type { Kernel } from './kernels';
import type { CompileResult, KernelResult, Measurement } from './results';

export interface Lane {
  id: EngineId;
  engine: Engine;
  demand: Demand;
  /** Takes part in few rounds, and needs no warming up. */
  slow: boolean;
  /** First calls are measured. */
  cold: boolean;
}

interface Entry {
  kernel: Kernel;
  size: number;
  result: KernelResult;
  lanes: { lane: Lane; measurement: Measurement }[];
  compiles: CompileFacts[];
}

/** Interpreters take part in one round of so many, cold starts in the first few. */
const slowEvery = 5;
const coldRounds = 3;

const warmUp = { least: 10, seconds: 0.3 };

/**
 * Runs every kernel in every engine, round by round, so that a slow moment of the machine meets all engines alike.
 * A kernel's answer is the first engine's; one that gives another is left out with the reason.
 */
export class Rounds {
  private readonly entries: Entry[] = [];

  constructor(
    private readonly lanes: readonly Lane[],
    private readonly smoke: boolean,
    private readonly say: (text: string) => void,
  ) {}

  async prepare(kernels: readonly Kernel[]): Promise<void> {
    for (const kernel of kernels) {
      this.say(`preparing ${kernel.name}`);
      this.entries.push(await this.prepareKernel(kernel));
    }
  }

  async run(rounds: number): Promise<KernelResult[]> {
    for (let round = 0; round < rounds; round++) {
      for (const entry of this.entries) {
        this.say(`round ${round + 1} of ${rounds}: ${entry.kernel.name}`);
        for (const { lane, measurement } of entry.lanes) {
          if (measurement.failure !== undefined) continue;
          await this.guard(measurement, () => this.sample(entry, lane, measurement, round));
        }
      }
    }
    for (const entry of this.entries) entry.result.compile = summariseCompiles(entry.compiles);
    return this.entries.map(({ result }) => result);
  }

  private async prepareKernel(kernel: Kernel): Promise<Entry> {
    const { name, subject } = kernel;
    const size = this.smoke ? kernel.smokeSize : kernel.size;
    const result: KernelResult = {
      name,
      subject,
      size,
      parallel: kernel.parallel ?? null,
      check: '',
      measurements: [],
      compile: null,
    };
    const entry: Entry = { kernel, size, result, lanes: [], compiles: [] };
    if (kernel.twin && this.lanes.some(({ id }) => id === 'c-wasm' || id === 'c-native'))
      await compileTwin(kernel);
    for (const lane of this.lanes) {
      const measurement: Measurement = { engine: lane.id, rounds: [], firstCalls: [], firstResults: [] };
      await this.guard(measurement, async () => {
        if (!(await lane.engine.load(kernel, size))) return;
        entry.lanes.push({ lane, measurement });
        result.measurements.push(measurement);
        if (!lane.slow || this.smoke) {
          const demand = this.smoke ? lane.demand : warmUp;
          this.compare(entry, (await lane.engine.sample(kernel, demand)).check);
        }
      });
      if (measurement.failure !== undefined && !result.measurements.includes(measurement))
        result.measurements.push(measurement);
    }
    return entry;
  }

  private async sample(entry: Entry, lane: Lane, measurement: Measurement, round: number): Promise<void> {
    const { kernel, size } = entry;
    if (lane.slow && round % slowEvery !== 0) return;
    if (lane.engine.cold && lane.cold && round < coldRounds) {
      const cold = await lane.engine.cold(kernel, size);
      this.compare(entry, cold.check);
      measurement.firstCalls.push(cold.firstCall * 1000);
      measurement.firstResults.push(cold.seconds * 1000);
      this.keepCompile(entry, lane, cold);
    }
    const { samples, check, memoryBytes } = await lane.engine.sample(kernel, lane.demand);
    this.compare(entry, check);
    measurement.rounds.push(Math.min(...samples) * 1000);
    if (memoryBytes !== undefined)
      measurement.memoryBytes = Math.max(memoryBytes, measurement.memoryBytes ?? 0);
  }

  private keepCompile(entry: Entry, { id }: Lane, { compile }: ColdStart): void {
    if (compile && id === 'node') entry.compiles.push(compile);
  }

  private compare({ kernel, result }: Entry, check: string): void {
    if (result.check === '') result.check = check;
    if (agree(check, result.check, kernel.tolerance)) return;
    throw new Error(`gives ${check}, and ${result.measurements[0]?.engine} gave ${result.check}`);
  }

  /** A failure takes this engine out of this kernel; everything else goes on. */
  private async guard(measurement: Measurement, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      measurement.failure = error instanceof Error ? error.message : String(error);
      measurement.rounds = [];
    }
  }
}

function summariseCompiles(compiles: CompileFacts[]): CompileResult | null {
  const last = compiles.at(-1);
  if (!last) return null;
  const stages = last.timings.map(({ stage }, i) => ({
    stage,
    milliseconds: median(compiles.map(({ timings }) => timings[i]!.milliseconds)),
  }));
  const milliseconds = median(compiles.map((compile) => compile.milliseconds));
  return { milliseconds, stages, moduleBytes: last.moduleBytes };
}
