/** Comparing what engines computed, before any time counts. */

/** The numbers in what Python printed of a check value: `(12.5, -3, nan)`. */
export function numbersOf(check: string): number[] {
  const words = check.match(/-?(?:\d[\d.]*(?:e[+-]?\d+)?|inf|nan)/gi) ?? [];
  return words.map((word) => Number(word.replace('inf', 'Infinity').replace('nan', 'NaN')));
}

/** Whether two check values have the same numbers, each within the relative tolerance. */
export function agree(first: string, second: string, tolerance: number): boolean {
  const left = numbersOf(first);
  const right = numbersOf(second);
  return (
    left.length > 0 && left.length === right.length && left.every((a, i) => isClose(a, right[i]!, tolerance))
  );
}

function isClose(a: number, b: number, tolerance: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
