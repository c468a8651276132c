import type { Measurement, MissingBar, RunRecord } from '../bench/record';
import { formatSpeedup, formatTime, sentence, speedupOf, threadSpeedup } from '../bench/report';
import { summarise } from '../bench/statistics';
import { linearScale, logScale, type Scale } from './scale';
import { svg } from './svg';

export type AxisKind = 'log' | 'linear';

export interface ChartOptions {
  width: number;
  axis: AxisKind;
}

const kRowHeight = 62;
const kBarTop = 24;
const kBarHeight = 18;
const kAxisHeight = 26;
const kSide = 8;

function scaleFor(records: readonly RunRecord[], axis: AxisKind): Scale {
  const samples = records.flatMap((record) => record.samples);
  const largest = Math.max(...samples);
  return axis === 'log' ? logScale(Math.min(...samples), largest) : linearScale(largest);
}

/** Dots of one row spread over the height of the bar, in the order they were taken. */
function dots(record: RunRecord, x: (value: number) => number): SVGElement[] {
  return record.samples.map((sample, index) => {
    const share = record.samples.length === 1 ? 0.5 : index / (record.samples.length - 1);
    return svg('circle', { class: 'dot', cx: x(sample), cy: kBarTop + 3 + share * (kBarHeight - 6), r: 2 });
  });
}

function drawRecord(
  measurement: Measurement,
  record: RunRecord,
  x: (value: number) => number,
  width: number,
) {
  const summary = summarise(record.samples);
  const gain = speedupOf(measurement, record);
  const threads = record.id === 'allThreads' ? threadSpeedup(measurement) : undefined;
  const notes = [
    record.samples.length === 1 ? 'one run' : `${record.samples.length} samples`,
    ...(record.runsPerSample > 1 ? [`of ${record.runsPerSample} runs`] : []),
    ...(summary.unstable ? ['(unstable)'] : []),
    ...(threads ? [`· against one thread: ${formatSpeedup(threads)}`] : []),
  ].join(' ');
  const bar = {
    x: x(0),
    y: kBarTop,
    height: kBarHeight,
    rx: 4,
    width: Math.max(2, x(summary.median) - x(0)),
  };
  const whisker = kBarTop + kBarHeight / 2;
  return svg(
    'g',
    {
      class: `row ${record.id}${record.samples.length < 3 ? ' few' : ''}`,
      'data-variant': record.id,
      'data-median': summary.median,
      'data-samples': record.samples.length,
      ...(gain ? { 'data-speedup': gain.ratio } : {}),
      ...(threads ? { 'data-thread-speedup': threads.ratio } : {}),
    },
    svg('text', { class: 'label', x: kSide, y: 14 }, record.label),
    svg(
      'text',
      { class: 'value', x: width - kSide, y: 14, 'text-anchor': 'end' },
      formatTime(summary.median),
      ...(gain ? [svg('tspan', { class: 'gain', dx: 8 }, formatSpeedup(gain))] : []),
    ),
    svg('rect', { class: 'track', x: x(0), y: kBarTop, width: width - 2 * kSide, height: kBarHeight, rx: 4 }),
    svg('rect', { class: 'bar', ...bar }),
    svg('line', {
      class: 'quartiles',
      x1: x(summary.lowerQuartile),
      x2: x(summary.upperQuartile),
      y1: whisker,
      y2: whisker,
    }),
    ...dots(record, x),
    svg('title', {}, `${record.label}: median ${formatTime(summary.median)}, ${notes}`),
    svg('text', { class: 'note', x: kSide, y: kBarTop + kBarHeight + 13 }, notes),
  );
}

function drawMissing({ id, label, reason }: MissingBar, width: number) {
  return svg(
    'g',
    { class: `row missing ${id}`, 'data-missing': id },
    svg('text', { class: 'label', x: kSide, y: 14 }, label),
    svg('rect', {
      class: 'track',
      x: kSide,
      y: kBarTop,
      width: width - 2 * kSide,
      height: kBarHeight,
      rx: 4,
    }),
    svg('text', { class: 'reason', x: kSide, y: kBarTop + kBarHeight + 13 }, reason),
  );
}

function drawAxis(scale: Scale, x: (value: number) => number, height: number, width: number) {
  const tick = (value: number) => {
    const anchor = x(value) < kSide + 24 ? 'start' : x(value) > width - kSide - 24 ? 'end' : 'middle';
    return [
      svg('line', { class: 'grid', x1: x(value), x2: x(value), y1: 0, y2: height }),
      svg('text', { class: 'tick', x: x(value), y: height + 16, 'text-anchor': anchor }, formatTick(value)),
    ];
  };
  return svg('g', { class: 'axis', 'aria-hidden': 'true' }, ...scale.ticks.flatMap(tick));
}

function formatTick(milliseconds: number): string {
  if (milliseconds === 0) return '0';
  if (milliseconds >= 1000) return `${Number((milliseconds / 1000).toPrecision(3))} s`;
  if (milliseconds >= 1) return `${Number(milliseconds.toPrecision(3))} ms`;
  return `${Number((milliseconds * 1000).toPrecision(3))} µs`;
}

/** Bars of the medians with every sample as a dot; missing bars keep their row and say why. */
export function barChart(measurement: Measurement, { width, axis }: ChartOptions): SVGElement {
  const { records, missing } = measurement;
  const scale = records.length > 0 ? scaleFor(records, axis) : linearScale(1);
  const x = (value: number) => kSide + (value === 0 ? 0 : scale.position(value)) * (width - 2 * kSide);
  const height = (records.length + missing.length) * kRowHeight;
  const rows = [
    ...records.map((record) => drawRecord(measurement, record, x, width)),
    ...missing.map((bar) => drawMissing(bar, width)),
  ];
  for (const [index, row] of rows.entries())
    row.setAttribute('transform', `translate(0 ${index * kRowHeight})`);
  const total = height + (records.length > 0 ? kAxisHeight : 0);
  return svg(
    'svg',
    { class: 'bars', role: 'img', viewBox: `0 0 ${width} ${total}`, width, height: total },
    svg('title', {}, 'Time of one run, by how the script is run'),
    svg('desc', {}, describe(measurement, axis)),
    ...(records.length > 0 ? [drawAxis(scale, x, height, width)] : []),
    ...rows,
  );
}

function describe(measurement: Measurement, axis: AxisKind): string {
  const bars = measurement.records.map(
    (record) => `${record.label}: ${formatTime(summarise(record.samples).median)}`,
  );
  const missing = measurement.missing.map(({ label, reason }) => `${label}: not measured, ${reason}`);
  return `${sentence(measurement)} ${[...bars, ...missing].join('; ')}. ${axis === 'log' ? 'Logarithmic' : 'Linear'} axis.`;
}
