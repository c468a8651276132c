"""a * x + y over vectors that do not fit the nearest caches: as fast as memory."""
import numpy as np
from numba import njit, prange


def setup(size):
    x = np.arange(size) % 101 * 0.5
    y = np.arange(size) % 37 * 0.25
    return (2.5, x, y)


@njit(parallel=True)
def kernel(a, x, y):
    result = np.empty_like(x)
    for i in prange(x.shape[0]):
        result[i] = a * x[i] + y[i]
    return result


def numpy_version(a, x, y):
    return a * x + y


def check(result):
    return (result.sum(), result[::17].sum())
