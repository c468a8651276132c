"""np.sort and np.searchsorted, as a program calls them."""
import numpy as np
from numba import njit


def setup(size):
    np.random.seed(11)
    return (np.random.random(size), np.random.random(size // 4))


@njit
def kernel(values, wanted):
    ordered = np.sort(values)
    return np.searchsorted(ordered, wanted).sum()


def numpy_version(values, wanted):
    ordered = np.sort(values)
    return np.searchsorted(ordered, wanted).sum()


def check(total):
    return (total,)
