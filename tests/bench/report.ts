import { median, summarise } from '../../web/bench/statistics';
import { formatTime, twoDigits } from '../../web/bench/report';
import { aims, geometricMean, isMet, type Ratio, ratios } from './aims';
import type { EngineId } from './engines/table';
import { shortfalls } from './shortfalls';
import type { KernelResult, Measurement, Results } from './results';

/** The results as Markdown: the page docs/benchmarks/README.md. */
export function toMarkdown(results: Results): string {
  return [
    '# Benchmarks',
    '',
    `Made by \`${results.command}\` on ${results.date}; do not edit. [results.json](results.json) has every round.`,
    '',
    machineLine(results),
    '',
    ...results.engines.map(({ label, description, peakBytes, endings }) => {
      const peak = peakBytes === undefined ? '' : `; at most ${mebibytes(peakBytes)} in memory`;
      const restarts = endings.map((reason) => `; started again: ${reason.trim().split('\n').at(-1)}`);
      return `- ${label}: ${description}${peak}${restarts.join('')}`;
    }),
    '',
    'Answers are compared before anything is timed. Rounds are interleaved: in each, every engine runs the kernel at least four',
    'times in a row (CPython once, in every fifth round), and the fastest counts: the others were held up by something else. Times are',
    'medians of the rounds, with half the distance of the quartiles in percent; a ratio is the median of the ratios of the rounds.',
    '',
    '![Time as a share of native Numba](chart.svg)',
    '',
    '## Aims',
    '',
    ...aimsTable(results),
    '',
    '## Steady state',
    '',
    ...steadyTable(results),
    '',
    '## What falls short, and why',
    '',
    ...shortfalls(results),
    '',
    '## Long first calls',
    '',
    ...longCallTable(results),
    '',
    '## Parallel regions',
    '',
    ...regionTable(results),
    '',
    '## First call, compiling',
    '',
    ...compileTable(results),
    '',
    ...failures(results),
  ].join('\n');
}

/** What is printed at the end of a run. */
export function summary(results: Results): string {
  const lines = results.kernels.map((kernel) => {
    const parts = (['node', 'chromium'] as const).flatMap((engine) =>
      (['numba', 'c-wasm'] as const).flatMap((base) => {
        const [ratio] = ratios([kernel], engine, base);
        return ratio ? [`${engine}/${base} ${twoDigits(ratio.ratio)}`] : [];
      }),
    );
    return `${kernel.name.padEnd(22)}${parts.join('  ')}`;
  });
  return [...lines, '', ...aimsTable(results), '', ...failures(results)].join('\n');
}

function machineLine({ machine, rounds }: Results): string {
  const { processor, processors, memoryGibibytes, system } = machine;
  return `${processor}, ${processors} processors, ${memoryGibibytes} GiB, ${system}; ${rounds} rounds.`;
}

function aimsTable(results: Results): string[] {
  const rows = aims(results).map((aim) => {
    const { name, value, bound, direction, unit, count } = aim;
    const found = value === undefined ? 'not measured' : `${value.toFixed(2)}${unit}`;
    const verdict = value === undefined ? '' : isMet(aim) ? 'met' : 'missed';
    return `| ${name} | ${count} | ${found} | ${direction} ${bound.toFixed(2)}${unit} | ${verdict} |`;
  });
  return ['| geometric mean of | kernels | found | aim | |', '|---|---|---|---|---|', ...rows];
}

function steadyTable({ kernels, engines }: Results): string[] {
  const shares = (engine: EngineId, base: EngineId) =>
    new Map(ratios(kernels, engine, base).map((r) => [r.kernel, r]));
  const columns = [
    { title: 'Node / Numba', ratios: shares('node', 'numba') },
    { title: 'Node / C as wasm', ratios: shares('node', 'c-wasm') },
    { title: 'Chromium / Numba', ratios: shares('chromium', 'numba') },
  ];
  const header = [
    'kernel',
    'subject',
    ...engines.map(({ label }) => label),
    ...columns.map(({ title }) => title),
  ];
  const rows = kernels.map((kernel) => [
    `[${kernel.name}](../../tests/bench/kernels/${kernel.name}.py)`,
    kernel.subject,
    ...engines.map(({ id }) => time(kernel, id)),
    ...columns.map((column) => share(column.ratios.get(kernel.name))),
  ]);
  const means = columns.map((column) => {
    const values = [...column.ratios.values()].map(({ ratio }) => ratio);
    return values.length > 0 ? `**${twoDigits(geometricMean(values))}**` : '';
  });
  return table([header, ...rows, ['**geometric mean**', '', ...engines.map(() => ''), ...means]]);
}

