"""The distance of two vectors under fastmath: the order of the additions is free."""
import math

import numpy as np
from numba import njit


def setup(size):
    return (np.arange(size) % 977 * 0.01, np.arange(size) % 409 * 0.02)


@njit(fastmath=True)
def kernel(a, b):
    total = 0.0
    for i in range(a.shape[0]):
        difference = a[i] - b[i]
        total += difference * difference
    return math.sqrt(total)


def numpy_version(a, b):
    return np.sqrt(((a - b) ** 2).sum())


def check(distance):
    return (distance,)
