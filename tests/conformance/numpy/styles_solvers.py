import numpy as np
from numba import njit, prange

print('== Jacobi, Gauss-Seidel')

# Jacobi, with a while loop and a residual
@njit
def jacobi(u, f, h, tol, max_iter):
    it = 0
    err = tol + 1.0
    new = u.copy()
    while err > tol and it < max_iter:
        new[1:-1, 1:-1] = 0.25 * (u[2:, 1:-1] + u[:-2, 1:-1] + u[1:-1, 2:] + u[1:-1, :-2] - h ** 2 * f[1:-1, 1:-1])
        err = np.abs(new - u).max()
        u, new = new, u
        it += 1
    return u, it, err

n = 17
x = np.linspace(0, 1, n)
X, Y = np.meshgrid(x, x, indexing='ij')
f = -2 * np.pi ** 2 * np.sin(np.pi * X) * np.sin(np.pi * Y)
u, it, err = jacobi(np.zeros((n, n)), f, x[1] - x[0], 1e-8, 2000)
print(it, err < 1e-8, np.max(np.abs(u - np.sin(np.pi * X) * np.sin(np.pi * Y))))

# for dense systems
@njit
def jacobi_dense(A, b, iters=50):
    D = np.diag(A)
    R = A - np.diag(D)
    x = np.zeros_like(b)
    for _ in range(iters):
        x = (b - np.dot(R, x)) / D
    return x

A = np.array([[10., -1., 2., 0.], [-1., 11., -1., 3.], [2., -1., 10., -1.], [0., 3., -1., 8.]])
b = np.array([6., 25., -11., 15.])
print(jacobi_dense(A, b))

@njit
def gauss_seidel(A, b, tol=1e-12):
    n = len(b)
    x = np.zeros(n)
    for k in range(1000):
        x_old = x.copy()
        for i in range(n):
            s1 = A[i, :i] @ x[:i]
            s2 = A[i, i + 1:] @ x_old[i + 1:]
            x[i] = (b[i] - s1 - s2) / A[i, i]
        if np.linalg.norm(x - x_old, np.inf) < tol:
            break
    return x, k

print(gauss_seidel(A, b))

@njit
def red_black(u, sweeps):
    for s in range(sweeps):
        for colour in range(2):
            for i in range(1, u.shape[0] - 1):
                j0 = 1 + (i + colour) % 2
                u[i, j0:-1:2] = 0.25 * (u[i - 1, j0:-1:2] + u[i + 1, j0:-1:2] + u[i, j0 - 1:-2:2] + u[i, j0 + 1::2])
    return u

g = np.zeros((8, 8))
g[0, :] = 1.0
g[:, -1] = np.arange(8) / 7
print(np.round(red_black(g, 40), 6))

@njit(parallel=True)
def jacobi_par(u, n):
    for _ in range(n):
        v = u.copy()
        for i in prange(1, u.shape[0] - 1):
            v[i, 1:-1] = (u[i - 1, 1:-1] + u[i + 1, 1:-1] + u[i, :-2] + u[i, 2:]) / 4
        u = v
    return u.sum()

print(round(jacobi_par(g.copy(), 10), 9))

print('== LU and Cholesky')

# LU in several ways
@njit
def lu(a):
    a = a.copy()
    n = a.shape[0]
    for k in range(n - 1):
        a[k + 1:, k] /= a[k, k]
        a[k + 1:, k + 1:] -= np.outer(a[k + 1:, k], a[k, k + 1:])
    return np.tril(a, -1) + np.eye(n), np.triu(a)

L, U = lu(A)
print(np.round(L, 9), np.round(U, 9), np.allclose(L @ U, A))

@njit
def lu_pivot(A):
    n = len(A)
    U = A.astype(np.float64)
    L = np.identity(n)
    P = np.arange(n)
    for k in range(n):
        p = k + np.argmax(np.abs(U[k:, k]))
        if p != k:
            U[[k, p]] = U[[p, k]]
            P[k], P[p] = P[p], P[k]
            L[[k, p], :k] = L[[p, k], :k]
        for i in range(k + 1, n):
            L[i, k] = U[i, k] / U[k, k]
            U[i, k:] -= L[i, k] * U[k, k:]
    return P, L, U

M = np.array([[0, 2, 1], [1, 1, 4], [3, 5, 2]])
P, L, U = lu_pivot(M)
print(P, np.round(L, 9), np.round(U, 9), np.allclose(M[P], L @ U))

@njit
def forward(L, b):
    y = np.empty_like(b)
    for i in range(b.size):
        y[i] = (b[i] - np.sum(L[i, :i] * y[:i])) / L[i, i]
    return y

@njit
def backward(U, y):
    n = y.shape[0]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (y[i] - U[i, i + 1:].dot(x[i + 1:])) / U[i, i]
    return x

L, U = lu(A)
print(backward(U, forward(L, b)), np.linalg.solve(A, b))

@njit
def cholesky(A):
    n = A.shape[0]
    L = np.zeros((n, n))
    for j in range(n):
        L[j, j] = np.sqrt(A[j, j] - np.dot(L[j, :j], L[j, :j]))
        L[j + 1:, j] = (A[j + 1:, j] - L[j + 1:, :j] @ L[j, :j]) / L[j, j]
    return L

S = A @ A.T + 4 * np.eye(4)
C = cholesky(S)
print(np.round(C, 9), np.allclose(C, np.linalg.cholesky(S)))

def chol_right(A):
    L = np.array(A, dtype=float)
    n, _ = L.shape
    for k in range(n):
        L[k, k] **= 0.5
        L[k+1:, k] /= L[k, k]
        for j in range(k + 1, n):
            L[j:, j] -= L[j, k] * L[j:, k]
    for i in range(n):
        L[i, i+1:] = 0
    return L
print(np.round(chol_right(S.tolist()), 6))
