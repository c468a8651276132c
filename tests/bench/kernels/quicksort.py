"""Quicksort by hand, in place."""
import numpy as np
from numba import njit


def setup(size):
    np.random.seed(7)
    return (np.random.random(size),)


@njit
def sort_part(values, low, high):
    while low < high:
        pivot = values[(low + high) // 2]
        i = low
        j = high
        while i <= j:
            while values[i] < pivot:
                i += 1
            while values[j] > pivot:
                j -= 1
            if i <= j:
                values[i], values[j] = values[j], values[i]
                i += 1
                j -= 1
        if j - low < high - i:
            sort_part(values, low, j)
            low = i
        else:
            sort_part(values, i, high)
            high = j


@njit
def kernel(values):
    sort_part(values, 0, len(values) - 1)
    return values


def numpy_version(values):
    values.sort()
    return values


def check(values):
    return (values[0], values[-1], values[::97].sum())
