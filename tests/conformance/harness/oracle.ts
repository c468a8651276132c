import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConformanceProgram } from './programs';

/** What a run did, as far as two implementations have to agree on it. */
export interface Outcome {
  stdout: string;
  exitCode: number;
  /**
   * Of an uncaught exception: its type, the innermost line of the program, and the whole traceback; that is null when
   * frames of other files are in it, which a compiled program does not have.
   */
  error: { type: string; line: number; traceback: string | null } | null;
}

const python = '/usr/bin/python3';
const largestOutput = 64 * 1024 * 1024;

/**
 * CPython with NumPy, and a `numba` module whose decorators do nothing. Answers are kept in `cacheFolder` by the
 * text of program and module.
 */
export class Oracle {
  private readonly key: string;

  constructor(
    private readonly shimFolder: string,
    private readonly cacheFolder: string,
  ) {
    mkdirSync(cacheFolder, { recursive: true });
    this.key = readFileSync(join(shimFolder, 'numba.py'), 'utf8');
  }

  async run(program: ConformanceProgram): Promise<Outcome> {
    const hash = createHash('sha256').update(JSON.stringify([this.key, program.path, program.source]));
    const file = join(this.cacheFolder, `${hash.digest('hex')}.json`);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      const outcome = await interpret(program, this.shimFolder);
      writeFileSync(file, JSON.stringify(outcome));
      return outcome;
    }
  }
}

/** CPython takes too long, or prints too much. */
export class UnfinishedError extends Error {}

/** Rejects when it does not end in time. */
export function interpret(
  program: Pick<ConformanceProgram, 'path' | 'programArguments'>,
  shimFolder: string,
  timeLimitMilliseconds = 120_000,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    execFile(
      python,
      [program.path, ...program.programArguments],
      {
        env: { ...process.env, PYTHONPATH: shimFolder, PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
        timeout: timeLimitMilliseconds,
        maxBuffer: largestOutput,
        encoding: 'utf8',
      },
      (error, stdout, stderr) => {
        const exitCode = error ? error.code : 0;
        if (typeof exitCode !== 'number')
          reject(new UnfinishedError(`python3 did not finish: ${error?.message}`));
        else resolve({ stdout, exitCode, error: parseTraceback(stderr, program.path) });
      },
    );
  });
}

function parseTraceback(stderr: string, path: string): Outcome['error'] {
  const start = stderr.lastIndexOf('Traceback (most recent call last):\n');
  if (start < 0) return null;
  const lines = stderr.slice(start).split('\n').slice(1);
  const frames = lines
    .map((line) => /^ {2}File "(.*)", line (\d+)/.exec(line))
    .filter((match) => match !== null);
  const own = frames.filter(([, file]) => file === path);
  const last = lines.find((line) => line !== '' && !line.startsWith(' '));
  const type = /^[\w.]+/.exec(last ?? '')?.[0] ?? '';
  const traceback = own.length === frames.length ? stderr.slice(start) : null;
  return { type: type.replace(/^.*\./, ''), line: Number(own.at(-1)?.[2] ?? 0), traceback };
}
