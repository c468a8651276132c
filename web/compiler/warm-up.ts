/**
 * Compiling in the background right after loading, so that the first real program meets optimised code of the compiler: a browser compiles
 * a function of WebAssembly well only after it has run for a while.
 */

/** A little of everything that programs use. */
const source = `import math
import numpy as np
from numba import njit, prange

@njit(parallel=True)
def total(n):
    s = 0.0
    for i in prange(n):
        s += math.sqrt(i) * 0.5
    return s

@njit
def smooth(grid, steps):
    height, width = grid.shape
    for step in range(steps):
        for y in range(1, height - 1):
            for x in range(1, width - 1):
                grid[y, x] = 0.25 * (grid[y - 1, x] + grid[y + 1, x] + grid[y, x - 1] + grid[y, x + 1])
    return grid.sum()

@njit
def pull(position, velocity, dt):
    for i in range(position.shape[0]):
        for j in range(i):
            dx = position[j, 0] - position[i, 0]
            dy = position[j, 1] - position[i, 1]
            force = dt / math.sqrt(dx * dx + dy * dy + 0.01)
            velocity[i, 0] += force * dx
            velocity[i, 1] += force * dy
    return position, velocity

@njit
def collatz(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count

points, speeds = pull(np.ones((4, 2)), np.zeros((4, 2)), 0.1)
values = [total(10), smooth(np.ones((8, 8)), 2), points[0, 0] ** 2 + speeds[1, 1]]
for value in values:
    print(f"{value:.3f}", collatz(27))
`;

/** Enough on every machine measured; a slow one gives up sooner. */
const maxRounds = 60;
const maxMilliseconds = 15_000;
/** Settled: so many rounds in a row took no less than this share of the best before them. */
const settledRounds = 10;
const settledShare = 0.95;

/**
 * Starts `compile` on one program again and again until that gets no faster. A round at a time, with a pause behind each: a request that
 * comes in between waits for one round at most.
 */
export function warmUp(compile: (source: string) => void): void {
  const start = performance.now();
  let best = Number.POSITIVE_INFINITY;
  let sinceBetter = 0;
  let round = 0;
  const next = () => {
    const before = performance.now();
    compile(source);
    const end = performance.now();
    sinceBetter = end - before < best * settledShare ? 0 : sinceBetter + 1;
    best = Math.min(best, end - before);
    round += 1;
    if (round < maxRounds && sinceBetter < settledRounds && end - start < maxMilliseconds)
      setTimeout(next, 0);
  };
  setTimeout(next, 0);
}
