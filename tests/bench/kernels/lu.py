"""Gaussian elimination with slices of rows and a pivot by np.argmax."""
import numpy as np
from numba import njit


def setup(size):
    matrix = np.empty((size, size))
    for i in range(size):
        for j in range(size):
            matrix[i, j] = (i * 17 + j * j * 5) % 29 - 14 + (60.0 if i == j else 0.0)
    return (matrix,)


@njit
def kernel(matrix):
    lower = matrix.copy()
    size = lower.shape[0]
    determinant = 1.0
    for k in range(size):
        pivot = k + np.argmax(np.abs(lower[k:, k]))
        if pivot != k:
            for j in range(size):
                lower[k, j], lower[pivot, j] = lower[pivot, j], lower[k, j]
            determinant = -determinant
        determinant *= lower[k, k] / 60.0
        for i in range(k + 1, size):
            factor = lower[i, k] / lower[k, k]
            lower[i, k:] -= factor * lower[k, k:]
    return determinant


def check(determinant):
    return (determinant,)
