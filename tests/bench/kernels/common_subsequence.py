"""The longest common subsequence of two series of integers: a table filled from its corner."""
import numpy as np
from numba import njit


def setup(size):
    first = np.arange(size) ** 2 % 26
    second = np.arange(size) ** 3 % 26
    return (first, second)


@njit
def kernel(first, second):
    table = np.zeros((len(first) + 1, len(second) + 1), dtype=np.int32)
    for i in range(len(first)):
        for j in range(len(second)):
            if first[i] == second[j]:
                table[i + 1, j + 1] = table[i, j] + 1
            else:
                table[i + 1, j + 1] = max(table[i, j + 1], table[i + 1, j])
    return table[-1, -1]


def check(length):
    return (length,)
