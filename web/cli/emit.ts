import { disassemble } from '../compiler/wat';
import type { Compilation, StageTiming } from '../protocol/compile';

/** The dumps asked for, in the order asked for. */
export async function renderDumps({ result, wasm }: Compilation, kinds: string[]): Promise<string> {
  const dumps: string[] = [];
  for (const kind of kinds) {
    if (kind === 'timings') continue;
    const text =
      kind === 'wat' ? await disassemble(wasm) : result.emitted[kind as keyof typeof result.emitted];
    if (text !== undefined) dumps.push(text.endsWith('\n') ? text : `${text}\n`);
  }
  return dumps.join('\n');
}

export function renderTimings(timings: StageTiming[]): string {
  const total = timings.reduce((sum, timing) => sum + timing.milliseconds, 0);
  const rows = [...timings, { stage: 'total', milliseconds: total }];
  return rows
    .map(({ stage, milliseconds }) => `${stage.padEnd(10)}${milliseconds.toFixed(2).padStart(10)} ms\n`)
    .join('');
}
