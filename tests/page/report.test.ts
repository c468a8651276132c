import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../web/bench/record';
import {
  breakEven,
  formatSpeedup,
  formatTime,
  sentence,
  toJson,
  toMarkdown,
  twoDigits,
} from '../../web/bench/report';

const record = (id: 'interpreted' | 'oneThread' | 'allThreads', label: string, samples: number[]) => ({
  id,
  label,
  samples,
  runsPerSample: 1,
  firstRun: samples[0]!,
});

const measurement: Measurement = {
  program: 'mandelbrot',
  records: [
    record('interpreted', 'CPython 3.14 in Pyodide 314', [740, 740, 740]),
    record('oneThread', 'compiled, 1 thread', [40, 40, 40]),
    record('allThreads', 'compiled, 2 threads', [20, 20, 20]),
  ],
  missing: [],
  environment: {
    browser: 'Chromium 156 on Linux',
    cores: 2,
    isolated: true,
    clockStep: 0.005,
    compiler: 'Wasmba 0.1.0',
    interpreter: 'CPython 3.14 in Pyodide 314',
    date: '2026-01-01T00:00:00.000Z',
  },
  phases: [
    { name: 'compiler: download and start', milliseconds: 800 },
    { name: 'compile: parse', milliseconds: 1 },
    { name: 'compile: codegen', milliseconds: 40 },
    { name: 'first run', milliseconds: 25 },
  ],
  remarks: [],
};

describe('numbers', () => {
  it('have two digits', () => {
    expect([0.123, 1.26, 12.3, 99.7, 123, 4567].map(twoDigits)).toEqual([
      '0.12',
      '1.3',
      '12',
      '100',
      '120',
      '4600',
    ]);
  });

  it('of time carry the unit that fits', () => {
    expect([0.0123, 0.5, 1, 21.4, 730, 1900, 12_345].map(formatTime)).toEqual([
      '12 µs',
      '500 µs',
      '1.0 ms',
      '21 ms',
      '730 ms',
      '1.9 s',
      '12 s',
    ]);
  });

  it('of speed-up carry the interval, or say that there is nothing to tell', () => {
    expect(formatSpeedup({ ratio: 37.2, interval: { low: 34.1, high: 39.4 }, measurable: true })).toBe(
      '37× (34–39)',
    );
    expect(formatSpeedup({ ratio: 1.02, interval: { low: 0.97, high: 1.1 }, measurable: false })).toBe(
      'no measurable difference',
    );
    expect(formatSpeedup({ ratio: 88, interval: undefined, measurable: true })).toBe('about 88×');
  });

  it('tell after how many runs compiling has paid for itself', () => {
    expect(breakEven(41, 740, 20)).toBe(1);
    expect(breakEven(100, 30, 10)).toBe(5);
    expect(breakEven(100, 10, 30)).toBeUndefined();
  });
});

describe('a measurement', () => {
  it('is one sentence', () => {
    expect(sentence(measurement)).toBe(
      '20 ms per run on 2 threads, 37× faster than CPython in Pyodide; compiling cost 41 ms, repaid after one run.',
    );
  });

  it('says when CPython is faster', () => {
    const [interpreted, , all] = measurement.records;
    const slower = { ...measurement, records: [{ ...interpreted!, samples: [5, 5, 5] }, all!] };
    expect(sentence(slower)).toBe('20 ms per run on 2 threads, 4.0× slower than CPython in Pyodide.');
  });

  it('names the faster of one thread and all', () => {
    const [interpreted, one, all] = measurement.records;
    const fine = { ...measurement, records: [interpreted!, one!, { ...all!, samples: [50, 50, 50] }] };
    expect(sentence(fine)).toContain('40 ms per run on 1 thread, 19× faster');
  });

  it('becomes Markdown and JSON with the raw samples', () => {
    const markdown = toMarkdown({
      ...measurement,
      missing: [{ id: 'allThreads', label: 'compiled, more threads', reason: 'one thread is chosen' }],
    });
    expect(markdown).toContain('| compiled, 2 threads | 20 ms | 20 ms – 20 ms | 3 | 37× |');
    expect(markdown).toContain('- compiled, more threads: one thread is chosen');
    expect(JSON.parse(toJson(measurement))).toEqual(measurement);
  });
});
