import { median } from '../../web/bench/statistics';
import { agree } from './answers';
import { messageOf } from './errors';
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

/** What is known of a kernel at some time: a benchmark that was broken off goes on from it. */
export interface Progress {
  result: KernelResult;
  roundsDone: number;
  compiles: CompileFacts[];
}

interface Part {
  lane: Lane;
  measurement: Measurement;
  /** How often the engine had ended when it got the kernel. */
  loadedAfter: number;
}

interface Entry extends Progress {
  kernel: Kernel;
  size: number;
  parts: Part[];
}

/** Interpreters take part in one round of so many, cold starts in the first few. */
const slowEvery = 5;
const coldRounds = 3;

/** Of a long call: the first, and what it is compared with. */
const longCalls = 5;

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
    /** Called after every kernel of every round. */
    private readonly keep: (progress: readonly Progress[]) => void,
  ) {}

  async prepare(kernels: readonly Kernel[], earlier: readonly Progress[]): Promise<void> {
    for (const kernel of kernels) {
      this.say(`preparing ${kernel.name}`);
      const known = earlier.find(({ result }) => result.name === kernel.name);
      this.entries.push(await this.prepareKernel(kernel, known));
    }
  }

  async run(rounds: number): Promise<KernelResult[]> {
    for (let round = 0; round < rounds; round++) {
      for (const entry of this.entries) {
        if (round < entry.roundsDone) continue;
        this.say(`round ${round + 1} of ${rounds}: ${entry.kernel.name}`);
        for (const part of entry.parts) {
          if (part.measurement.failure !== undefined) continue;
          await this.guard(part.measurement, () => this.sample(entry, part, round));
        }
        entry.roundsDone = round + 1;
        this.keep(this.entries.map(({ result, roundsDone, compiles }) => ({ result, roundsDone, compiles })));
      }
    }
    for (const entry of this.entries) entry.result.compile = summariseCompiles(entry.compiles);
    return this.entries.map(({ result }) => result);
  }

  private async prepareKernel(kernel: Kernel, earlier: Progress | undefined): Promise<Entry> {
    const size = this.smoke ? kernel.smokeSize : kernel.size;
    const progress = earlier ?? { result: emptyResult(kernel, size), roundsDone: 0, compiles: [] };
    const entry: Entry = { ...progress, kernel, size, parts: [] };
    const { measurements } = entry.result;
    if (kernel.twin && this.lanes.some(({ id }) => id === 'c-wasm' || id === 'c-native'))
      await compileTwin(kernel);
    for (const lane of this.lanes) {
      const known = measurements.find(({ engine }) => engine === lane.id);
      if (known?.failure !== undefined || (earlier && !known)) continue;
      const measurement = known ?? { engine: lane.id, rounds: [], firstCalls: [], firstResults: [] };
      const part: Part = { lane, measurement, loadedAfter: -1 };
      let takesPart = true;
      await this.guard(measurement, async () => {
        takesPart = await this.provide(entry, part);
      });
      if (!takesPart) continue;
      entry.parts.push(part);
      if (!known) measurements.push(measurement);
    }
    return entry;
  }

  /** Makes the engine run and have the kernel, warm, also when it has ended since. False: there is no such version of it. */
  private async provide(entry: Entry, part: Part): Promise<boolean> {
    const { kernel, size } = entry;
    const { engine, slow, demand } = part.lane;
    await engine.start();
    if (part.loadedAfter === engine.endings.length) return true;
    if (!(await engine.load(kernel, size))) return false;
    part.loadedAfter = engine.endings.length;
    if (!slow || this.smoke)
      this.compare(entry, (await engine.sample(kernel, this.smoke ? demand : warmUp)).check);
    return true;
  }

  private async sample(entry: Entry, part: Part, round: number): Promise<void> {
    const { kernel, size } = entry;
    const { lane, measurement } = part;
    if (lane.slow && round % slowEvery !== 0) return;
    await this.provide(entry, part);
    if (lane.engine.cold && lane.cold && round < coldRounds) {
      const cold = await lane.engine.cold(kernel, size, 1);
      this.compare(entry, cold.check);
      measurement.firstCalls.push(cold.calls[0]! * 1000);
      measurement.firstResults.push(cold.seconds * 1000);
      this.keepCompile(entry, lane, cold);
      if (kernel.longSize && !this.smoke && cold.compile) {
        const { calls } = await lane.engine.cold(kernel, kernel.longSize, longCalls);
        const [first, ...later] = calls.map((seconds) => seconds * 1000);
        measurement.longCalls = [
          ...(measurement.longCalls ?? []),
          { first: first!, later: Math.min(...later) },
        ];
      }
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
      measurement.failure = messageOf(error);
      measurement.rounds = [];
    }
  }
}

function emptyResult({ name, subject, parallel }: Kernel, size: number): KernelResult {
  return { name, subject, size, parallel: parallel ?? null, check: '', measurements: [], compile: null };
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
