"""Pi from random points: NumPy's generator, one number at a time."""
import numpy as np
from numba import njit


def setup(size):
    return (size,)


@njit
def kernel(count):
    np.random.seed(12345)
    inside = 0
    for _ in range(count):
        x = np.random.random()
        y = np.random.random()
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / count


def numpy_version(count):
    np.random.seed(12345)
    points = np.random.random((count, 2))
    return 4.0 * ((points * points).sum(axis=1) < 1.0).sum() / count


def check(pi):
    return (pi,)
