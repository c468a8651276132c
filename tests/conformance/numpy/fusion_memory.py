# Expressions make no arrays on the way: with two arrays of 25 MB in the 64 MiB of these tests, a third one would be a MemoryError.
import numpy as np
from numba import njit


@njit
def length(a, b):
    return np.sqrt(a * a + b * b).sum()


@njit
def relaxed(a, b):
    b[1:-1] = 0.25 * (a[:-2] + 2 * a[1:-1] + a[2:])
    b += (a - b) * 0.5
    a -= np.where(a > b, b, -a) / 4


@njit
def rows(a, b):
    b[1:-1, 1:-1] = a[:-2, 1:-1] + a[2:, 1:-1] - a[1:-1, :-2] * a[1:-1, 2:]
    b[:, ::2] *= np.abs(a[:, 1::2]) + 1


n = 3200000
a = np.full(n, 3.0)
b = np.full(n, 4.0)
print(length(a, b), (a * b).max(), (a + b).mean(), (-a < 0).all(), (a > b).any(), np.count_nonzero(a != b))
relaxed(a, b)
print(a[:3], b[:3], ((a - b) ** 2).sum(), np.minimum(a, b).min())
rows(a.reshape(1600, 2000), b.reshape(1600, 2000))
print(b[2000:2004], b.sum())
