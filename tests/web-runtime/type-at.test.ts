import { describe, expect, it } from 'vitest';
import { typeAt } from '../../web/editor/type-at';
import type { ExpressionType } from '../../web/protocol/compile';

/** `total = a + b`, and `f(` over two lines. */
const expressions: ExpressionType[] = [
  expression(1, 1, 1, 6, 'float64'),
  expression(1, 9, 1, 14, 'float64'),
  expression(1, 9, 1, 10, 'int64'),
  expression(2, 1, 3, 5, 'str'),
];

function expression(line: number, column: number, endLine: number, endColumn: number, type: string) {
  const position = (row: number, place: number) => ({ line: row, column: place, offset: row * 100 + place });
  return { range: { start: position(line, column), end: position(endLine, endColumn) }, type };
}

describe('typeAt', () => {
  it('takes the innermost expression', () => {
    expect(typeAt(expressions, 1, 9)?.type).toBe('int64');
    expect(typeAt(expressions, 1, 11)?.type).toBe('float64');
  });

  it('ends in front of the end of the range', () => {
    expect(typeAt(expressions, 1, 6)).toBeUndefined();
    expect(typeAt(expressions, 1, 5)?.type).toBe('float64');
  });

  it('goes over line ends', () => {
    expect(typeAt(expressions, 2, 80)?.type).toBe('str');
    expect(typeAt(expressions, 3, 5)).toBeUndefined();
  });
});
