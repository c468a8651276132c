# Linear algebra as it is written with slices: Jacobi, Gauss-Seidel, LU, Cholesky, QR, power iteration, conjugate gradients.
import numpy as np
from numba import njit, prange


@njit(parallel=True, fastmath=True)
def jacobi(grid, steps):
    new = grid.copy()
    for _ in range(steps):
        new[1:-1, 1:-1] = 0.25 * (grid[:-2, 1:-1] + grid[2:, 1:-1] + grid[1:-1, :-2] + grid[1:-1, 2:])
        grid, new = new, grid
    return grid


@njit
def jacobi_system(A, b, tol=1e-10, max_iter=500):
    D = np.diag(A)
    R = A - np.diagflat(D)
    x = np.zeros_like(b)
    for k in range(max_iter):
        x_new = (b - np.dot(R, x)) / D
        if np.linalg.norm(x_new - x, ord=np.inf) < tol:
            return x_new, k + 1
        x = x_new
    return x, max_iter


@njit
def gauss_seidel(A, b, tol=1e-10, max_iter=500):
    n = len(b)
    x = np.zeros(n)
    for k in range(max_iter):
        old = x.copy()
        for i in range(n):
            x[i] = (b[i] - A[i, :i] @ x[:i] - A[i, i + 1:] @ old[i + 1:]) / A[i, i]
        if np.max(np.abs(x - old)) < tol:
            return x, k + 1
    return x, max_iter


@njit(parallel=True)
def red_black(u, f, h2, sweeps):
    n, m = u.shape
    for s in range(sweeps):
        for color in range(2):
            for i in prange(1, n - 1):
                for j in range(1 + (i + color) % 2, m - 1, 2):
                    u[i, j] = 0.25 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1] - h2 * f[i, j])
    return u


@njit
def lu_pivoted(a):
    n = a.shape[0]
    u = a.astype(np.float64)
    perm = np.arange(n)
    for k in range(n - 1):
        p = k + np.argmax(np.abs(u[k:, k]))
        if p != k:
            u[[k, p]] = u[[p, k]]
            perm[k], perm[p] = perm[p], perm[k]
        u[k + 1:, k] /= u[k, k]
        u[k + 1:, k + 1:] -= np.outer(u[k + 1:, k], u[k, k + 1:])
    return u, perm


@njit
def lu_solve(lu, perm, b):
    n = len(b)
    x = b[perm]
    for i in range(1, n):
        x[i] -= lu[i, :i] @ x[:i]
    for i in range(n - 1, -1, -1):
        x[i] = (x[i] - lu[i, i + 1:] @ x[i + 1:]) / lu[i, i]
    return x


@njit
def cholesky(A):
    n = A.shape[0]
    L = np.zeros_like(A)
    for j in range(n):
        L[j, j] = np.sqrt(A[j, j] - np.sum(L[j, :j] ** 2))
        L[j + 1:, j] = (A[j + 1:, j] - L[j + 1:, :j] @ L[j, :j]) / L[j, j]
    return L


@njit
def gram_schmidt(A):
    m, n = A.shape
    Q = np.empty((m, n))
    R = np.zeros((n, n))
    for j in range(n):
        v = A[:, j].copy()
        for i in range(j):
            R[i, j] = Q[:, i] @ A[:, j]
            v -= R[i, j] * Q[:, i]
        R[j, j] = np.linalg.norm(v)
        Q[:, j] = v / R[j, j]
    return Q, R


@njit(fastmath={'nnan', 'contract'})
def power_iteration(A, steps):
    v = np.ones(A.shape[1]) / np.sqrt(A.shape[1])
    value = 0.0
    for _ in range(steps):
        w = A @ v
        value = v @ w
        v = w / np.linalg.norm(w)
    return value, v


@njit
def conjugate_gradient(A, b, tol=1e-12):
    x = np.zeros_like(b)
    r = b - A.dot(x)
    p = r.copy()
    rs = r.dot(r)
    steps = 0
    while np.sqrt(rs) > tol and steps < 2 * b.size:
        Ap = A.dot(p)
        alpha = rs / p.dot(Ap)
        x += alpha * p
        r -= alpha * Ap
        new = r.dot(r)
        p = r + (new / rs) * p
        rs = new
        steps += 1
    return x


@njit
def thomas(a, b, c, d):
    n = d.size
    cp, dp = np.empty(n), np.empty(n)
    cp[0], dp[0] = c[0] / b[0], d[0] / b[0]
    for i in range(1, n):
        m = b[i] - a[i] * cp[i - 1]
        cp[i] = c[i] / m
        dp[i] = (d[i] - a[i] * dp[i - 1]) / m
    x = dp
    for i in range(n - 2, -1, -1):
        x[i] -= cp[i] * x[i + 1]
    return x


@njit
def row_reduce(M):
    A = M.astype(np.float64)
    rows, cols = A.shape
    r = 0
    for c in range(cols):
        pivot = np.argmax(np.abs(A[r:, c])) + r
        if np.abs(A[pivot, c]) < 1e-12:
            continue
        A[np.array([r, pivot])] = A[np.array([pivot, r])]
        A[r] /= A[r, c]
        for i in range(rows):
            if i != r:
                A[i] -= A[r] * A[i, c]
        r += 1
        if r == rows:
            break
    return A


n = 6
A = np.array([[abs(i - j) % 4 * 0.5 for j in range(n)] for i in range(n)]) + np.eye(n) * 9
b = np.arange(1.0, n + 1)

plate = np.zeros((9, 9))
plate[0, :] = 100
plate[:, -1] = np.linspace(0, 50, 9)
print(np.round(jacobi(plate, 40), 6))
x, steps = jacobi_system(A, b)
print(steps, x.round(9), np.allclose(A @ x, b))
x, steps = gauss_seidel(A, b)
print(steps, x.round(9))
h = 1.0 / 8
print(np.round(red_black(np.zeros((9, 9)), np.ones((9, 9)), h * h, 60)[4], 8))
M = A.copy()
M[0, 0] = 0.25
lu, perm = lu_pivoted(M)
print(perm, np.allclose(lu_solve(lu, perm, b), np.linalg.solve(M, b)))
L = np.tril(lu, -1) + np.eye(n)
U = np.triu(lu)
print(np.abs(L @ U - M[perm]).max() < 1e-12, np.round(U.diagonal(), 6))
S = A @ A.T
C = cholesky(S)
print(np.allclose(C, np.linalg.cholesky(S)), np.allclose(C.dot(C.T), S), C[n - 1].round(6))
Q, R = gram_schmidt(A)
print(np.allclose(Q.T @ Q, np.eye(n)), np.allclose(Q @ R, A), np.round(np.diag(R), 8))
value, vector = power_iteration(S, 200)
print(round(value, 6), np.round(vector, 4))
print(np.allclose(conjugate_gradient(S, b), np.linalg.inv(S) @ b))
ones = np.ones(7)
print(thomas(-ones, 2.5 * ones, -ones, np.arange(7.)).round(10))
print(row_reduce(np.array([[1, 2, -1, -4], [2, 3, -1, -11], [-2, 0, -3, 22]])))

# Module-level: a heat equation and the trace of a matrix polynomial.
u = np.zeros(21)
u[8:13] = 1.0
for _ in range(50):
    u[1:-1] += 0.4 * (u[2:] - 2 * u[1:-1] + u[:-2])
print(u[::4].round(6), u.sum().round(6))
P = np.linalg.matrix_power(A / 10, 3) - 2 * A + np.identity(n)
print(np.trace(P).round(8), np.linalg.det(A).round(4))
