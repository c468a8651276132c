"""Heat in a plate, written with slices of arrays as NumPy users do."""
import numpy as np
from numba import njit


def setup(size):
    plate = np.zeros((size, size))
    plate[size // 4:size // 2, size // 4:size // 2] = 1.0
    return (plate, 20)


@njit
def kernel(plate, steps):
    heat = plate.copy()
    for _ in range(steps):
        middle = heat[1:-1, 1:-1]
        flow = heat[:-2, 1:-1] + heat[2:, 1:-1] + heat[1:-1, :-2] + heat[1:-1, 2:] - 4.0 * middle
        heat[1:-1, 1:-1] = middle + 0.1 * flow
    return heat


def numpy_version(plate, steps):
    heat = plate.copy()
    for _ in range(steps):
        middle = heat[1:-1, 1:-1]
        flow = heat[:-2, 1:-1] + heat[2:, 1:-1] + heat[1:-1, :-2] + heat[1:-1, 2:] - 4.0 * middle
        heat[1:-1, 1:-1] = middle + 0.1 * flow
    return heat


def check(heat):
    return (heat.sum(), heat[heat.shape[0] // 4, heat.shape[1] // 3], (heat * heat).sum())
