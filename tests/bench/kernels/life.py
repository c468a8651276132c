"""Conway's game of life on small integers, the edges joined."""
import numpy as np
from numba import njit


def setup(size):
    cells = np.zeros((size, size), dtype=np.uint8)
    for i in range(size):
        for j in range(size):
            cells[i, j] = (i * i + 3 * i * j + j * j) % 7 < 3
    return (cells, 10)


@njit
def kernel(cells, steps):
    height, width = cells.shape
    for _ in range(steps):
        following = np.zeros_like(cells)
        for i in range(height):
            for j in range(width):
                neighbours = 0
                for di in range(-1, 2):
                    for dj in range(-1, 2):
                        if di != 0 or dj != 0:
                            neighbours += cells[(i + di) % height, (j + dj) % width]
                if neighbours == 3 or (neighbours == 2 and cells[i, j] == 1):
                    following[i, j] = 1
        cells = following
    return cells


def check(cells):
    return (cells.sum(), cells[::3, 1::2].sum())