function compileTable({ kernels }: Results): string[] {
  const stages = kernels.find(({ compile }) => compile)?.compile?.stages.map(({ stage }) => stage) ?? [];
  const header = [
    'kernel',
    'Numba, first call',
    'Node, first result',
    'Chromium, first result',
    'Node, first call',
    'Chromium, first call',
    'compiling in Node',
    ...stages,
    'module',
    'memory',
  ];
  const rows = kernels.map((kernel) => {
    const of = (id: EngineId) => measurementOf(kernel, id);
    const { compile } = kernel;
    return [
      kernel.name,
      middle(of('numba')?.firstCalls),
      middle(of('node')?.firstResults),
      middle(of('chromium')?.firstResults),
      middle(of('node')?.firstCalls),
      middle(of('chromium')?.firstCalls),
      compile ? formatTime(compile.milliseconds) : '',
      ...stages.map((_, i) => (compile ? formatTime(compile.stages[i]!.milliseconds) : '')),
      compile ? `${twoDigits(compile.moduleBytes / 1024)} KiB` : '',
      of('node')?.memoryBytes ? mebibytes(of('node')!.memoryBytes!) : '',
    ];
  });
  return table([header, ...rows]);
}

/** Engines replace their first code of a function only at its next call, so one long call could stay in it to the end. */
function longCallTable({ kernels }: Results): string[] {
  const rows = kernels.flatMap(({ name, measurements }) =>
    measurements.flatMap(({ engine, longCalls = [] }) =>
      longCalls.length === 0
        ? []
        : [
            [
              name,
              engine,
              middle(longCalls.map(({ first }) => first)),
              middle(longCalls.map(({ later }) => later)),
              twoDigits(median(longCalls.map(({ first, later }) => first / later))),
            ],
          ],
    ),
  );
  return table([['kernel', 'engine', 'first call', 'fastest of the next', 'ratio'], ...rows]);
}

/** The cost of a region that has next to nothing to do. */
function regionTable({ forkJoin }: Results): string[] {
  const rows = forkJoin.flatMap(({ engine, threads, costs }) =>
    costs
      ? [
          [
            engine,
            ...[costs.warm, costs.asleep].map(
              ({ lower, median, upper }) =>
                `${twoDigits(median)} µs (${twoDigits(lower)}–${twoDigits(upper)})`,
            ),
            String(threads),
          ],
        ]
      : [],
  );
  return table([['engine', 'one after the other', 'after 5 ms of sleep', 'threads'], ...rows]);
}

/** What has no times, and why. */
export function failures({ kernels, forkJoin }: Results): string[] {
  const failed = [
    ...kernels.flatMap(({ name, measurements }) => measurements.map((part) => ({ name, ...part }))),
    ...forkJoin.map((part) => ({ name: 'parallel regions', ...part })),
  ];
  const lines = failed.flatMap(({ name, engine, failure }) =>
    failure === undefined ? [] : [`- ${name}, ${engine}: ${failure.trim().split('\n').at(-1)}`],
  );
  return lines.length > 0 ? ['## Without times', '', ...lines, ''] : [];
}

function table([header = [], ...rows]: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i < 1 ? '---' : '---:'))), ...rows.map(line)];
}

const measurementOf = (kernel: KernelResult, engine: EngineId): Measurement | undefined =>
  kernel.measurements.find((measurement) => measurement.engine === engine);

function time(kernel: KernelResult, engine: EngineId): string {
  const measurement = measurementOf(kernel, engine);
  if (!measurement) return '';
  if (measurement.failure !== undefined) return '✗';
  if (measurement.rounds.length === 0) return '';
  const { median: middle, lowerQuartile, upperQuartile } = summarise(measurement.rounds);
  return `${formatTime(middle)} ±${Math.round((50 * (upperQuartile - lowerQuartile)) / middle)} %`;
}

const share = (ratio: Ratio | undefined): string =>
  ratio ? `${twoDigits(ratio.ratio)} (${twoDigits(ratio.lower)}–${twoDigits(ratio.upper)})` : '';

const middle = (samples: number[] = []): string => (samples.length > 0 ? formatTime(median(samples)) : '');

const mebibytes = (bytes: number): string => `${twoDigits(bytes / 2 ** 20)} MiB`;
