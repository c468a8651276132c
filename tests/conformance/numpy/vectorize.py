"""Functions decorated with vectorize: numbers, arrays, broadcasting, lists."""
import math

import numpy as np
from numba import float64, int64, vectorize


@vectorize
def clamp(x, low, high):
    return min(max(x, low), high)


@vectorize([float64(float64, float64)], nopython=True)
def distance(x, y):
    return math.sqrt(x * x + y * y)


@vectorize(["int64(int64)"], target="parallel")
def steps(n):
    count = 0
    while n > 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count


print(clamp(np.linspace(-2, 2, 9), -1.0, 1.0))
print(clamp(5.0, 0.0, 1.0))
print(distance(np.array([3.0, 5.0]), np.array([4.0, 12.0])))
print(distance(np.arange(3.0).reshape(3, 1), np.arange(4.0)).shape)
print(distance(np.arange(3.0).reshape(3, 1), 1.0))
print(steps(np.arange(1, 10)))
print(steps(27))
