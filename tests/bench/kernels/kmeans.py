"""Lloyd's clustering: for every point the nearest centre, then the means."""
import numpy as np
from numba import njit


def setup(size):
    np.random.seed(21)
    points = np.random.random((size, 2))
    return (points, points[:8].copy(), 10)


@njit
def kernel(points, centres, steps):
    centres = centres.copy()
    count = centres.shape[0]
    for _ in range(steps):
        sums = np.zeros_like(centres)
        sizes = np.zeros(count)
        for i in range(points.shape[0]):
            best = 0
            nearest = np.inf
            for c in range(count):
                distance = (points[i, 0] - centres[c, 0]) ** 2 + (points[i, 1] - centres[c, 1]) ** 2
                if distance < nearest:
                    nearest = distance
                    best = c
            sums[best, 0] += points[i, 0]
            sums[best, 1] += points[i, 1]
            sizes[best] += 1
        for c in range(count):
            if sizes[c] > 0:
                centres[c] = sums[c] / sizes[c]
    return centres


def check(centres):
    return (centres.sum(), centres[0, 0], centres[5, 1])
