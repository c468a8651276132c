"""The edit distance of two strings: characters, a row of integers, minima."""
import numpy as np
from numba import njit


def setup(size):
    letters = "abcdefghij"
    first = "".join([letters[(i * i + 3 * i) % 10] for i in range(size)])
    second = "".join([letters[(i * i * i + i) % 10] for i in range(size)])
    return (first, second)


@njit
def kernel(first, second):
    row = np.arange(len(second) + 1)
    for i in range(len(first)):
        diagonal = row[0]
        row[0] = i + 1
        for j in range(len(second)):
            above = row[j + 1]
            cost = diagonal if first[i] == second[j] else diagonal + 1
            row[j + 1] = min(cost, above + 1, row[j] + 1)
            diagonal = above
    return row[-1]


def check(distance):
    return (distance,)
