import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** `# expect-error: undefined-name @ 4`: the compiler must refuse the program with this diagnostic on this line. */
export interface ExpectedError {
  id: string;
  line: number;
}

export interface ConformanceProgram {
  /** Path below tests/conformance, without the suffix. */
  name: string;
  path: string;
  source: string;
  /** Empty: the program is run. */
  expectedErrors: ExpectedError[];
  /** `# args: one two` */
  programArguments: string[];
}

export function findPrograms(root: string, filters: string[]): ConformanceProgram[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.py'),
  );
  return files
    .sort()
    .map((file) => readProgram(root, join(root, file)))
    .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)));
}

function readProgram(root: string, path: string): ConformanceProgram {
  const source = readFileSync(path, 'utf8');
  const header = source.split('\n').filter((line) => line.startsWith('# '));
  const values = (key: string) =>
    header.filter((line) => line.startsWith(`# ${key}: `)).map((line) => line.slice(key.length + 4).trim());
  return {
    name: relative(root, path).replace(/\.py$/, ''),
    path,
    source,
    expectedErrors: values('expect-error').map((text) => parseExpected(path, text)),
    programArguments: values('args').flatMap((text) => text.split(/\s+/)),
  };
}

function parseExpected(path: string, text: string): ExpectedError {
  const match = /^([a-z0-9-]+) @ (\d+)$/.exec(text);
  if (!match) throw new Error(`${path}: "# expect-error: ${text}" is not of the form "id @ line"`);
  return { id: match[1]!, line: Number(match[2]) };
}
