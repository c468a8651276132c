import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Compilation, CompileOptions, OptimizeLevel } from '../../../web/protocol/compile';
import type { Platform } from '../../../web/runtime/platform';
import type { NativeCompiler } from '../../../web/tools/native-compiler.mjs';
import { judge, start } from '../../conformance/harness/examine';
import { interpret, type Outcome } from '../../conformance/harness/oracle';
import { render } from './expression';
import { prelude } from './grammar/library';
import { renderUnit, type Unit } from './unit_generator';

export interface Difference {
  level: OptimizeLevel;
  /** Its kind, so that a minimiser does not slip from one difference to another. */
  kind: string;
  text: string;
}

const timeLimitMilliseconds = 30_000;

/** Compiles and runs programs, and has CPython run them. Programs lie in `folder` while they run. */
export class Comparison {
  constructor(
    private readonly compiler: NativeCompiler,
    private readonly platform: Platform,
    private readonly shimFolder: string,
    private readonly folder: string,
    private readonly levels: readonly OptimizeLevel[],
  ) {
    mkdirSync(folder, { recursive: true });
  }

  /** Null: all agree. Rejects when CPython finds that the program is none, with UnfinishedError when it cannot finish it. */
  async compare(
    units: readonly Unit[],
    definitions: string,
    only?: OptimizeLevel,
  ): Promise<Difference | null> {
    const source = renderProgram(units, definitions);
    const path = join(this.folder, `${createHash('sha256').update(source).digest('hex').slice(0, 16)}.py`);
    writeFileSync(path, source);
    const expected = await interpret({ path, programArguments: [] }, this.shimFolder, timeLimitMilliseconds);
    if (
      /\b(NameError|UnboundLocalError|SyntaxError|AttributeError|TypeError)\b/.test(
        `${expected.error?.type}${expected.stdout}`,
      )
    ) {
      throw new Error(`not a program: ${path}`);
    }
    for (const optimize of only === undefined ? this.levels : [only]) {
      const difference = await this.run(path, source, { optimize, leakCheck: true }, expected);
      if (difference) return { level: optimize, ...difference };
    }
    return null;
  }

  private async run(
    path: string,
    source: string,
    options: CompileOptions,
    expected: Outcome,
  ): Promise<Omit<Difference, 'level'> | null> {
    try {
      const compilation = await this.compiler.compile(source, {
        fileName: path,
        ...options,
      });
      if (!compilation.result.ok)
        return {
          kind: `refused: ${firstError(compilation)}`,
          text: compilation.result.rendered,
        };
      const program = await start(compilation, { path, source, programArguments: [] }, this.platform);
      try {
        const result = await program.run({
          threads: 1,
          leakCheck: true,
          outputLimit: Number.POSITIVE_INFINITY,
          timeLimitMilliseconds,
        });
        const failures = judge(result, withoutFrames(expected));
        const wanted = expected.error ? expected.error.traceback : '';
        const raised = lastLines(result.error?.traceback);
        // Null: it was raised in a file of the standard library.
        if (wanted !== null && raised !== lastLines(wanted)) {
          failures.push(`raised ${raised}, CPython: ${lastLines(wanted)}`);
        }
        if (failures.length === 0) return null;
        const leaks = failures.every((failure) => failure.includes('leaked'));
        const kind =
          result.error?.internal || result.status === 'stopped' ? 'trap' : leaks ? 'leak' : 'output';
        return { kind, text: failures.join('\n') };
      } finally {
        program.close();
      }
    } catch (error) {
      return {
        kind: 'compiler',
        text: error instanceof Error ? error.message : String(error),
      };
    }
  }
}

/** CPython before 3.12 has frames for comprehensions. */
function withoutFrames(outcome: Outcome): Outcome {
  return {
    ...outcome,
    error: outcome.error && { ...outcome.error, traceback: null },
  };
}

/** Type and message of an exception: what comes after the frames. */
function lastLines(traceback: string | null | undefined): string {
  return /\n(\w[\s\S]*)$/.exec(traceback ?? '')?.[1]?.trim() ?? 'nothing';
}

function firstError({ result }: Compilation): string {
  return result.diagnostics.find(({ severity }) => severity === 'error')?.id ?? 'without a reason';
}

/** Calls every unit where an exception does not hide the others; the last call of the program stands bare. */
export function renderProgram(units: readonly Unit[], definitions: string): string {
  const parts = [prelude, definitions, ...units.map(renderUnit)];
  const calls = units.flatMap(({ name, calls }) => calls.map((call) => ({ name, call: render(call) })));
  for (const { name, call } of calls.slice(0, -1)) {
    parts.push(
      `print('# ${name}')\ntry:\n    ${call}\nexcept Exception as error:\n    print('raised', type(error).__name__, error)`,
    );
  }
  const last = calls.at(-1);
  if (last) parts.push(`print('# ${last.name}')\n${last.call}`);
  return `${parts.join('\n')}\n`;
}
