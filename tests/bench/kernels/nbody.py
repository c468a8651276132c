"""Bodies that attract each other, every pair at every step: small arrays, divisions and square roots."""
import math

import numpy as np
from numba import njit


def setup(size):
    """A sun and four planets on circles: bodies that came close to each other would multiply every rounding error."""
    count = 5
    position = np.zeros((count, 3))
    velocity = np.zeros((count, 3))
    mass = np.ones(count)
    for i in range(1, count):
        position[i, 0] = 1.5 * i
        position[i, 2] = 0.01 * i
        velocity[i, 1] = math.sqrt(1.0 / (1.5 * i))
        mass[i] = 0.001 * i
    return (position, velocity, mass, size)


@njit
def kernel(position, velocity, mass, steps):
    dt = 0.001
    count = mass.shape[0]
    for _ in range(steps):
        for i in range(count):
            for j in range(i + 1, count):
                dx = position[i, 0] - position[j, 0]
                dy = position[i, 1] - position[j, 1]
                dz = position[i, 2] - position[j, 2]
                square = dx * dx + dy * dy + dz * dz
                magnitude = dt / (square * math.sqrt(square))
                velocity[i, 0] -= dx * mass[j] * magnitude
                velocity[i, 1] -= dy * mass[j] * magnitude
                velocity[i, 2] -= dz * mass[j] * magnitude
                velocity[j, 0] += dx * mass[i] * magnitude
                velocity[j, 1] += dy * mass[i] * magnitude
                velocity[j, 2] += dz * mass[i] * magnitude
        for i in range(count):
            for axis in range(3):
                position[i, axis] += dt * velocity[i, axis]
    return position


def check(position):
    return (position.sum(), position[0, 0], position[2, 1])
