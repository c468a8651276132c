"""Ising's magnet after Metropolis: random numbers, small integers, unpredictable branches."""
import math

import numpy as np
from numba import njit


def setup(size):
    return (size, 5)


@njit
def kernel(size, sweeps):
    np.random.seed(99)
    spins = np.ones((size, size), dtype=np.int8)
    for _ in range(sweeps):
        for i in range(size):
            for j in range(size):
                around = (
                    spins[i - 1, j]
                    + spins[(i + 1) % size, j]
                    + spins[i, j - 1]
                    + spins[i, (j + 1) % size]
                )
                change = 2 * spins[i, j] * around
                if change <= 0 or np.random.random() < math.exp(-change / 2.4):
                    spins[i, j] = -spins[i, j]
    return spins


def check(spins):
    return (spins.sum(), spins[::3, ::5].sum())
