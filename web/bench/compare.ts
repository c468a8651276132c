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

/** A line as its fixed parts: between two of them any text may stand. */
type Line = string[];

function toLines(pieces: readonly ComparedPiece[]): Line[] {
  let line: Line = [''];
  const lines = [line];
  for (const piece of pieces) {
    for (const [index, part] of piece.text.split('\n').entries()) {
      if (index > 0) {
        line = [''];
        lines.push(line);
      }
      if (!piece.volatile) line.push((line.pop() ?? '') + part);
      else if (index === 0 || part !== '') line.push('');
    }
  }
  return lines;
}

/** Whether `text` is the fixed parts in order, with anything between them. */
function matches(text: string, [first = '', ...rest]: Line): boolean {
  const last = rest.pop();
  if (last === undefined) return text === first;
  const end = text.length - last.length;
  if (end < first.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

function linesAgree(left: Line, right: Line): boolean {
  if (left.length === 1) return matches(left[0] ?? '', right);
  if (right.length === 1) return matches(right[0] ?? '', left);
  // With free text on both sides, some text fits both as soon as their ends do.
  const [leftStart = '', leftEnd = ''] = [left[0], left.at(-1)];
  const [rightStart = '', rightEnd = ''] = [right[0], right.at(-1)];
  return (
    (leftStart.startsWith(rightStart) || rightStart.startsWith(leftStart)) &&
    (leftEnd.endsWith(rightEnd) || rightEnd.endsWith(leftEnd))
  );
}

function show(line: Line | undefined): string | undefined {
  return line?.join('…');
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
