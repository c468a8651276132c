/** Order statistics and the bootstrap. Every function leaves its input as it was. */

/** Linear interpolation between order statistics (NumPy's default); `samples` must not be empty. */
export function quantile(samples: readonly number[], fraction: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const position = (sorted.length - 1) * fraction;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return low + (high - low) * (position - below);
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export interface Interval {
  low: number;
  high: number;
}

/** mulberry32: a small generator with a fixed seed, so that the same samples always give the same interval. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function resampledMedian(samples: readonly number[], random: () => number): number {
  const resample = samples.map(() => samples[Math.floor(random() * samples.length)] as number);
  return median(resample);
}

/**
 * 95 % percentile bootstrap interval of median(numerator) / median(denominator).
 * Undefined where a side has fewer than three samples: an interval from them would only look like one.
 */
export function ratioInterval(
  numerator: readonly number[],
  denominator: readonly number[],
  resamples = 2000,
): Interval | undefined {
  if (numerator.length < 3 || denominator.length < 3) return undefined;
  const random = seededRandom(0x5eed);
  const ratios: number[] = [];
  for (let i = 0; i < resamples; i++) {
    ratios.push(resampledMedian(numerator, random) / resampledMedian(denominator, random));
  }
  return { low: quantile(ratios, 0.025), high: quantile(ratios, 0.975) };
}

export interface Summary {
  count: number;
  median: number;
  lowerQuartile: number;
  upperQuartile: number;
  /** The quartiles lie further apart than a quarter of the median. */
  unstable: boolean;
}

const kUnstableSpread = 0.25;

export function summarise(samples: readonly number[]): Summary {
  const middle = median(samples);
  const lowerQuartile = quantile(samples, 0.25);
  const upperQuartile = quantile(samples, 0.75);
  return {
    count: samples.length,
    median: middle,
    lowerQuartile,
    upperQuartile,
    unstable: samples.length >= 4 && upperQuartile - lowerQuartile > kUnstableSpread * middle,
  };
}

export interface Speedup {
  ratio: number;
  interval: Interval | undefined;
  /** False when the interval holds 1: "no measurable difference". */
  measurable: boolean;
}

/** How many times faster `fast` is than `slow`. */
export function speedup(slow: readonly number[], fast: readonly number[]): Speedup {
  const interval = ratioInterval(slow, fast);
  return {
    ratio: median(slow) / median(fast),
    interval,
    measurable: interval === undefined || interval.low > 1 || interval.high < 1,
  };
}
