"""A walk of normally distributed steps, drawn as an array and summed up."""
import numpy as np
from numba import njit


def setup(size):
    return (size,)


@njit
def kernel(count):
    np.random.seed(5)
    steps = np.random.normal(0.0, 1.0, count)
    path = np.cumsum(steps)
    return path.max() - path.min()


def numpy_version(count):
    np.random.seed(5)
    path = np.cumsum(np.random.normal(0.0, 1.0, count))
    return path.max() - path.min()


def check(width):
    return (width,)
