import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { limits } from './limits';
import type { MessageCase } from './message-cases';

/** One row of the compiler's table. */
interface DiagnosticRow {
  id: string;
  severity: string;
  message: string;
  remedy: string;
}

/** Diagnostics that no small program shows, and who tests them. */
const testedElsewhere: Record<string, string> = {
  'invalid-utf8': 'tests/syntax/recovery_test.cpp',
  'internal-error': 'a defect of the compiler: the fuzz targets look for it',
};

const introduction = `# Diagnostics

What the compiler says, in the order in which it reads a program, each with a program that brings it about. This page is made from
the table in \`compiler/diagnostics\` and the cases in \`tests/conformance/messages\` by \`node tests/conformance/run.mjs --update\`; a test
compares it with them.
`;

/** What is wrong: diagnostics without a case, or a page that is not up to date. */
export function examinePage(page: string, executable: string, cases: readonly MessageCase[]): string[] {
  const rows = readTable(executable);
  const untested = rows
    .map(({ id }) => id)
    .filter(
      (id) =>
        !(id in testedElsewhere) &&
        !limits.some((limit) => limit.id === id) &&
        !cases.some((entry) => idsOf(entry).includes(id)),
    );
  const failures = untested.length > 0 ? [`no case in messages/ shows ${untested.join(', ')}`] : [];
  if (readFileSync(page, 'utf8') !== describe(rows, cases))
    failures.push(`${page} is not up to date: --update`);
  return failures;
}

export function updatePage(page: string, executable: string, cases: readonly MessageCase[]): void {
  writeFileSync(page, describe(readTable(executable), cases));
}

function readTable(executable: string): DiagnosticRow[] {
  return JSON.parse(execFileSync(executable, ['--list-diagnostics'], { encoding: 'utf8' }));
}

function describe(rows: DiagnosticRow[], cases: readonly MessageCase[]): string {
  return [introduction, ...rows.map((row) => describeRow(row, cases))].join('\n');
}

function describeRow(
  { id, severity, message, remedy }: DiagnosticRow,
  cases: readonly MessageCase[],
): string {
  const shown = cases.filter((entry) => idsOf(entry).includes(id));
  const example = shown.find((entry) => idsOf(entry)[0] === id) ?? shown[0];
  const text = `## ${id}\n\n${severity}: ${message}\n`;
  const help = remedy ? `help: ${remedy}\n` : '';
  const rendered = example ? `\n\`\`\`text\n${example.expected.get('rendered')}\`\`\`\n` : '';
  return `${text}${help}${rendered}`;
}

/** In the order in which they are reported. */
function idsOf({ expected }: MessageCase): string[] {
  const headlines = (expected.get('rendered') ?? '').matchAll(/^main\.py:\d+:\d+: .* \[([a-z0-9-]+)\]$/gm);
  return [...headlines].map((match) => match[1]!);
}
