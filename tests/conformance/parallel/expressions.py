"""Array expressions, copies and fills under parallel=True: small ones stay with one thread, large ones are shared."""
from numba import njit, prange, set_parallel_chunksize
import numpy as np


@njit(parallel=True)
def chain(a, b):
    c = a * b + 1.5
    c[1:] -= a[:-1]
    return c


@njit(parallel=True)
def stencil(grid):
    result = grid.copy()
    result[1:-1, 1:-1] = 0.25 * (grid[:-2, 1:-1] + grid[2:, 1:-1] + grid[1:-1, :-2] + grid[1:-1, 2:])
    return result


@njit(parallel=True)
def broadcast(a, b):
    return (a[:, np.newaxis] - b[np.newaxis, :]) ** 2


@njit(parallel=True)
def strided(a):
    b = np.zeros(a.shape)
    b[::2, ::-1] = a[1::2] * 2
    b.T[3] = 7
    return b


@njit(parallel=True)
def overlapping(a):
    a[1:] = a[:-1] + 1
    a[:-2] = a[2:]
    return a


@njit(parallel=True)
def masked(a):
    a[a > 100] = -1.0
    b = np.where(a < 0, 0.0, a)
    return b


@njit(parallel=True)
def fills(n):
    a = np.empty((n, 3))
    a[:] = np.arange(3)
    b = np.full((3, n), 2)
    b[:, ::2] = 5
    c = np.ones((2, n), np.float32).T.copy()
    return a, b, c


@njit(parallel=True)
def cubes(a):
    return np.transpose(a, (2, 0, 1)) * 2 + 1


@njit(parallel=True)
def nested(a):
    out = np.zeros(a.shape)
    for i in prange(a.shape[0]):
        out[i] = a[i] * i + a[i, ::-1]
    return out


@njit(parallel=True)
def chunked(n, size):
    before = set_parallel_chunksize(size)
    total = 0
    seen = np.zeros(n, np.int64)
    for i in prange(n):
        total += i
        seen[i] += 1
    set_parallel_chunksize(before)
    return total, seen.min() if n > 0 else 1, seen.max() if n > 0 else 1


for n in (0, 1, 7, 1000, 100_003):
    print("== chain", n, chain(np.arange(n) * 0.5, np.arange(n) % 7).sum())
for shape in ((3, 3), (2, 2), (40, 5), (700, 301)):
    grid = (np.arange(shape[0] * shape[1]).reshape(shape) * 7919 % 1009) / 8
    print("== stencil", shape, stencil(grid).sum(), stencil(grid)[:3, :3])
print("== broadcast", broadcast(np.arange(3.0), np.arange(4)), broadcast(np.arange(400), np.arange(0, 300)).sum())
print("== strided", strided(np.arange(24.0).reshape(6, 4)), strided(np.arange(60000.0).reshape(600, 100)).sum())
print("== overlapping", overlapping(np.arange(9)), overlapping(np.arange(50_000) * 3).sum())
print("== masked", masked(np.arange(90_000) % 211 * 1.0).sum(), masked(np.array([1.0, 200.0])))
for n in (2, 40_000):
    first, second, third = fills(n)
    print("== fills", n, first.shape, first.sum(), second.shape, second.sum(), third.shape, third.sum())
print("== cubes", cubes(np.arange(24).reshape(2, 3, 4)), cubes(np.arange(40 * 50 * 60).reshape(40, 50, 60))[5, 6])
print("== nested", nested(np.arange(12.0).reshape(4, 3)), nested(np.arange(90_000.0).reshape(300, 300)).sum())
print("== chunks", chunked(1000, 0), chunked(1000, 1), chunked(1000, 7), chunked(100_000, 3), chunked(5, 100), chunked(0, 3))


@njit(parallel=True)
def products(a, b):
    return a @ b


for n, m, p in ((0, 2, 3), (2, 3, 2), (130, 67, 91), (300, 5, 1)):
    left = (np.arange(n * m).reshape(n, m) * 7 % 11) * 0.5
    right = (np.arange(m * p).reshape(m, p) * 5 % 13) * 1.0
    print("== products", n, m, p, products(left, right).sum(), products(left, right)[-1:, :2], products(left, np.arange(m)).sum())
