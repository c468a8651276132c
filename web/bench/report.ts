import type { Measurement, RunRecord, VariantId } from './record';
import { median, type Speedup, speedup, summarise } from './statistics';

/** Words and numbers made from a measurement: labels, the one sentence, copies as Markdown and JSON. */

export const kWasmRemark = 'CPython in WebAssembly is itself 2 to 5 times slower than native CPython.';

export function formatTime(milliseconds: number): string {
  if (milliseconds >= 10_000) return `${(milliseconds / 1000).toFixed(0)} s`;
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toPrecision(2)} s`;
  if (milliseconds >= 0.995) return `${twoDigits(milliseconds)} ms`;
  return `${twoDigits(milliseconds * 1000)} µs`;
}

/** Two significant digits, without an exponent. */
export function twoDigits(value: number): string {
  return value >= 99.5 ? String(Number(value.toPrecision(2))) : value.toPrecision(2);
}

/** "37x (34-39)"; without an interval "about 37x"; "no measurable difference" when the interval holds 1. */
export function formatSpeedup({ ratio, interval, measurable }: Speedup): string {
  if (!measurable) return 'no measurable difference';
  if (!interval) return `about ${twoDigits(ratio)}×`;
  const low = twoDigits(interval.low);
  const high = twoDigits(interval.high);
  return low === high ? `${twoDigits(ratio)}×` : `${twoDigits(ratio)}× (${low}–${high})`;
}

export function findRecord(measurement: Measurement, id: VariantId): RunRecord | undefined {
  return measurement.records.find((record) => record.id === id);
}

/** The ratio that a bar carries: everything against CPython; without CPython, all threads against one. */
export function speedupOf(measurement: Measurement, record: RunRecord): Speedup | undefined {
  const base = findRecord(measurement, 'interpreted') ?? findRecord(measurement, 'oneThread');
  if (!base || base === record || base.samples.length === 0) return undefined;
  return speedup(base.samples, record.samples);
}

/** All stages of the compiler; loading the compiler itself is a phase apart. */
export function compileMilliseconds(measurement: Measurement): number {
  return measurement.phases.reduce(
    (sum, phase) => sum + (phase.name.startsWith('compile: ') ? phase.milliseconds : 0),
    0,
  );
}

/** After how many runs compiling has paid for itself; undefined when it never does. */
export function breakEven(compile: number, interpreted: number, compiled: number): number | undefined {
  return interpreted > compiled ? Math.max(1, Math.ceil(compile / (interpreted - compiled))) : undefined;
}

/** How much faster all threads are than one; undefined when either was not measured. */
export function threadSpeedup(measurement: Measurement): Speedup | undefined {
  const one = findRecord(measurement, 'oneThread');
  const all = findRecord(measurement, 'allThreads');
  return one && all ? speedup(one.samples, all.samples) : undefined;
}

function fastestCompiled(measurement: Measurement): RunRecord | undefined {
  const compiled = measurement.records.filter(({ id }) => id !== 'interpreted');
  return compiled.sort((a, b) => median(a.samples) - median(b.samples))[0];
}

/** The measurement in one sentence. */
export function sentence(measurement: Measurement): string {
  const best = fastestCompiled(measurement);
  if (!best) return '';
  const time = `${formatTime(median(best.samples))} per run on ${best.label.replace('compiled, ', '')}`;
  const interpreted = findRecord(measurement, 'interpreted');
  if (!interpreted) return `${time}.`;
  const gain = speedup(interpreted.samples, best.samples);
  const faster = !gain.measurable
    ? 'no measurable difference to CPython in Pyodide'
    : gain.ratio >= 1
      ? `${formatSpeedup(gain)} faster than CPython in Pyodide`
      : `${formatSpeedup(speedup(best.samples, interpreted.samples))} slower than CPython in Pyodide`;
  const compile = compileMilliseconds(measurement);
  const runs = breakEven(compile, median(interpreted.samples), median(best.samples));
  const times = runs === 1 ? 'one run' : `${runs} runs`;
  const repaid = runs === undefined ? '' : `; compiling cost ${formatTime(compile)}, repaid after ${times}`;
  return `${time}, ${faster}${repaid}.`;
}

export function environmentLine(measurement: Measurement): string {
  const { browser, cores, isolated, clockStep, compiler, interpreter } = measurement.environment;
  return [
    browser,
    `${cores} ${cores === 1 ? 'core' : 'cores'}`,
    isolated ? 'isolated' : 'not isolated',
    `clock step ${formatTime(clockStep)}`,
    interpreter,
    compiler,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

export function toMarkdown(measurement: Measurement): string {
  const rows = measurement.records.map((record) => {
    const { median: middle, lowerQuartile, upperQuartile, count } = summarise(record.samples);
    const gain = speedupOf(measurement, record);
    const quartiles = `${formatTime(lowerQuartile)} – ${formatTime(upperQuartile)}`;
    return `| ${record.label} | ${formatTime(middle)} | ${quartiles} | ${count} | ${gain ? formatSpeedup(gain) : ''} |`;
  });
  const threads = threadSpeedup(measurement);
  const missing = measurement.missing.map(({ label, reason }) => `- ${label}: ${reason}`);
  if (threads) missing.push(`- all threads against one: ${formatSpeedup(threads)}`);
  const remarks = [...measurement.remarks, kWasmRemark].map((remark) => `- ${remark}`);
  return [
    `**${measurement.program}**: ${sentence(measurement)}`,
    '',
    '| variant | median | quartiles | samples | speed-up |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    ...missing,
    ...remarks,
    '',
    `${environmentLine(measurement)} · ${measurement.environment.date}`,
    '',
  ].join('\n');
}

/** Everything that was measured, raw samples included. */
export function toJson(measurement: Measurement): string {
  return `${JSON.stringify(measurement, null, 2)}\n`;
}
