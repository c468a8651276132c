import numpy as np
from numba import njit


@njit
def fill(a):
    for i in range(a.shape[0]):
        for j in range(a.shape[1]):
            a[i, j] = i * 10 + j


@njit
def total(a):
    s = 0.0
    for i in range(len(a)):
        s += a[i]
    return s


@njit
def trace3(a):
    s = 0
    for i in range(a.shape[0]):
        s += a[i, i, i]
    return s


a = np.zeros((3, 4))
fill(a)
for i in range(3):
    for j in range(4):
        print(a[i, j], end=" ")
    print()
print(a.shape, a.ndim, a.size, len(a), a.sum())
b = np.arange(10)
print(b[0], b[-1], b[3], b.sum(), len(b))
c = np.ones(5)
c[2] = 7.5
c[-1] += 2
print(total(c), c.sum())
d = np.arange(27).reshape(3, 3, 3)
print(trace3(d), d[1, 2, 0], d[-1, -1, -1])
e = np.empty(4, dtype=np.int32)
for i in range(4):
    e[i] = i * i
print(e[0], e[1], e[2], e[3], e.sum())
f = np.arange(0.0, 1.0, 0.25)
print(f[0], f[1], f[2], f[3], f.shape[0])
g = np.zeros(3, dtype=np.bool_)
g[1] = True
print(g[0], g[1], g.sum())
h = np.array([1.5, 2.5, 3.5])
for v in h:
    print(v)
