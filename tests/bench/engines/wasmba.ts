import { readFileSync } from 'node:fs';
import { driverFile, kernelFile } from '../files';
import type { Kernel } from '../kernels';
import type { ColdStart, Demand, Engine, EngineFacts, Sample } from './engine';
import type { CompileFacts, ProgramHost, ProgramRun, ProgramSource } from './program_host';

/** A host that several engines share is started and closed once. */
export class SharedHost {
  private starting: Promise<void> | null = null;
  /** How many endings of the host lie before its last start. */
  private startedAfter = 0;
  private readonly loading = new Map<string, Promise<CompileFacts>>();

  constructor(readonly host: ProgramHost) {}

  start(): Promise<void> {
    const ended = this.host.endings.length;
    if (this.starting === null || this.startedAfter !== ended) {
      this.startedAfter = ended;
      this.loading.clear();
      this.starting = this.host.start();
    }
    return this.starting;
  }

  /** The program that measures the kernel; compiled once, whoever asks. */
  load(kernel: Kernel, size: number, demand: Demand): Promise<CompileFacts> {
    const known = this.loading.get(kernel.name);
    if (known) return known;
    const loading = this.host.load(measuringProgram(kernel, size, demand));
    this.loading.set(kernel.name, loading);
    return loading;
  }
}

export class WasmbaEngine implements Engine {
  constructor(
    private readonly shared: SharedHost,
    private readonly threads: number,
    private readonly demand: Demand,
  ) {}

  get endings(): readonly string[] {
    return this.shared.host.endings;
  }

  start(): Promise<void> {
    return this.shared.start();
  }

  async load(kernel: Kernel, size: number): Promise<boolean> {
    // What has no parallel loop has nothing to show on more threads.
    if (this.threads > 1 && !kernel.parallel) return false;
    await this.shared.load(kernel, size, this.demand);
    return true;
  }

  /** The demand is compiled in; a larger one takes several runs. */
  async sample(kernel: Kernel, { seconds }: Demand): Promise<Sample> {
    const samples: number[] = [];
    let total = 0;
    for (;;) {
      const run = await this.shared.host.run(kernel.name, this.threads);
      this.examine(run);
      const sample = readSample(run);
      samples.push(...sample.samples);
      total += sample.samples.reduce((sum, taken) => sum + taken, 0);
      if (total >= seconds) return { ...sample, samples };
    }
  }

  async cold(kernel: Kernel, size: number, calls: number): Promise<ColdStart> {
    const program = measuringProgram(kernel, size, { least: calls, seconds: 0 });
    const { compile, moduleMilliseconds, run } = await this.shared.host.cold(program, this.threads);
    this.examine(run);
    const { samples, check } = readSample(run);
    const around = run.wallMilliseconds - run.milliseconds;
    const seconds = (compile.milliseconds + moduleMilliseconds + around) / 1000 + samples[0]!;
    return { seconds, calls: samples, check, compile };
  }

  async facts(): Promise<EngineFacts> {
    return { description: this.shared.host.description() };
  }

  close(): void {
    this.shared.host.close();
  }

  /** "Parallel" that ran on one thread would be a wrong number. */
  private examine(run: ProgramRun): void {
    if (run.fault !== null) throw new Error(run.fault);
    if (this.threads > 1 && run.regions === 0)
      throw new Error('no parallel region ran on more than one thread');
  }
}

function measuringProgram(kernel: Kernel, size: number, { least, seconds }: Demand): ProgramSource {
  const source = `${readFileSync(kernelFile(kernel), 'utf8')}\n\n${readFileSync(driverFile, 'utf8')}`;
  return {
    name: kernel.name,
    source,
    argv: [`${kernel.name}.py`, String(size), String(least), String(seconds)],
  };
}

function readSample({ text, memoryBytes }: ProgramRun): Sample {
  const samples = [...text.matchAll(/^seconds (\S+)$/gm)].map(([, seconds]) => Number(seconds));
  const check = /^check (.*)$/m.exec(text)?.[1];
  if (check === undefined || samples.length === 0)
    throw new Error(`the program printed no result: ${text.slice(-500)}`);
  return { samples, check, ...(memoryBytes === null ? {} : { memoryBytes }) };
}
