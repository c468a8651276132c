import { parseArgs } from 'node:util';
import { type EngineId, engines } from './engines/table';
import { messageOf } from './errors';
import { type Kernel, kernels } from './kernels';

export interface Arguments {
  kernels: Kernel[];
  engines: EngineId[];
  rounds: number;
  /** Small problems, one round: shows that everything works and that all answers agree. */
  smoke: boolean;
  /** Where results are written; undefined: only the summary is printed. */
  output: string | undefined;
  junit: string | undefined;
  /** As they were given. */
  given: string[];
}

export class UsageError extends Error {}

const fullRounds = 15;
const quickRounds = 3;

export const usage = `Usage: ./wasmba bench [options]

Runs a suite of kernels in several engines, compares their answers, times them in interleaved rounds, and writes
results.json, README.md and chart.svg.

  --quick           3 rounds in place of ${fullRounds}
  --rounds N        so many rounds
  --kernels A,B     only these
  --engines A,B     only these
  --continue        go on where the last run was broken off, with its options
  --output FOLDER   where to write (default docs/benchmarks with the whole suite, else build/bench/results)
  --smoke           tiny problems, one round, nothing written: do all answers agree?
  --list            kernels and engines
`;

export function listing(): string {
  const rows = kernels.map(({ name, subject, twin, parallel }) => {
    const notes = [...(twin ? ['twin in C'] : []), ...(parallel ? ['parallel'] : [])].join(', ');
    return `  ${name.padEnd(22)}${subject.padEnd(20)}${notes}`.trimEnd();
  });
  const names = engines.map(({ id, label }) => `  ${id.padEnd(22)}${label}`);
  return ['Kernels:', ...rows, '', 'Engines:', ...names, ''].join('\n');
}

export function parseArguments(given: string[]): Arguments | 'help' | 'list' | 'continue' {
  const { values } = parse(given);
  if (values.help) return 'help';
  if (values.list) return 'list';
  if (values.continue) {
    if (given.length > 1)
      throw new UsageError('--continue takes no other options: they are those of the run.');
    return 'continue';
  }
  const smoke = values.smoke === true;
  const whole = values.kernels === undefined && values.engines === undefined && !values.quick;
  return {
    kernels: choose('kernel', values.kernels, kernels, ({ name }) => name),
    engines: choose('engine', values.engines, engines, ({ id }) => id).map(({ id }) => id),
    rounds: smoke
      ? 1
      : values.rounds === undefined
        ? values.quick
          ? quickRounds
          : fullRounds
        : count(values.rounds),
    smoke,
    output: smoke ? undefined : (values.output ?? (whole ? 'docs/benchmarks' : 'build/bench/results')),
    junit: values.junit,
    given,
  };
}

function parse(given: string[]) {
  try {
    return parseArgs({
      args: given,
      options: {
        quick: { type: 'boolean' },
        rounds: { type: 'string' },
        kernels: { type: 'string' },
        engines: { type: 'string' },
        output: { type: 'string' },
        continue: { type: 'boolean' },
        smoke: { type: 'boolean' },
        list: { type: 'boolean' },
        junit: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function choose<T>(
  what: string,
  text: string | undefined,
  all: readonly T[],
  nameOf: (item: T) => string,
): T[] {
  if (text === undefined) return [...all];
  return text.split(',').map((name) => {
    const found = all.find((item) => nameOf(item) === name);
    if (!found)
      throw new UsageError(`There is no ${what} "${name}"; there are ${all.map(nameOf).join(', ')}.`);
    return found;
  });
}

function count(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--rounds takes a whole number from 1 to 9999, not "${text}".`);
}
