"""Variables of an enclosing function that only the body of a loop uses."""
from numba import njit, prange
import numpy as np


def words(count, text):
    def repeated(limit):
        found = []
        for i in range(limit):
            if i % 700 == 0:
                found.append(text + str(i))
        return found
    return repeated(count)


def parallel(n, scale, offset):
    @njit(parallel=True)
    def run(a):
        total = 0.0
        for i in prange(a.shape[0]):
            total += a[i] * scale + offset
        return total
    return run(np.arange(n) * 1.0)


def pairs(v1, v2):
    start = (8, 0)
    def store(table):
        for _ in sorted([start, start, (-499, 5)])[:6]:
            table[1] = (lambda x: ([937], -121))((v2, 0))[-1]
        return 'a'
    return store({1: 53}), store(dict(zip([101, 3], [53])))


print(words(2000, "x"))
print(parallel(10, 2.0, 0.5), parallel(100_000, 0.25, 1.0))
print(pairs({2: 1.0}, "text"))
