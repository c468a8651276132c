import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ConformanceProgram {
  /** Path below tests/conformance, without the suffix. */
  name: string;
  path: string;
  source: string;
  /** `# catches: IndexError` */
  catchesIndexErrors: boolean;
  /** `# args: one two` */
  programArguments: string[];
}

/** Those below tests/conformance, and the examples of the page. */
export function findPrograms(conformance: string, examples: string, filters: string[]): ConformanceProgram[] {
  return [...readFolder(conformance, ''), ...readFolder(examples, 'examples/')].filter(
    ({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)),
  );
}

function readFolder(folder: string, prefix: string): ConformanceProgram[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.py'))
    .sort()
    .map((file) => readProgram(prefix + file.replace(/\.py$/, ''), join(folder, file)));
}

function readProgram(name: string, path: string): ConformanceProgram {
  const source = readFileSync(path, 'utf8');
  const header = source.split('\n').filter((line) => line.startsWith('# '));
  const values = (key: string) =>
    header.filter((line) => line.startsWith(`# ${key}: `)).map((line) => line.slice(key.length + 4).trim());
  return {
    name,
    path,
    source,
    catchesIndexErrors: values('catches').includes('IndexError'),
    programArguments: values('args').flatMap((text) => text.split(/\s+/)),
  };
}
