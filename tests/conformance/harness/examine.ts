import { compareOutputs } from '../../../web/bench/compare';
import type { Compilation, CompileOptions } from '../../../web/protocol/compile';
import type { RunResult } from '../../../web/protocol/run';
import type { Platform } from '../../../web/runtime/platform';
import { createProgram, type Program } from '../../../web/runtime/program';
import { type Mode, modes, runsIn } from './modes';
import type { Oracle, Outcome } from './oracle';
import type { ConformanceProgram } from './programs';

export interface Compiler {
  compile(source: string, options: CompileOptions): Promise<Compilation>;
}

export interface Bench {
  native: Compiler;
  /** Null: not built. */
  wasm: Compiler | null;
  oracle: Oracle;
  platform: Platform;
}

/** A program with several cases prints this and a name in front of the results of each. */
const labelMark = '== ';
const runLimitMilliseconds = 60_000;
const memoryMebibytes = 64;

export interface Examination {
  /** What is wrong, and in which modes; empty: the program passes. */
  failures: string[];
  /** How many things it shows: the labels it prints; at least 1. */
  cases: number;
}

export async function examine(program: ConformanceProgram, bench: Bench): Promise<Examination> {
  const failures: string[] = [];
  let cases = 0;
  try {
    const expected = await bench.oracle.run(program);
    cases = expected.stdout.split('\n').filter((line) => line.startsWith(labelMark)).length;
    failures.push(...(await examineRuns(program, expected, bench)));
    if (bench.wasm) {
      const options = { fileName: program.name };
      failures.push(...(await compareBuilds(program.source, options, bench.native, bench.wasm)));
    }
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
  return { failures, cases: Math.max(1, cases) };
}

async function examineRuns(program: ConformanceProgram, expected: Outcome, bench: Bench): Promise<string[]> {
  /** What is wrong, and where. */
  const failures = new Map<string, string[]>();
  const note = (text: string, place: string) => failures.set(text, [...(failures.get(text) ?? []), place]);
  let runs = 0;
  for (const mode of modes.filter((candidate) =>
    runsIn(candidate, program.catchesIndexErrors, expected.error?.type),
  )) {
    runs += mode.threads.length;
    const compilation = await bench.native.compile(program.source, {
      fileName: program.path,
      ...mode.options,
    });
    if (!compilation.result.ok) {
      for (const threads of mode.threads)
        note(`does not compile:\n${compilation.result.rendered}`, place(mode, threads));
      continue;
    }
    const compiled = await start(compilation, program, bench.platform);
    try {
      for (const threads of mode.threads) {
        const result = await compiled.run({
          threads,
          leakCheck: true,
          outputLimit: Number.POSITIVE_INFINITY,
          timeLimitMilliseconds: runLimitMilliseconds,
        });
        for (const text of judge(result, expected)) note(text, place(mode, threads));
      }
    } finally {
      compiled.close();
    }
  }
  return [...failures].map(([text, places]) => {
    return `[${places.length === runs ? 'every mode' : places.join('; ')}] ${text}`;
  });
}

function place(mode: Mode, threads: number): string {
  return `${mode.name}, ${threads} thread${threads > 1 ? 's' : ''}`;
}

/** A compiled program, ready to run. */
export function start(
  { wasm, result }: Compilation,
  program: Pick<ConformanceProgram, 'source' | 'path' | 'programArguments'>,
  platform: Platform,
): Promise<Program> {
  return createProgram(
    {
      wasm,
      manifest: result.manifest!,
      source: program.source,
      fileName: program.path,
      argv: [program.path, ...program.programArguments],
      memoryMebibytes,
    },
    platform,
  );
}

/** What is wrong with a run. */
export function judge(result: RunResult, expected: Outcome): string[] {
  const failures: string[] = [];
  const stdout = result.output.filter(({ stream }) => stream === 'stdout');
  const comparison = compareOutputs(stdout, [{ text: expected.stdout, volatile: false }]);
  for (const { line, left, right } of comparison.differences) {
    const place = `line ${line} of the output${caseOf(expected.stdout, line)}`;
    failures.push(`${place}: ${JSON.stringify(left)}, CPython: ${JSON.stringify(right)}`);
  }
  if (result.exitCode !== expected.exitCode) {
    failures.push(`exit code ${result.exitCode} (${result.status}), CPython: ${expected.exitCode}`);
  }
  const raised = describe(
    result.error && { type: result.error.type, line: result.error.frames.at(-1)?.line ?? 0 },
  );
  const text = result.error?.traceback ?? '';
  if (raised !== describe(expected.error)) {
    failures.push(`raised ${raised}, CPython: ${describe(expected.error)}\n${text}`);
  } else if (expected.error && expected.error.traceback !== null && expected.error.traceback !== text) {
    failures.push(`traceback:\n${text}CPython:\n${expected.error.traceback}`);
  }
  if (result.liveObjects !== null && result.liveObjects !== 0)
    failures.push(`${result.liveObjects} objects leaked`);
  if (result.liveObjects === null && result.milliseconds !== null)
    failures.push('the leak check did not run');
  return failures;
}

/** The last label above a line of the output. */
function caseOf(stdout: string, line: number): string {
  const label = stdout
    .split('\n')
    .slice(0, line)
    .findLast((text) => text.startsWith(labelMark));
  return label === undefined ? '' : ` (${label.slice(labelMark.length)})`;
}

function describe(error: { type: string; line: number } | null): string {
  return error ? `${error.type} on line ${error.line}` : 'nothing';
}

/** Both builds of the compiler have to give the same bytes and the same diagnostics. */
export async function compareBuilds(
  source: string,
  options: CompileOptions,
  native: Compiler,
  wasm: Compiler,
): Promise<string[]> {
  const [one, other] = await Promise.all([native.compile(source, options), wasm.compile(source, options)]);
  const failures: string[] = [];
  const results = [one, other].map(({ result }) => JSON.stringify({ ...result, timings: [] }));
  if (results[0] !== results[1])
    failures.push('native and wasm build of the compiler differ in CompileResult');
  if (Buffer.compare(one.wasm, other.wasm) !== 0)
    failures.push('native and wasm build of the compiler differ in bytes');
  return failures;
}
