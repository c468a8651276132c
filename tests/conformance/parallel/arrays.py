import numpy as np
from numba import njit, prange


@njit(parallel=True)
def fill(out):
    for i in prange(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = i * 1000 + j


@njit(parallel=True)
def escape_times(width, height, limit):
    image = np.zeros((height, width), dtype=np.int32)
    for y in prange(height):
        for x in range(width):
            c = complex(-2.0 + 3.0 * x / width, -1.0 + 2.0 * y / height)
            z = 0j
            n = 0
            while n < limit and z.real * z.real + z.imag * z.imag <= 4.0:
                z = z * z + c
                n += 1
            image[y, x] = n
    return image


out = np.zeros((200, 50))
fill(out)
print(out.sum(), out[199, 49], out[0, 1], out[100, 7])
image = escape_times(90, 60, 100)
print(image.shape, image.sum(), image[30, 45], image[0, 0])
for y in range(0, 60, 6):
    line = 0
    for x in range(90):
        line = (line * 31 + image[y, x]) % 1000003
    print(y, line)
