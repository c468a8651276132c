"""Counts of values by range: an index that is computed from data."""
import numpy as np
from numba import njit


def setup(size):
    np.random.seed(3)
    return (np.random.random(size), 256)


@njit
def kernel(values, bins):
    counts = np.zeros(bins, dtype=np.int64)
    for value in values:
        slot = int(value * bins)
        if slot >= bins:
            slot = bins - 1
        counts[slot] += 1
    return counts


def numpy_version(values, bins):
    return np.histogram(values, bins, (0.0, 1.0))[0]


def check(counts):
    return (counts.sum(), counts[7], (counts * np.arange(counts.shape[0])).sum())
