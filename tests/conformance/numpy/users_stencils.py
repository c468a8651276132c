import numpy as np
from numba import njit


@njit
def jacobi(u, steps):
    for _ in range(steps):
        v = u.copy()
        v[1:-1, 1:-1] = 0.25 * (u[:-2, 1:-1] + u[2:, 1:-1] + u[1:-1, :-2] + u[1:-1, 2:])
        if np.max(np.abs(v - u)) < 1e-12:
            break
        u = v
    return u


@njit
def conv2d(image, kernel):
    h, w = image.shape
    kh, kw = kernel.shape
    out = np.zeros((h - kh + 1, w - kw + 1))
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = (image[i:i + kh, j:j + kw] * kernel).sum()
    return out


@njit
def floyd_warshall(d):
    for k in range(d.shape[0]):
        d = np.minimum(d, d[:, k:k + 1] + d[k:k + 1, :])
    return d


@njit
def csr_matvec(data, indices, indptr, x):
    y = np.zeros(len(indptr) - 1)
    for i in range(len(y)):
        lo, hi = indptr[i], indptr[i + 1]
        y[i] = np.sum(data[lo:hi] * x[indices[lo:hi]])
    return y


u = np.zeros((12, 12))
u[0] = 100.0
u[:, -1] = 50.0
u = jacobi(u, 50)
print(u[1:4, 1:4], u.mean())
print(conv2d(np.arange(36.0).reshape(6, 6), np.array([[0, 1.0, 0], [1.0, -4, 1], [0, 1, 0.5]])))
d = np.full((5, 5), np.inf)
d[[0, 1, 2, 3], [1, 2, 3, 4]] = [3.0, 4, 1, 2]
d[4, 0] = 7
np.fill_diagonal(d, 0)
print(floyd_warshall(d))
print(csr_matvec(np.array([1.0, 2, 3, 4]), np.array([0, 2, 1, 2]), np.array([0, 2, 3, 4]), np.array([1.0, 10, 100])))
