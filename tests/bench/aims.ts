import { median, quantile } from '../../web/bench/statistics';
import type { EngineId } from './engines/table';
import type { KernelResult, Results } from './results';

export type AimSubject = 'steady state' | 'threads' | 'first result' | 'first call' | 'fork-join';

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

/** What a single kernel is held against. */
export const kernelBounds = { 'c-wasm': 1.05, numba: 0.8 } as const;

export interface Aim {
  name: string;
  subject: AimSubject;
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

export function aims({ kernels, forkJoin }: Results): Aim[] {
  const compute = kernels.filter(({ parallel }) => parallel === 'compute');
  const { numba, 'c-wasm': twin } = kernelBounds;
  return [
    steady('Node, against native Numba', shares(kernels, 'node', 'numba'), numba),
    steady('Chromium, against native Numba', shares(kernels, 'chromium', 'numba'), numba),
    steady('Node, against C compiled to wasm', shares(kernels, 'node', 'c-wasm'), twin),
    threads('in Node', shares(compute, 'node', 'node-threads')),
    threads('in Chromium', shares(compute, 'chromium', 'chromium-threads')),
    firstResult('Node', firstResults(kernels, 'node')),
    firstResult('Chromium', firstResults(kernels, 'chromium')),
    firstCall('Node', longCallShares(kernels, 'node')),
    firstCall('Chromium', longCallShares(kernels, 'chromium')),
    ...forkJoin.flatMap(({ engine, costs }): Aim[] =>
      engine === 'numba-parallel' || !costs
        ? []
        : [
            region(`threads awake, ${engine}`, costs.warm.median, 2),
            region(`threads asleep, ${engine}`, costs.asleep.median, 150),
          ],
    ),
  ];
}

const shares = (kernels: readonly KernelResult[], engine: EngineId, base: EngineId) =>
  ratios(kernels, engine, base).map(({ ratio }) => ratio);

function mean(subject: AimSubject, name: string, values: number[], bound: number): Aim {
  const value = values.length > 0 ? geometricMean(values) : undefined;
  return { subject, name, value, bound, direction: 'at most', unit: '', count: values.length };
}

const steady = (name: string, values: number[], bound: number): Aim =>
  mean('steady state', `steady state, ${name}`, values, bound);

const threads = (where: string, values: number[]): Aim => ({
  ...mean('threads', `threads against one ${where}, compute-bound kernels`, values, 1.8),
  direction: 'at least',
});

const firstResult = (where: string, values: number[]): Aim =>
  mean('first result', `source text to first result, ${where}, against first call of Numba`, values, 1 / 3);

const firstCall = (where: string, values: number[]): Aim =>
  mean('first call', `first of several long calls against the fastest of the next, ${where}`, values, 1.15);

const region = (name: string, value: number, bound: number): Aim => ({
  subject: 'fork-join',
  name: `parallel region, ${name}`,
  value,
  bound,
  direction: 'at most',
  unit: ' µs',
  count: 1,
});

function firstResults(kernels: readonly KernelResult[], engine: EngineId): number[] {
  return kernels.flatMap(({ measurements }) => {
    const [first, numba] = [engine, 'numba'].map(
      (id) => measurements.find((m) => m.engine === id)?.firstResults ?? [],
    );
    return first!.length > 0 && numba!.length > 0 ? [median(first!) / median(numba!)] : [];
  });
}

function longCallShares(kernels: readonly KernelResult[], engine: EngineId): number[] {
  return kernels.flatMap(({ measurements }) => {
    const { longCalls = [] } = measurements.find((m) => m.engine === engine) ?? {};
    return longCalls.length > 0 ? [median(longCalls.map(({ first, later }) => first / later))] : [];
  });
}
