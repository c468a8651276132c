# Expressions on whole arrays: one loop computes them, with NumPy's results, broadcasting and types.
import numpy as np
from numba import njit


@njit
def length(a, b):
    return np.sqrt(a * a + b * b).sum()


@njit
def jacobi(u, out):
    out[1:-1, 1:-1] = 0.25 * (u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:])
    return np.abs(out - u).max()


@njit
def saxpy(a, x, y):
    y += a * x
    y -= x / 2
    y *= 1.5 - x[::-1]
    return y


@njit
def clipped(x):
    return np.where(x > 0.5, np.minimum(x, 0.75), -x) * 2 + (x < 0.25)


@njit
def kept(a, b):
    product = a * b
    total = product.sum()
    a[0] = 100.0
    shifted = product - total / 10
    a[1] = -100.0
    return shifted, product


@njit
def standardised(x):
    centred = x - x.mean()
    return centred / np.sqrt((centred ** 2).mean())


rng = np.arange(40.0)
a = (rng * 7 % 11 - 5) / 3
b = (rng * 5 % 13 - 6) / 7 + rng / 10
print(length(a, b), length(a[::2], b[1::2]), length(a.reshape(5, 8), b.reshape(5, 8)), length(a.reshape(5, 8)[1:, ::3], b.reshape(5, 8)[:-1, 1:4]))
print(length(a.astype(np.float32), b.astype(np.float32)), length(np.arange(5), np.arange(5)))

u = (rng ** 2 % 7).reshape(5, 8)
v = u.copy()
print(jacobi(u, v), jacobi(v, u))
print(u)
print(saxpy(2.0, a[:5].copy(), b[:5].copy()), saxpy(0.5, a[:12:3], b[20:24]))
print(clipped(rng / 40), clipped(np.float32(1) * rng[:6] / 5))
first, second = kept(rng + 1, rng[:40])
print(first[:4], second[:4])
print(standardised(rng[:6]))

# Broadcasting, numbers of other types, results of other types
x = np.arange(4.0)
row = np.arange(3).reshape(1, 3)
print(x[:, None] * x[None, :] + 1, x[:, None] - row * 2, (x[:, None] > row) | (row == 2), (x[:, None] * row).sum(), (x[:, None] * row).sum(axis=0))
cube = np.arange(24).reshape(2, 3, 4)
print((cube * 2 + cube[:, :1, :] - cube[0]).sum(), (cube[:, :, ::2] * x[::2] + row.reshape(3, 1))[1], (cube.T + cube.T)[1, 2], (-cube % 5).max(), (cube / 4).mean())
small = np.arange(5, dtype=np.int8)
print((small * 30 + small), (small * 30 + small).dtype, (small + 1.5).dtype, (np.float32(2) * small.astype(np.float32) + 1).dtype, (small > 2).dtype)
z = np.array([1 + 2j, 3 - 1j])
print(z * z.conj() + 1, abs(z * 2), (z * 1j).real, (z + z).imag, (z - 1).sum())
print((small * small)[2], (small - 1)[::-1], (a * 2).shape, (cube + 1).T.shape, (cube + 0.5).ndim, (small * 2).size, len(small + 1))
print((np.ones((0, 3)) * 2).sum(), (np.ones(0) + 1).shape, (np.zeros((2, 0)) + np.zeros((1, 0))).shape)
print((small + 1).tolist(), [k for k in small * 2], (a > 2).any(), (a > -4).all(), np.count_nonzero((a > 1) & (b > 1)), (small + 1).prod(), (x - 1).argmin())
print(np.clip(x * 2 - 1, 0, 4), np.round(x / 3, 2), (x / 3).round(1), np.nan_to_num(x / np.array([0, 1.0, 0, 2]) * 2))
print(np.add(x, 1) * 2, np.multiply(x + 1, x - 1), np.power(x + 1, 2), (x + 1) ** 0.5, (x + 1) ** -1.0, 2 ** small, np.maximum(x - 1, 1) + np.hypot(x, 1))
