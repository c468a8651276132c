import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { quantile } from '../../web/bench/statistics';
import { pythonEnvironment, pythonInterpreter } from './engines/python';
import type { EngineId } from './engines/table';
import type { SharedHost } from './engines/wasmba';
import { messageOf } from './errors';
import { forkJoinFile } from './files';

/** Microseconds of one parallel region: quartiles. */
export interface RegionCosts {
  warm: Quartiles;
  asleep: Quartiles;
}

/** Either costs or failure. */
export interface ForkJoin {
  engine: EngineId;
  threads: number;
  costs?: RegionCosts;
  failure?: string;
}

interface Quartiles {
  lower: number;
  median: number;
  upper: number;
}

const entered = 'entered 12050.0 12050.0';

/** `run` runs the program with the regions and gives what it printed. */
export async function measureForkJoin(
  engine: EngineId,
  threads: number,
  run: () => Promise<string>,
): Promise<ForkJoin> {
  try {
    const text = await run();
    if (!text.includes(entered)) throw new Error(`regions were lost: ${text.slice(-100)}`);
    return { engine, threads, costs: { warm: times(text, 'warm'), asleep: times(text, 'asleep') } };
  } catch (error) {
    return { engine, threads, failure: messageOf(error) };
  }
}

function times(text: string, label: string): Quartiles {
  const samples = [...text.matchAll(new RegExp(`^${label} (\\S+)$`, 'gm'))].map(
    ([, seconds]) => Number(seconds) * 1e6,
  );
  return { lower: quantile(samples, 0.25), median: quantile(samples, 0.5), upper: quantile(samples, 0.75) };
}

export async function runRegions(shared: SharedHost, threads: number): Promise<string> {
  await shared.start();
  const { host } = shared;
  const name = 'fork_join';
  await host.load({ name, source: readFileSync(forkJoinFile, 'utf8'), argv: [name] });
  await host.run(name, threads);
  const { text, fault, regions } = await host.run(name, threads);
  if (fault !== null) throw new Error(fault);
  if (regions < 12_050) throw new Error(`only ${regions} of 12050 regions ran on more than one thread`);
  return text;
}

export async function runRegionsInNumba(threads: number): Promise<string> {
  const options = { env: pythonEnvironment(threads) };
  return (await promisify(execFile)(pythonInterpreter, [forkJoinFile], options)).stdout;
}
