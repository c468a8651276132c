"""A picture blurred with a kernel of five by five weights."""
import numpy as np
from numba import njit, prange


def setup(size):
    picture = np.empty((size, size))
    for i in range(size):
        for j in range(size):
            picture[i, j] = (i * 13 + j * 7) % 256
    weights = np.empty((5, 5))
    for i in range(5):
        for j in range(5):
            weights[i, j] = 1.0 / (1 + abs(i - 2) + abs(j - 2))
    return (picture, weights)


@njit(parallel=True)
def kernel(picture, weights):
    height, width = picture.shape
    rows, columns = weights.shape
    result = np.zeros((height - rows + 1, width - columns + 1))
    for i in prange(result.shape[0]):
        for j in range(result.shape[1]):
            total = 0.0
            for k in range(rows):
                for m in range(columns):
                    total += picture[i + k, j + m] * weights[k, m]
            result[i, j] = total
    return result


def check(result):
    return (result.sum(), result[3, 5], result[::5, ::3].sum())
