"""A cluster of stars: every star pulls at every other."""
import math

import numpy as np
from numba import njit, prange

SOFTENING = 0.05


@njit
def place_stars(count):
    """Stars on a spiral ball (golden angle), each moving around the z axis."""
    position = np.zeros((count, 3))
    velocity = np.zeros((count, 3))
    for i in range(count):
        height = 1.0 - 2.0 * (i + 0.5) / count
        radius = math.sqrt(1.0 - height * height)
        angle = 2.399963229728653 * i
        position[i, 0] = radius * math.cos(angle)
        position[i, 1] = radius * math.sin(angle)
        position[i, 2] = height
        velocity[i, 0] = -0.5 * position[i, 1]
        velocity[i, 1] = 0.5 * position[i, 0]
    return position, velocity


@njit(parallel=True)
def accelerate(position, velocity, mass, dt):
    count = position.shape[0]
    for i in prange(count):
        ax = 0.0
        ay = 0.0
        az = 0.0
        for j in range(count):
            dx = position[j, 0] - position[i, 0]
            dy = position[j, 1] - position[i, 1]
            dz = position[j, 2] - position[i, 2]
            square = dx * dx + dy * dy + dz * dz + SOFTENING * SOFTENING
            pull = mass / (square * math.sqrt(square))
            ax += pull * dx
            ay += pull * dy
            az += pull * dz
        velocity[i, 0] += ax * dt
        velocity[i, 1] += ay * dt
        velocity[i, 2] += az * dt


@njit
def drift(position, velocity, dt):
    for i in range(position.shape[0]):
        for axis in range(3):
            position[i, axis] += velocity[i, axis] * dt


@njit
def energy(position, velocity, mass):
    total = 0.0
    for i in range(position.shape[0]):
        speed = velocity[i, 0] ** 2 + velocity[i, 1] ** 2 + velocity[i, 2] ** 2
        total += 0.5 * mass * speed
        for j in range(i):
            dx = position[j, 0] - position[i, 0]
            dy = position[j, 1] - position[i, 1]
            dz = position[j, 2] - position[i, 2]
            square = dx * dx + dy * dy + dz * dz + SOFTENING * SOFTENING
            total -= mass * mass / math.sqrt(square)
    return total


stars = 96
mass = 1.0 / stars
dt = 0.01
position, velocity = place_stars(stars)
before = energy(position, velocity, mass)
for step in range(10):
    accelerate(position, velocity, mass, 0.5 * dt)
    drift(position, velocity, dt)
    accelerate(position, velocity, mass, 0.5 * dt)
after = energy(position, velocity, mass)

print(f"energy before: {before:.9f}")
print(f"energy after:  {after:.9f}")
print(f"relative drift below 1e-4: {abs(after / before - 1.0) < 1e-4}")
