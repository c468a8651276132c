from numba import njit, prange, jit, vectorize, float64
import numpy as np
import math
@njit(parallel=True)
def monte(n):
    acc = 0
    for i in prange(n):
        x = (i * 7919 % 1000) / 1000
        y = (i * 104729 % 1000) / 1000
        if x * x + y * y < 1: acc += 1
    return 4.0 * acc / n
print(monte(10000))
@jit(nopython=True)
def go_fast(a):
    trace = 0.0
    for i in range(a.shape[0]):
        trace += np.tanh(a[i, i])
    return a + trace
print(go_fast(np.arange(9.0).reshape(3, 3)))
@vectorize([float64(float64, float64)])
def f(x, y): return x * y + 1
print(f(np.arange(4.0), 2.0))
@njit
def mandel(x, y, maxit):
    c = complex(x, y)
    z = 0.0j
    for i in range(maxit):
        z = z * z + c
        if z.real * z.real + z.imag * z.imag >= 4: return i
    return 255
img = np.zeros((4, 6), dtype=np.uint8)
@njit
def fill(img):
    h, w = img.shape
    for r in range(h):
        for c in range(w):
            img[r, c] = mandel(-2 + 3 * c / w, -1 + 2 * r / h, 20)
    return img
print(fill(img))
@njit
def bubblesort(X):
    N = len(X)
    for end in range(N, 1, -1):
        for i in range(end - 1):
            cur = X[i]
            if cur > X[i + 1]:
                tmp = X[i]
                X[i] = X[i + 1]
                X[i + 1] = tmp
    return X
print(bubblesort(np.array([3.0, 1.0, 2.0])))
@njit
def typed():
    d = {}
    d['a'] = np.arange(3)
    l = [np.ones(2), np.zeros(2)]
    return d['a'].sum() + l[0].sum()
print(typed())
