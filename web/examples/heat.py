"""Heat spreads over a plate: each point nears the mean of its neighbours."""
import numpy as np
from numba import njit, prange


@njit
def heat_sources(size):
    plate = np.zeros((size, size))
    for i in range(size):
        plate[0, i] = 100.0
    for i in range(size // 4, size // 2):
        for j in range(size // 3, size // 3 + 6):
            plate[i, j] = 80.0
    for i in range(size // 2, size // 2 + 6):
        for j in range(size // 2, size - size // 8):
            plate[i, j] = 60.0
    return plate


@njit(parallel=True)
def diffuse(old, new, rate):
    rows, columns = old.shape
    for i in prange(1, rows - 1):
        for j in range(1, columns - 1):
            across = old[i, j - 1] + old[i, j + 1]
            along = old[i - 1, j] + old[i + 1, j]
            new[i, j] = old[i, j] + rate * (across + along - 4.0 * old[i, j])


@njit
def total_heat(plate):
    total = 0.0
    for i in range(plate.shape[0]):
        for j in range(plate.shape[1]):
            total += plate[i, j]
    return total


size = 96
plate = heat_sources(size)
other = heat_sources(size)
print(f"heat at the start: {total_heat(plate):.6f}")

for pair in range(25):
    diffuse(plate, other, 0.2)
    diffuse(other, plate, 0.2)

print(f"heat after 50 steps: {total_heat(plate):.6f}")
print(f"centre of the plate: {plate[size // 2, size // 2]:.6f}")
