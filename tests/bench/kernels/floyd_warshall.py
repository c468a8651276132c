"""All shortest ways in a graph, integers with a branch in the innermost of three loops."""
import numpy as np
from numba import njit


def setup(size):
    ways = np.empty((size, size), dtype=np.int64)
    for i in range(size):
        for j in range(size):
            ways[i, j] = 0 if i == j else (i * 37 + j * 91) % 1009 + 1
    return (ways,)


@njit
def kernel(ways):
    shortest = ways.copy()
    count = shortest.shape[0]
    for k in range(count):
        for i in range(count):
            for j in range(count):
                over = shortest[i, k] + shortest[k, j]
                if over < shortest[i, j]:
                    shortest[i, j] = over
    return shortest


def numpy_version(ways):
    shortest = ways.copy()
    for k in range(shortest.shape[0]):
        shortest = np.minimum(shortest, shortest[:, k, None] + shortest[None, k, :])
    return shortest


def check(shortest):
    return (shortest.sum(), shortest[1, 2], shortest[::3, ::2].sum())
