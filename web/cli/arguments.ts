import { parseArgs } from 'node:util';
import type { OptimizeLevel } from '../protocol/compile';

export const emitKinds = ['tokens', 'ast', 'ir', 'llvm', 'wat', 'timings'] as const;
export type CliEmit = (typeof emitKinds)[number];
export type CompilerChoice = 'wasm' | 'native';

export interface RunArguments {
  command: 'run';
  file: string;
  threads: number | undefined;
  optimize: OptimizeLevel;
  boundsCheck: boolean;
  emit: CliEmit[];
  compiler: CompilerChoice | undefined;
  memoryMebibytes: number;
  /** After `--`: sys.argv[1:]. */
  programArguments: string[];
}

export interface CheckArguments {
  command: 'check';
  file: string;
  json: boolean;
  compiler: CompilerChoice | undefined;
}

/** What was typed makes no sense; the message says what would. */
export class UsageError extends Error {}

export const usage = `Usage: wasmba run FILE.py [options] [-- program arguments]
       wasmba check FILE.py [--json]

Options of run:
  --threads N        threads of the program (default: all processors)
  --opt 0-3          optimisation (default 3)
  --bounds on|off    check array subscripts (default on)
  --emit KIND,...    print instead of running: tokens, ast, ir, llvm, wat;
                     timings: run, and print the compile times on stderr
  --memory MIB       memory of the program (default 1024)
For both:
  --compiler KIND    wasm (the one of the page, default) or native
`;

const defaultMemory = 1024;
const mostThreads = 256;

export function parseCommandLine(given: string[]): RunArguments | CheckArguments | { command: 'help' } {
  const [command, ...rest] = given;
  if (command === undefined || command === 'help' || command === '--help' || command === '-h')
    return { command: 'help' };
  if (command === 'run') return parseRun(rest);
  if (command === 'check') return parseCheck(rest);
  throw new UsageError(`There is no command "${command}"; there are run and check.`);
}

function parseRun(given: string[]): RunArguments | { command: 'help' } {
  const end = given.indexOf('--');
  const own = end < 0 ? given : given.slice(0, end);
  const { values, positionals } = parse(own, {
    threads: { type: 'string' },
    opt: { type: 'string', default: '3' },
    bounds: { type: 'string', default: 'on' },
    emit: { type: 'string', multiple: true, default: [] },
    compiler: { type: 'string' },
    memory: { type: 'string', default: String(defaultMemory) },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return { command: 'help' };
  const emit = (values.emit as string[]).flatMap((list) => list.split(','));
  return {
    command: 'run',
    file: onlyFile(positionals),
    threads:
      values.threads === undefined
        ? undefined
        : wholeNumber('--threads', String(values.threads), 1, mostThreads),
    optimize: wholeNumber('--opt', String(values.opt), 0, 3) as OptimizeLevel,
    boundsCheck: oneOf('--bounds', String(values.bounds), ['on', 'off']) === 'on',
    emit: emit.map((kind) => oneOf('--emit', kind, emitKinds)),
    compiler: compilerChoice(values.compiler),
    memoryMebibytes: wholeNumber('--memory', String(values.memory), 1, 4096),
    programArguments: end < 0 ? [] : given.slice(end + 1),
  };
}

function parseCheck(given: string[]): CheckArguments | { command: 'help' } {
  const { values, positionals } = parse(given, {
    json: { type: 'boolean', default: false },
    compiler: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  });
  if (values.help) return { command: 'help' };
  return {
    command: 'check',
    file: onlyFile(positionals),
    json: values.json === true,
    compiler: compilerChoice(values.compiler),
  };
}

type Options = NonNullable<Parameters<typeof parseArgs>[0]>['options'];

function parse(
  args: string[],
  options: Options & {},
): { values: Record<string, unknown>; positionals: string[] } {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function onlyFile(positionals: string[]): string {
  const [file, extra] = positionals;
  if (file === undefined) throw new UsageError('Which file? Give the path of a Python program.');
  if (extra !== undefined) {
    throw new UsageError(`One file at a time; "${extra}" is one too many. Program arguments go after --.`);
  }
  return file;
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError(`${flag} takes a whole number from ${least} to ${most}, not "${text}".`);
}

function oneOf<T extends string>(flag: string, text: string, choices: readonly T[]): T {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) throw new UsageError(`${flag} takes ${choices.join(', ')}; not "${text}".`);
  return choice;
}

function compilerChoice(value: unknown): CompilerChoice | undefined {
  return value === undefined ? undefined : oneOf('--compiler', String(value), ['wasm', 'native'] as const);
}
