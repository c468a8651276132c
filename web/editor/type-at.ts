import type { ExpressionType, SourceRange } from '../protocol/compile';

/** The innermost of the expressions that the character at this place belongs to; lines and columns count from 1. */
export function typeAt(
  expressions: readonly ExpressionType[],
  line: number,
  column: number,
): ExpressionType | undefined {
  return expressions
    .filter(({ range }) => contains(range, line, column))
    .reduce<ExpressionType | undefined>(
      (innermost, each) => (innermost && !isInside(each.range, innermost.range) ? innermost : each),
      undefined,
    );
}

function contains({ start, end }: SourceRange, line: number, column: number): boolean {
  const isBehindStart = line > start.line || (line === start.line && column >= start.column);
  const isBeforeEnd = line < end.line || (line === end.line && column < end.column);
  return isBehindStart && isBeforeEnd;
}

function isInside(inner: SourceRange, outer: SourceRange): boolean {
  return inner.start.offset >= outer.start.offset && inner.end.offset <= outer.end.offset;
}
