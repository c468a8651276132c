from numba import njit, jit, float64, int64, vectorize, types, prange
import numba as nb
import numpy as np
@njit('float64(float64)')
def a(x):
    return x * 2
@njit(float64(float64, int64))
def b(x, n):
    return x * n
@njit([int64(int64), float64(float64)])
def c(x):
    return x + 1
@vectorize([float64(float64, float64)])
def d(x, y):
    return x + y
@vectorize
def e(x):
    return x * x
@jit(nopython=True)
def g(x):
    return x
@nb.njit(cache=True, fastmath=True)
def h(x):
    s = 0.0
    for i in range(x):
        s += i
    return s
print(a(3.0), b(2.0, 3), c(1), c(1.5), d(np.arange(3.0), 1.0), e(np.arange(3)), e(3), g(2), h(10))
from numba.typed import List, Dict
l = List()
l.append(1); l.append(2)
print(len(l), l[0], sum(l))
m = Dict()
m['a'] = 1.5
print(m['a'], len(m))
