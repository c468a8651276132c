import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A program with what the compiler says of it. A file of messages/ holds many:
 *   === name of the case
 *   the program
 *   --- rendered
 *   the text that the user reads
 *   --- places            (optional: where an editor marks it)
 *   undefined-name 3:5-3:9
 *   --- types             (optional: what a pointer at an expression shows)
 *   3:5-3:9 float64
 *   --- loops             (optional)
 *   4 parallel: each thread computes its share of `total`
 */
export interface MessageCase {
  name: string;
  file: string;
  source: string;
  /** By the name of the section. */
  expected: Map<string, string>;
}

export function findMessageCases(folder: string, filters: string[]): MessageCase[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => readCases(join(folder, file), `${basename(folder)}/${file.replace(/\.txt$/, '')}`))
    .filter(({ name }) => filters.length === 0 || filters.some((filter) => name.includes(filter)));
}

function readCases(file: string, prefix: string): MessageCase[] {
  const [, ...cases] = `\n${readFileSync(file, 'utf8')}`.split('\n=== ');
  return cases.map((text) => {
    const [program, ...sections] = text.split('\n--- ');
    const { title, body } = splitTitle(program!);
    return {
      name: `${prefix}: ${title}`,
      file,
      source: body,
      expected: new Map(sections.map(splitTitle).map((section) => [section.title, section.body])),
    };
  });
}

/** The first line, and the others without blank lines at the end. */
function splitTitle(text: string): { title: string; body: string } {
  const [title = '', ...lines] = text.split('\n');
  const body = lines.join('\n').replace(/\n+$/, '');
  return { title: title.trim(), body: body && `${body}\n` };
}

/** Writes the cases of one file as they were read. */
export function writeCases(file: string, cases: readonly MessageCase[]): void {
  const texts = cases.map(({ name, source, expected }) => {
    const sections = [...expected].map(([title, body]) => `--- ${title}\n${body}`);
    return [`=== ${name.slice(name.indexOf(': ') + 2)}\n${source}`, ...sections].join('');
  });
  writeFileSync(file, texts.join('\n'));
}
