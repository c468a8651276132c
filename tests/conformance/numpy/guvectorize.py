"""Functions for inner arrays, called over all leading dimensions."""
from numba import guvectorize, int64, float64, njit
import numpy as np

@guvectorize([(int64[:], int64, int64[:])], '(n),()->(n)')
def g(x, y, res):
    for i in range(x.shape[0]):
        res[i] = x[i] + y

@guvectorize(["void(float64[:,:], float64[:,:], float64[:,:])"], "(m,n),(n,p)->(m,p)")
def matmul(A, B, C):
    m, n = A.shape
    n, p = B.shape
    for i in range(m):
        for j in range(p):
            C[i, j] = 0
            for k in range(n):
                C[i, j] += A[i, k] * B[k, j]

@guvectorize([(float64[:], float64[:])], '(n)->()', nopython=True)
def mean(x, out):
    acc = 0.0
    for v in x:
        acc += v
    out[0] = acc / len(x)

@guvectorize([(float64[:], float64[:], float64[:])], '(n)->(),()')
def minmax(x, lo, hi):
    lo[0] = x.min()
    hi[0] = x.max()

a = np.arange(5)
print(g(a, 2))
print(g(np.arange(6).reshape(2, 3), np.array([10, 20])))
A = np.arange(8.0).reshape(2, 2, 2)
print(matmul(A, A))
print(mean(np.arange(12.0).reshape(3, 4)))
print(mean(np.array([1.0, 2.0])))
print(minmax(np.arange(12.0).reshape(3, 4)))
out = np.zeros(3)
mean(np.ones((3, 4)), out)
print(out)
