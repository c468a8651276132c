import { describe, expect, it } from 'vitest';
import { clockStep, shortestSample } from '../../web/bench/clock';
import { kDefaultLimits, runRounds, type Variant } from '../../web/bench/rounds';

/** A clock that only moves when a variant runs, and by a little at every look. */
function fakeHost(hidden = () => false) {
  let time = 0;
  const order: string[] = [];
  const variant = (id: Variant['id'], milliseconds: number, slow: boolean): Variant => ({
    id,
    label: id,
    firstRun: milliseconds,
    slow,
    run: async () => {
      order.push(id);
      time += milliseconds;
      return milliseconds;
    },
  });
  const now = () => {
    time += 0.001;
    return time;
  };
  return { host: { now, hidden, progress: () => {} }, variant, order };
}

const signal = new AbortController().signal;

describe('clock', () => {
  it('step is the smallest difference seen', () => {
    let time = 0;
    expect(clockStep(() => Math.floor(time++ / 3) * 0.1)).toBeCloseTo(0.1, 9);
  });

  it('asks for samples of at least a thousand steps', () => {
    expect(shortestSample(0.005)).toBe(10);
    expect(shortestSample(0.1)).toBe(100);
  });
});

describe('rounds', () => {
  it('interleave the variants and give each its number of samples', async () => {
    const { host, variant, order } = fakeHost();
    const variants = [
      variant('interpreted', 300, true),
      variant('oneThread', 30, false),
      variant('allThreads', 15, false),
    ];
    const { records, remarks } = await runRounds(variants, signal, host);
    expect(records.map(({ id, samples }) => [id, samples.length])).toEqual([
      ['interpreted', 6],
      ['oneThread', kDefaultLimits.rounds],
      ['allThreads', kDefaultLimits.rounds],
    ]);
    expect(remarks).toEqual([]);
    expect(order.slice(-4)).toEqual(['oneThread', 'allThreads', 'oneThread', 'allThreads']);
  });

  it('average several runs where one is too short for the clock', async () => {
    const { host, variant } = fakeHost();
    const { records } = await runRounds([variant('oneThread', 2, false)], signal, host);
    expect(records[0]).toMatchObject({ runsPerSample: 5 });
    expect(records[0]!.samples[0]).toBeCloseTo(2, 9);
  });

  it('measure a slow program once when a run takes longer than two seconds', async () => {
    const { host, variant, order } = fakeHost();
    const { records } = await runRounds([variant('interpreted', 2500, true)], signal, host);
    expect(records[0]!.samples).toEqual([2500]);
    expect(order).toEqual([]);
  });

  it('measure a quick interpreted program in samples that the clock can tell', async () => {
    const { host, variant } = fakeHost();
    const { records } = await runRounds([variant('interpreted', 2, true)], signal, host);
    expect(records[0]).toMatchObject({ runsPerSample: 5 });
    expect(records[0]!.samples.length).toBe(kDefaultLimits.rounds);
  });

  it('measure an interpreted program of a second three times', async () => {
    const { host, variant } = fakeHost();
    const { records } = await runRounds([variant('interpreted', 1500, true)], signal, host);
    expect(records[0]!.samples.length).toBe(kDefaultLimits.slowRounds);
  });

  it('end when the time is used up, and say so', async () => {
    const { host, variant } = fakeHost();
    const { records, remarks } = await runRounds([variant('oneThread', 2000, false)], signal, host);
    expect(records[0]!.samples.length).toBeLessThan(kDefaultLimits.rounds);
    expect(remarks.join()).toContain('fewer rounds');
  });

  it('throw away what was sampled in a hidden tab', async () => {
    let looks = 0;
    const { host, variant } = fakeHost(() => looks++ < 4);
    const { records, remarks } = await runRounds([variant('oneThread', 50, false)], signal, host);
    expect(records[0]!.samples.length).toBe(kDefaultLimits.rounds);
    expect(remarks.join()).toContain('hidden tab');
  });

  it('end at once when stopped', async () => {
    const abort = new AbortController();
    const { host, variant } = fakeHost();
    const stopping: Variant = {
      ...variant('oneThread', 10, false),
      run: async () => {
        abort.abort(new Error('stopped'));
        return 10;
      },
    };
    await expect(runRounds([stopping], abort.signal, host)).rejects.toThrow('stopped');
  });
});
