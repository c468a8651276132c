import numpy as np
from numba import njit, prange


@njit(parallel=True)
def total(a):
    s = 0
    for i in prange(a.shape[0]):
        s += a[i]
    return s


@njit(parallel=True)
def several(n):
    s = 0
    p = 1
    largest = 0
    for i in prange(1, n):
        s += i * i
        p *= 1
        largest = max(largest, (i * 7919) % 1009)
    return s, p, largest


@njit(parallel=True)
def nested(a):
    s = 0
    for i in prange(a.shape[0]):
        row = 0
        for j in range(a.shape[1]):
            row += a[i, j]
        s += row
    return s


@njit(parallel=True)
def stepped(n):
    s = 0
    for i in prange(5, n, 3):
        s += i
    return s


a = np.arange(100000)
print(total(a), several(5000))
print(nested(np.arange(12000).reshape(100, 120)))
print(stepped(1000), stepped(5), stepped(6))
print(total(np.zeros(0, dtype=np.int64)))
