"""The sum of a vector in the order of the elements: one addition waits for the other."""
import numpy as np
from numba import njit


def setup(size):
    return (np.arange(size) % 1001 * 0.001,)


@njit
def kernel(values):
    total = 0.0
    for value in values:
        total += value
    return total


def numpy_version(values):
    return values.sum()


def check(total):
    return (total,)
