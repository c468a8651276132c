"""Throw darts at a square: the share that lands inside the circle is pi / 4."""
import math
import random

from numba import njit, prange


@njit(parallel=True)
def count_hits(throws):
    hits = 0
    for _ in prange(throws):
        x = random.random()
        y = random.random()
        if x * x + y * y < 1.0:
            hits += 1
    return hits


throws = 2_000_000
estimate = 4.0 * count_hits(throws) / throws
error = abs(estimate - math.pi)

print(f"{throws} darts")
print(f"pi is about {estimate:.5f}, off by {error:.5f}")
print("within five standard deviations:", error < 5.0 * 1.6422 / math.sqrt(throws))
