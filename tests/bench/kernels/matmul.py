"""The product of two matrices in three loops, the innermost along rows."""
import numpy as np
from numba import njit, prange


def setup(size):
    a = np.empty((size, size))
    b = np.empty((size, size))
    for i in range(size):
        for j in range(size):
            a[i, j] = (i * 7 + j * 3) % 11 - 5
            b[i, j] = (i * 5 + j * 2) % 13 - 6
    return (a, b)


@njit(parallel=True)
def kernel(a, b):
    rows, inner = a.shape
    columns = b.shape[1]
    c = np.zeros((rows, columns))
    for i in prange(rows):
        for k in range(inner):
            factor = a[i, k]
            for j in range(columns):
                c[i, j] += factor * b[k, j]
    return c


def numpy_version(a, b):
    return a @ b


def check(c):
    return (c.sum(), c[3, 4], c[::3, 1::2].sum())
