/** The smallest step of performance.now(), in milliseconds: browsers round it, by isolation. */
export function clockStep(now: () => number = () => performance.now(), steps = 20): number {
  let smallest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < steps; i++) {
    const start = now();
    let next = now();
    while (next <= start) next = now();
    smallest = Math.min(smallest, next - start);
  }
  return smallest;
}

/** A sample lasts at least this long, so that the clock's step is at most a thousandth of it. */
export function shortestSample(step: number): number {
  return Math.max(10, 1000 * step);
}
