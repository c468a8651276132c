import type { OutputPiece } from '../protocol/run';

/**
 * Whether two runs of a program printed the same (docs/interfaces.md section 4): the fixed text must be equal, and
 * text that depends on the clock or on unseeded random numbers stands against any text without a line break.
 */

/** What counts of a piece. */
type ComparedPiece = Pick<OutputPiece, 'text' | 'volatile'>;

export interface OutputDifference {
  /** 1-based line of the first difference. */
  line: number;
  left: string | undefined;
  right: string | undefined;
}

export interface Comparison {
  equal: boolean;
  /** Volatile pieces that were left out, over both sides. */
  leftOut: number;
  /** First differences, at most kShownDifferences. */
  differences: OutputDifference[];
}

const kShownDifferences = 5;

/** One token of a line: a character, or "any text". */
const kAnything = Symbol('anything');
type Token = string | typeof kAnything;
type Line = Token[];

function toLines(pieces: readonly ComparedPiece[]): Line[] {
  let line: Line = [];
  const lines = [line];
  for (const piece of pieces) {
    piece.text.split('\n').forEach((part, index) => {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (!piece.volatile) line.push(...part);
      else if (line.at(-1) !== kAnything && (part !== '' || index === 0)) line.push(kAnything);
    });
  }
  return lines;
}

function sameTokens(left: Line, right: Line): boolean {
  return left.length === right.length && left.every((token, index) => token === right[index]);
}

/** Whether some text fits both lines: reachable[j] says that left[0..i) and right[0..j) can have consumed the same. */
function agree(left: Line, right: Line): boolean {
  let reachable: boolean[] = [true];
  for (let j = 1; j <= right.length; j++)
    reachable[j] = Boolean(reachable[j - 1]) && right[j - 1] === kAnything;
  for (const leftToken of left) {
    const next: boolean[] = [Boolean(reachable[0]) && leftToken === kAnything];
    for (let j = 1; j <= right.length; j++) {
      const rightToken = right[j - 1] as Token;
      if (leftToken === kAnything) next[j] = Boolean(reachable[j]) || Boolean(next[j - 1]);
      else if (rightToken === kAnything) next[j] = Boolean(next[j - 1]) || Boolean(reachable[j]);
      else next[j] = Boolean(reachable[j - 1]) && leftToken === rightToken;
    }
    reachable = next;
  }
  return Boolean(reachable[right.length]);
}

function linesAgree(left: Line, right: Line): boolean {
  if (sameTokens(left, right)) return true;
  if (!left.includes(kAnything) && !right.includes(kAnything)) return false;
  return agree(left, right);
}

function show(line: Line | undefined): string | undefined {
  return line?.map((token) => (token === kAnything ? '…' : token)).join('');
}

export function compareOutputs(left: readonly ComparedPiece[], right: readonly ComparedPiece[]): Comparison {
  const leftLines = toLines(left);
  const rightLines = toLines(right);
  const differences: OutputDifference[] = [];
  const count = Math.max(leftLines.length, rightLines.length);
  for (let i = 0; i < count && differences.length < kShownDifferences; i++) {
    const leftLine = leftLines[i];
    const rightLine = rightLines[i];
    if (leftLine && rightLine && linesAgree(leftLine, rightLine)) continue;
    differences.push({ line: i + 1, left: show(leftLine), right: show(rightLine) });
  }
  const leftOut = [...left, ...right].filter((piece) => piece.volatile).length;
  return { equal: differences.length === 0, leftOut, differences };
}
