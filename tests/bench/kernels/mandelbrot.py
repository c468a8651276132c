"""Escape times of the Mandelbrot set: a loop that each point leaves at another time, rows in parallel."""
import numpy as np
from numba import njit, prange


def setup(size):
    return (size, 200)


@njit
def escape_time(real, imaginary, limit):
    x = y = 0.0
    for count in range(limit):
        x2 = x * x
        y2 = y * y
        if x2 + y2 > 4.0:
            return count
        y = 2.0 * x * y + imaginary
        x = x2 - y2 + real
    return limit


@njit(parallel=True)
def kernel(size, limit):
    image = np.zeros((size, size), dtype=np.int32)
    for row in prange(size):
        imaginary = -1.5 + 3.0 * row / size
        for column in range(size):
            image[row, column] = escape_time(-2.0 + 3.0 * column / size, imaginary, limit)
    return image


def check(image):
    return (image.sum(), image[1::7, ::5].sum())
