"""All distances between points of three coordinates: the sum over an axis in the innermost loop."""
import numpy as np
from numba import njit, prange


def setup(size):
    points = np.empty((size, 3))
    for i in range(size):
        points[i, 0] = i % 17
        points[i, 1] = i * 7 % 23
        points[i, 2] = i * 3 % 31
    return (points,)


@njit(parallel=True)
def kernel(points):
    count, axes = points.shape
    distance = np.empty((count, count))
    for i in prange(count):
        for j in range(count):
            total = 0.0
            for axis in range(axes):
                difference = points[i, axis] - points[j, axis]
                total += difference * difference
            distance[i, j] = np.sqrt(total)
    return distance


def numpy_version(points):
    difference = points[:, None, :] - points[None, :, :]
    return np.sqrt((difference * difference).sum(axis=2))


def check(distance):
    return (distance.sum(), distance[1, 2], distance[::7, ::3].sum())
