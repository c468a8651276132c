import { clockStep, shortestSample } from './clock';
import type { RunRecord, VariantId } from './record';
import { median } from './statistics';

/** One thing to time. `run` executes the whole script once and returns the milliseconds that the script itself took. */
export interface Variant {
  id: VariantId;
  label: string;
  run(signal: AbortSignal): Promise<number>;
  /** A run already made (the one whose output was shown): becomes `firstRun`, and a sample when runs are long. */
  firstRun: number;
  /** Interpreted runs: few samples, none beyond the first when one takes longer than `kLongRun`. */
  slow: boolean;
}

export interface RoundLimits {
  /** Milliseconds that all rounds together may take. */
  budget: number;
  rounds: number;
  slowRounds: number;
}

export const kDefaultLimits: RoundLimits = { budget: 8000, rounds: 15, slowRounds: 3 };

/** A slow variant whose run takes longer is measured once; shorter ones as often as fit into this time. */
export const kLongRun = 2000;
const kWarmUpLimit = 1000;
const kWarmUpAgreement = 0.05;
const kMostRunsPerSample = 200;

export interface RoundsHost {
  now(): number;
  /** True while the tab is hidden: browsers slow such a tab down, so its rounds are thrown away. */
  hidden(): boolean;
  /** Called after every sample, so that bars fill in as the rounds go. */
  progress(records: readonly RunRecord[]): void;
}

export interface RoundsOutcome {
  records: RunRecord[];
  clockStep: number;
  remarks: string[];
}

interface Lane {
  variant: Variant;
  record: RunRecord;
  wanted: number;
}

/** Runs until the medians of three successive windows agree within 5 %, or a second has passed. */
async function warmUp(variant: Variant, signal: AbortSignal, host: RoundsHost): Promise<number> {
  const kWindow = 3;
  const start = host.now();
  const times: number[] = [];
  const settled = () => {
    if (times.length < 3 * kWindow) return false;
    const medians = [3, 2, 1].map((back) =>
      median(times.slice(times.length - back * kWindow, times.length - (back - 1) * kWindow)),
    );
    return Math.max(...medians) - Math.min(...medians) <= kWarmUpAgreement * Math.min(...medians);
  };
  while (!settled() && host.now() - start < kWarmUpLimit) {
    signal.throwIfAborted();
    times.push(await variant.run(signal));
  }
  return median(times.slice(-kWindow));
}

async function takeSample(lane: Lane, signal: AbortSignal): Promise<number> {
  let total = 0;
  for (let run = 0; run < lane.record.runsPerSample; run++) {
    signal.throwIfAborted();
    total += await lane.variant.run(signal);
  }
  return total / lane.record.runsPerSample;
}

/** As many as make a sample long enough for the clock. */
function runsPerSample(run: number, sampleLength: number): number {
  return Math.max(1, Math.ceil(sampleLength / Math.max(run, sampleLength / kMostRunsPerSample)));
}

async function prepareLane(
  variant: Variant,
  limits: RoundLimits,
  sampleLength: number,
  signal: AbortSignal,
  host: RoundsHost,
): Promise<Lane> {
  const { id, label, firstRun } = variant;
  const record: RunRecord = { id, label, samples: [], runsPerSample: 1, firstRun };
  if (variant.slow) {
    record.runsPerSample = runsPerSample(firstRun, sampleLength);
    // A first run long enough counts: CPython has no tiers to warm up, and a long run is not repeated for nothing.
    if (record.runsPerSample === 1) record.samples.push(firstRun);
    const fitting = Math.floor(kLongRun / Math.max(firstRun, sampleLength));
    const wanted = Math.min(limits.rounds, Math.max(limits.slowRounds, fitting));
    return { variant, record, wanted: firstRun > kLongRun ? 1 : wanted };
  }
  const steady = await warmUp(variant, signal, host);
  record.runsPerSample = runsPerSample(steady, sampleLength);
  return { variant, record, wanted: limits.rounds };
}

/**
 * Times the variants in interleaved rounds, so that a slow moment of the machine meets all of them alike.
 * Stops early, with a remark, when the budget is spent; throws the signal's reason when aborted.
 */
export async function runRounds(
  variants: readonly Variant[],
  signal: AbortSignal,
  host: RoundsHost,
  limits: RoundLimits = kDefaultLimits,
): Promise<RoundsOutcome> {
  const step = clockStep(() => host.now());
  const start = host.now();
  const lanes: Lane[] = [];
  const records = () => lanes.map((lane) => lane.record);
  for (const variant of variants) {
    lanes.push(await prepareLane(variant, limits, shortestSample(step), signal, host));
    host.progress(records());
  }
  let thrownAway = 0;
  const spent = () => host.now() - start > limits.budget;
  const unfinished = () => lanes.filter((lane) => lane.record.samples.length < lane.wanted);
  while (unfinished().length > 0 && !spent()) {
    for (const lane of unfinished()) {
      // Three samples are the least that carries an interval; beyond them the budget rules.
      if (spent() && lane.record.samples.length >= 3) continue;
      const wasHidden = host.hidden();
      const sample = await takeSample(lane, signal);
      if (wasHidden || host.hidden()) {
        thrownAway++;
        continue;
      }
      lane.record.samples.push(sample);
      host.progress(records());
    }
  }
  const remarks: string[] = [];
  if (thrownAway > 0) remarks.push(`${thrownAway} samples taken in a hidden tab were thrown away`);
  if (unfinished().length > 0) remarks.push('fewer rounds: the time for measuring was used up');
  return { records: records().filter((record) => record.samples.length > 0), clockStep: step, remarks };
}
