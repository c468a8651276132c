"""The spectral norm of an endless matrix whose elements are computed when they are needed."""
import math

import numpy as np
from numba import njit, prange


def setup(size):
    return (size,)


@njit
def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


@njit(parallel=True)
def multiply(v, transposed):
    count = v.shape[0]
    result = np.empty(count)
    for i in prange(count):
        total = 0.0
        for j in range(count):
            total += (element(j, i) if transposed else element(i, j)) * v[j]
        result[i] = total
    return result


@njit
def kernel(size):
    u = np.ones(size)
    v = u
    for _ in range(3):
        v = multiply(multiply(u, False), True)
        u = multiply(multiply(v, False), True)
    return math.sqrt((u * v).sum() / (v * v).sum())


def check(norm):
    return (norm,)
