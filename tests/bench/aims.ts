import { median, quantile } from '../../web/bench/statistics';
import type { EngineId } from './engines/table';
import type { KernelResult, Results } from './results';

export interface Ratio {
  kernel: string;
  ratio: number;
  /** Quartiles of the rounds. */
  lower: number;
  upper: number;
}

/** Time of one engine as a share of another's, kernel by kernel: the median of what the rounds say, each by itself. */
export function ratios(kernels: readonly KernelResult[], engine: EngineId, base: EngineId): Ratio[] {
  return kernels.flatMap((kernel) => {
    const [times, others] = [engine, base].map((id) => roundsOf(kernel, id));
    const count = Math.min(times!.length, others!.length);
    if (count === 0) return [];
    const shares = Array.from({ length: count }, (_, i) => times![i]! / others![i]!);
    const [lower, ratio, upper] = [0.25, 0.5, 0.75].map((fraction) => quantile(shares, fraction));
    return [{ kernel: kernel.name, ratio: ratio!, lower: lower!, upper: upper! }];
  });
}

function roundsOf(kernel: KernelResult, engine: EngineId): number[] {
  return kernel.measurements.find((measurement) => measurement.engine === engine)?.rounds ?? [];
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

export interface Aim {
  name: string;
  /** Undefined: nothing was measured that tells. */
  value: number | undefined;
  bound: number;
  direction: 'at most' | 'at least';
  unit: string;
  /** Of how many kernels. */
  count: number;
}

export const isMet = ({ value, bound, direction }: Aim): boolean =>
  value !== undefined && (direction === 'at most' ? value <= bound : value >= bound);

/** Kernels whose one long call must not stay in baseline code. */
const longCalls = ['mandelbrot', 'matmul', 'nbody'];

export function aims({ kernels, forkJoin }: Results): Aim[] {
  const compute = kernels.filter(({ parallel }) => parallel === 'compute');
  const long = kernels.filter(({ name }) => longCalls.includes(name));
  return [
    mean('steady state, Node, against native Numba', shares(kernels, 'node', 'numba'), 0.8),
    mean('steady state, Chromium, against native Numba', shares(kernels, 'chromium', 'numba'), 0.8),
    mean('steady state, Node, against C compiled to wasm', shares(kernels, 'node', 'c-wasm'), 1.05),
    threads('threads against one in Node, compute-bound kernels', shares(compute, 'node', 'node-threads')),
    threads(
      'threads against one in Chromium, compute-bound kernels',
      shares(compute, 'chromium', 'chromium-threads'),
    ),
    mean(
      'source text to first result, Node, against first call of Numba',
      firstResults(kernels, 'node'),
      1 / 3,
    ),
    mean(
      'source text to first result, Chromium, against first call of Numba',
      firstResults(kernels, 'chromium'),
      1 / 3,
    ),
    mean(`first call against steady state, Node (${longCalls.join(', ')})`, firstCalls(long, 'node'), 1.15),
    mean(
      `first call against steady state, Chromium (${longCalls.join(', ')})`,
      firstCalls(long, 'chromium'),
      1.15,
    ),
    ...forkJoin.flatMap(({ engine, warm, asleep }): Aim[] => [
      { ...cost(`parallel region, threads awake, ${engine}`, warm.median, 2) },
      { ...cost(`parallel region, threads asleep, ${engine}`, asleep.median, 150) },
    ]),
  ];
}

const shares = (kernels: readonly KernelResult[], engine: EngineId, base: EngineId) =>
  ratios(kernels, engine, base).map(({ ratio }) => ratio);

function mean(name: string, values: number[], bound: number): Aim {
  const value = values.length > 0 ? geometricMean(values) : undefined;
  return { name, value, bound, direction: 'at most', unit: '', count: values.length };
}

function threads(name: string, values: number[]): Aim {
  return { ...mean(name, values, 1.8), direction: 'at least' };
}

function cost(name: string, value: number, bound: number): Aim {
  return { name, value, bound, direction: 'at most', unit: ' µs', count: 1 };
}

function firstResults(kernels: readonly KernelResult[], engine: EngineId): number[] {
  return kernels.flatMap(({ measurements }) => {
    const [first, numba] = [engine, 'numba'].map(
      (id) => measurements.find((m) => m.engine === id)?.firstResults ?? [],
    );
    return first!.length > 0 && numba!.length > 0 ? [median(first!) / median(numba!)] : [];
  });
}

function firstCalls(kernels: readonly KernelResult[], engine: EngineId): number[] {
  return kernels.flatMap(({ measurements }) => {
    const { firstCalls: first = [], rounds = [] } = measurements.find((m) => m.engine === engine) ?? {};
    return first.length > 0 && rounds.length > 0 ? [median(first) / median(rounds)] : [];
  });
}
