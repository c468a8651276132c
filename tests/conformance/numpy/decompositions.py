# SVD, eigenvalues, least squares and what follows from them, where signs do not matter; eigenvectors of symmetric matrices with them.
import numpy as np
from numba import njit

A = np.array([[1., 2, 0], [3, 1, 4], [0, 5, 6], [7, 8, 1]])
u, s, vt = np.linalg.svd(A, full_matrices=True)
print(s.round(8), u.shape, vt.shape, np.allclose(u[:, :3] * s @ vt, A), np.allclose(u.T @ u, np.eye(4)), np.allclose(vt @ vt.T, np.eye(3)))
u, s, vt = np.linalg.svd(A.T, full_matrices=False)
print(s.round(8), u.shape, vt.shape, np.allclose((u * s) @ vt, A.T))
print(np.linalg.svd(np.diag([3., 1, 2]), compute_uv=False), np.linalg.svd(np.ones((3, 3)), compute_uv=False).round(8))
C = A[:3] + 1j * A[1:].T
u, s, vh = np.linalg.svd(C)
print(s.round(8), np.allclose((u * s) @ vh, C), np.allclose(u.conj().T @ u, np.eye(3)))

S = A.T @ A
w, v = np.linalg.eigh(S)
print(w.round(8), v.round(8), np.allclose(v * w @ v.T, S), np.linalg.eigvalsh(S).round(6))
w, v = np.linalg.eigh(np.array([[2, 1j], [-1j, 2]]))
print(w.round(8), np.allclose(np.array([[2, 1j], [-1j, 2]]) @ v, v * w))
for n in range(2, 9):
    M = np.cos(np.arange(n * n) ** 1.5).reshape(n, n)
    M = M + M.T
    w, v = np.linalg.eigh(M)
    print(n, w.round(6), v[0].round(6), np.allclose(M @ v, v * w))

G = np.array([[4., 1, 2], [0, 3, 1], [1, 0, 2]])
w, v = np.linalg.eig(G)
print(np.sort(w).round(8), np.allclose(G @ v, v * w), np.linalg.norm(v, axis=0), np.sort(np.linalg.eigvals(G)).round(6))
R = np.array([[0, 1, 0], [-1, 0, 0], [0, 0, 3]]) + 0j
w, v = np.linalg.eig(R)
print(np.sort(w.imag).round(8), np.allclose(R @ v, v * w))
try:
    np.linalg.cholesky(np.array([[1., 2], [2, 1]]))
except np.linalg.LinAlgError as error:
    print(error)
try:
    np.linalg.inv(np.zeros((2, 2)))
except np.linalg.LinAlgError as error:
    print(error)

x, residuals, rank, s = np.linalg.lstsq(A, np.array([1., 2, 3, 4]), rcond=None)
print(x.round(8), residuals.round(8), rank, s.round(8))
print(np.linalg.lstsq(A, np.ones((4, 2)), rcond=None)[0].round(8), np.linalg.lstsq(np.ones((3, 2)), np.ones(3), rcond=None)[0].round(8))
print(np.linalg.pinv(A).round(8), np.linalg.matrix_rank(A), np.linalg.matrix_rank(np.ones((3, 3))), round(np.linalg.cond(S), 4))
print(np.linalg.slogdet(np.diag([2., -3])), np.linalg.matrix_power(np.array([[1, 1], [1, 0]]), 10), np.linalg.multi_dot([A.T, A, np.ones((3, 1))]))
q, r = np.linalg.qr(A)
print(q.shape, r.round(6), np.allclose(q @ r, A), np.linalg.qr(A, mode='complete')[0].shape)
print(np.linalg.norm(A), np.linalg.norm(A, 'nuc').round(8), np.linalg.norm(A, 2).round(8), np.linalg.norm(A, axis=1), np.linalg.norm(A, ord=1, axis=0),
      np.linalg.norm(A, -2).round(6), np.linalg.norm(A, np.inf), np.linalg.norm(A[0], 3), np.linalg.norm(A, axis=(0, 1)), np.linalg.norm(A, axis=1, keepdims=True))
stack = np.stack([np.eye(2) * 2, np.array([[1., 2], [3, 4]])])
print(np.linalg.inv(stack), np.linalg.det(stack).round(8), np.linalg.solve(stack, np.ones((2, 2, 1))).round(8))
print(np.polyfit(np.arange(6.), np.arange(6.) ** 2 + 2 * np.arange(6.) + 1, 2).round(6), np.roots([1, -6, 11, -6]).round(6), np.poly([1, 2, 3]), np.polyval([1, 2, 3], 2),
      np.polyder([1, 2, 3]), np.polyint([2., 2]), np.polyadd([1, 2], [1, 2, 3]), np.polymul([1, 2], [1, 3]))


@njit
def fit(x, y, degree):
    return np.polyfit(x, y, degree)


print(fit(np.arange(4.), np.array([1., 3, 5, 7]), 1).round(6))
