import type { Bench, Compiler } from './examine';
import type { MessageCase } from './message-cases';

/**
 * What becomes of the array expressions in the function `kernel` of a case: the loops over arrays in it and in all that it calls, in the text
 * form of the IR after its transformation, and where arrays are made.
 *   --- loops
 *   --- arrays
 */
export async function fusionOf({ source }: MessageCase, compiler: Compiler): Promise<Map<string, string>> {
  const { result } = await compiler.compile(source, { emit: ['ir'] });
  if (!result.emitted.ir) throw new Error(result.rendered);
  const functions = new Map(result.emitted.ir.split(/\n\n(?=function )/).map(readFunction));
  const reached = reachable(functions);
  return new Map([
    ['loops', reached.map(loopsOf).join('')],
    ['arrays', reached.map(arraysOf).join('') || 'none\n'],
  ]);
}

export async function examineFusion(entry: MessageCase, bench: Bench): Promise<string[]> {
  try {
    const found = await fusionOf(entry, bench.native);
    return [...found].flatMap(([section, actual]) => {
      const expected = entry.expected.get(section) ?? '';
      return actual === expected ? [] : [`${section}, expected:\n${expected}found:\n${actual}`];
    });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

interface IrFunction {
  symbol: string;
  signature: string;
  /** Lines of each block, its label first. */
  blocks: string[][];
}

const symbolPattern = /[\w.<>]+#\d+(?:\.\w+)*/g;
/** Longer loops are shown as counts of their operations. */
const longestShown = 30;

function readFunction(text: string): [string, IrFunction] {
  const [signature = '', ...lines] = text.trimEnd().split('\n');
  const symbol = /^function ([^(]+)\(/.exec(signature)?.[1] ?? '';
  const blocks: string[][] = [];
  for (const line of lines)
    if (/^block\d+:/.test(line)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  return [symbol, { symbol, signature, blocks }];
}

/** `kernel` and what it calls, in the order of the calls. */
function reachable(functions: Map<string, IrFunction>): IrFunction[] {
  const found = new Set<IrFunction>();
  const visit = (entry: IrFunction | undefined) => {
    if (!entry || found.has(entry)) return;
    found.add(entry);
    for (const [symbol] of entry.blocks.flat().join('\n').matchAll(symbolPattern))
      visit(functions.get(symbol));
  };
  visit([...functions.values()].find(({ symbol }) => symbol.startsWith('kernel#')));
  return [...found];
}

/** Blocks stand so that only the end of a loop goes back to one further up. */
function loopsOf({ signature, blocks }: IrFunction): string {
  const isInLoop = blocks.map(() => false);
  for (const [last, block] of blocks.entries())
    for (const target of block.at(-1)?.matchAll(/block(\d+)/g) ?? [])
      if (Number(target[1]) <= last) isInLoop.fill(true, Number(target[1]), last + 1);
  const lines = blocks.filter((_, i) => isInLoop[i]).flat();
  if (!lines.some((line) => /array_(load|store)/.test(line))) return '';
  return `${withoutNumbers(signature)}\n${(lines.length > longestShown ? counts(lines) : lines).map(withoutNumbers).join('\n')}\n`;
}

function counts(lines: string[]): string[] {
  const number = new Map<string, number>();
  for (const line of lines) {
    const operation = /^ {2}(?:%\d+ = )?(intrinsic \w+|\w+)/.exec(line)?.[1];
    if (operation) number.set(operation, (number.get(operation) ?? 0) + 1);
  }
  return [...number].sort().map(([operation, count]) => `  ${count} x ${operation}`);
}

function arraysOf({ symbol, blocks }: IrFunction): string {
  return blocks
    .flat()
    .filter((line) => line.includes('array_new'))
    .map(
      (line) => `${withoutNumbers(symbol)}: ${line.replace(/.* : (.*?)( zeroed)?( cleanup.*)?$/, '$1$2')}\n`,
    )
    .join('');
}

/** Of specialisations and strips, which change with the library. */
function withoutNumbers(text: string): string {
  return text.replace(/#\d+/g, '').replace(/\.([a-z_]+)\d+/g, '.$1');
}
