"""How soon does a point run away? A row of pixels per turn of prange."""
import math

import numpy as np
from numba import njit, prange

LOG2 = math.log(2.0)
LOG4 = math.log(4.0)


@njit
def escape_time(real, imag, limit):
    """Smooth count of steps until the orbit leaves; 0 if it never does."""
    x = 0.0
    y = 0.0
    for step in range(limit):
        xx = x * x
        yy = y * y
        if xx + yy > 64.0:
            return step + 1.0 - math.log(math.log(xx + yy) / LOG4) / LOG2
        y = 2.0 * x * y + imag
        x = xx - yy + real
    return 0.0


@njit(parallel=True)
def mandelbrot(width, height, limit):
    image = np.zeros((height, width))
    for row in prange(height):
        imag = 1.2 - 2.4 * row / (height - 1)
        for column in range(width):
            real = -2.3 + 3.2 * column / (width - 1)
            image[row, column] = escape_time(real, imag, limit)
    return image


@njit
def count_inside(image):
    inside = 0
    for row in range(image.shape[0]):
        for column in range(image.shape[1]):
            if image[row, column] == 0.0:
                inside += 1
    return inside


width = 400
height = 300
image = mandelbrot(width, height, 200)
inside = count_inside(image)
area = 3.2 * 2.4 * inside / (width * height)

print(f"{inside} of {width * height} points never escape")
print(f"area of the set: {area:.4f} (known: 1.5066)")
