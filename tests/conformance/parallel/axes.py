import numpy as np
from numba import njit

@njit(parallel=True)
def work(a, b):
    s0 = (a * b).sum(axis=0)
    s1 = (a * b).sum(axis=1)
    m0 = np.abs(a - b).max(axis=0)
    m1 = np.abs(a - b).max(axis=1)
    k = np.argmin((a - b) ** 2, axis=1)
    q = np.any(a > b, axis=1)
    c = np.count_nonzero(a > b, axis=0)
    v = np.mean(np.sqrt(a * a + b * b), axis=1)
    w = np.median(a, axis=1)
    return s0, s1, m0, m1, k, q, c, v, w

rs = np.random.RandomState(0)
a = rs.rand(300, 40)
b = rs.rand(300, 40)
def show(r):
    print(np.round(r.astype(np.float64).sum(), 9), np.round(r[:3].astype(np.float64), 9), r.shape)

s0, s1, m0, m1, k, q, c, v, w = work(a, b)
show(s0); show(s1); show(m0); show(m1); show(k); show(q); show(c); show(v); show(w)

@njit(parallel=True)
def empty_rows(a):
    return np.argmax(a, axis=1)

try:
    print(empty_rows(np.zeros((3, 0))))
except ValueError as e:
    print(e)

@njit(parallel=True)
def strided(a):
    return (a[:, ::2] * 2 - a[:, 1::2]).sum(axis=1), (a.T + a.T).max(axis=0), np.any(a[::-1] > a, axis=0)
x, y, z = strided(a)
show(x); show(y); show(z)
