"""The mean and the spread over a window that moves along a series."""
import numpy as np
from numba import njit


def setup(size):
    return (np.arange(size) % 199 * 0.5, 50)


@njit
def kernel(series, window):
    count = series.shape[0] - window + 1
    mean = np.empty(count)
    spread = np.empty(count)
    for i in range(count):
        part = series[i:i + window]
        mean[i] = part.mean()
        spread[i] = part.std()
    return mean + spread


def check(result):
    return (result.sum(), result[3], result[::11].sum())
