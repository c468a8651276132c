import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { median, quantile, ratioInterval, speedup, summarise } from '../../web/bench/statistics';

describe('quantile', () => {
  it("is NumPy's", () => {
    const samples = [3.5, -1, 8, 2.25, 2.25, 100, 0.125];
    const fractions = [0, 0.1, 0.25, 0.5, 0.6, 0.75, 0.99, 1];
    const script = `import json,sys,numpy; a=json.load(sys.stdin); print(json.dumps(numpy.quantile(a[0],a[1]).tolist()))`;
    const input = JSON.stringify([samples, fractions]);
    const expected = JSON.parse(
      execFileSync('/usr/bin/python3', ['-c', script], { input, encoding: 'utf8' }),
    ) as number[];
    fractions.forEach((fraction, i) => {
      expect(quantile(samples, fraction)).toBeCloseTo(expected[i]!, 12);
    });
  });

  it('leaves its input in order', () => {
    const samples = [3, 1, 2];
    expect(median(samples)).toBe(2);
    expect(samples).toEqual([3, 1, 2]);
  });
});

describe('speed-up', () => {
  const around = (centre: number) =>
    [-0.02, -0.01, 0, 0.01, 0.02, 0.015, -0.015].map((part) => centre * (1 + part));

  it('is the ratio of medians with an interval that holds it', () => {
    const { ratio, interval, measurable } = speedup(around(370), around(10));
    expect(ratio).toBeCloseTo(37, 6);
    expect(interval!.low).toBeLessThanOrEqual(37);
    expect(interval!.high).toBeGreaterThanOrEqual(37);
    expect(interval!.high - interval!.low).toBeLessThan(4);
    expect(measurable).toBe(true);
  });

  it('between samples of the same speed is no measurable difference', () => {
    const slow = [10, 11, 9, 10.5, 9.5, 10.2, 9.8];
    const fast = [10.1, 9.2, 10.9, 9.6, 10.4, 10, 9.9];
    expect(speedup(slow, fast).measurable).toBe(false);
  });

  it('has no interval from fewer than three samples', () => {
    expect(ratioInterval([1, 2], [1, 2, 3])).toBeUndefined();
    expect(speedup([20], [1, 1, 1]).interval).toBeUndefined();
  });

  it('is the same every time it is computed', () => {
    expect(ratioInterval(around(5), around(1))).toEqual(ratioInterval(around(5), around(1)));
  });
});

describe('summary', () => {
  it('calls samples whose quartiles lie far apart unstable', () => {
    expect(summarise([10, 10, 10.1, 9.9, 10]).unstable).toBe(false);
    expect(summarise([10, 20, 10, 20, 15]).unstable).toBe(true);
  });
});
