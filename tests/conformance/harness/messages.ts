import type { Diagnostic, SourceRange } from '../../../web/protocol/compile';
import { NativeCompiler } from '../../../web/tools/native-compiler.mjs';
import { type Bench, type Compiler, compareBuilds } from './examine';
import { type MessageCase, writeCases } from './message-cases';

const options = { analyze: true } as const;
const updateLimitMilliseconds = 5000;

/** What differs from what is expected, one entry per section. */
export async function examineMessages(entry: MessageCase, bench: Bench): Promise<string[]> {
  try {
    const found = await messagesOf(entry, bench.native);
    const builds = bench.wasm ? await compareBuilds(entry.source, options, bench.native, bench.wasm) : [];
    return [...compare(entry, found), ...builds];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * Writes what the compiler says now into the files; sections that a case does not have stay out of it, but for those
 * required. Returns the cases as they are then.
 */
export async function updateMessages(
  cases: readonly MessageCase[],
  executable: string,
  sectionsOf = messagesOf,
  required: readonly string[] = ['rendered'],
): Promise<MessageCase[]> {
  const compiler = new NativeCompiler(executable, updateLimitMilliseconds);
  const updated = new Map<string, MessageCase[]>();
  for (const entry of cases) {
    const found = await sectionsOf(entry, compiler).catch((error: unknown) => {
      console.error(`${entry.name}: ${error}`);
      return new Map<string, string>();
    });
    const sections = new Set([...required, ...entry.expected.keys()]);
    const expected = new Map([...sections].map((section) => [section, found.get(section) ?? '']));
    updated.set(entry.file, [...(updated.get(entry.file) ?? []), { ...entry, expected }]);
  }
  compiler.close();
  for (const [file, entries] of updated) writeCases(file, entries);
  return [...updated.values()].flat();
}

/** By the name of the section. */
async function messagesOf({ source }: MessageCase, compiler: Compiler): Promise<Map<string, string>> {
  const { result } = await compiler.compile(source, options);
  const { analysis } = result;
  return new Map([
    ['rendered', result.rendered],
    ['places', result.diagnostics.map(placesOf).join('')],
    ['types', (analysis?.expressions ?? []).map(({ range, type }) => `${spanOf(range)} ${type}\n`).join('')],
    [
      'loops',
      (analysis?.loops ?? []).map(({ line, kind, reason }) => `${line} ${kind}: ${reason}\n`).join(''),
    ],
  ]);
}

function compare({ expected }: MessageCase, found: Map<string, string>): string[] {
  if (!expected.has('rendered')) return ['there is no section "rendered": --update writes it'];
  return [...expected].flatMap(([section, text]) => {
    const actual = found.get(section);
    if (actual === undefined) return [`"${section}" is not a section`];
    return actual === text ? [] : [`${section}, expected:\n${text}found:\n${actual}`];
  });
}

function placesOf({ id, range, related }: Diagnostic): string {
  const others = (related ?? []).map((place) => ` ${spanOf(place.range)}`);
  return `${id} ${spanOf(range)}${others.join('')}\n`;
}

function spanOf({ start, end }: SourceRange): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}
