import { readFileSync } from 'node:fs';
import { quantile } from '../../web/bench/statistics';
import type { EngineId } from './engines/table';
import type { SharedHost } from './engines/wasmba';
import { forkJoinFile } from './files';

/** Microseconds of one parallel region: quartiles. */
export interface ForkJoin {
  engine: EngineId;
  threads: number;
  warm: Quartiles;
  asleep: Quartiles;
}

interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

const entered = 'entered 12050.0 12050.0';

export async function measureForkJoin(
  engine: EngineId,
  { host }: SharedHost,
  threads: number,
): Promise<ForkJoin> {
  const name = 'fork_join';
  await host.load({ name, source: readFileSync(forkJoinFile, 'utf8'), argv: [name] });
  await host.run(name, threads);
  const { text, fault, regions } = await host.run(name, threads);
  if (fault !== null) throw new Error(fault);
  if (!text.includes(entered)) throw new Error(`regions were lost: ${text.slice(-100)}`);
  if (regions < 12_050) throw new Error(`only ${regions} of 12050 regions ran on more than one thread`);
  const times = (label: string): Quartiles => {
    const samples = [...text.matchAll(new RegExp(`^${label} (\\S+)$`, 'gm'))].map(
      ([, seconds]) => Number(seconds) * 1e6,
    );
    return { lower: quantile(samples, 0.25), median: quantile(samples, 0.5), upper: quantile(samples, 0.75) };
  };
  return { engine, threads, warm: times('warm'), asleep: times('asleep') };
}
