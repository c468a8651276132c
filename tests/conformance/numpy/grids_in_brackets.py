# Grids and rows written in brackets, flags, index arrays of functions.
import numpy as np
print("== grids and flags")
print(np.mgrid[0:3], np.mgrid[0:1:5j])
print(np.mgrid[0:2, 0:3])
x, y = np.mgrid[-1:1:3j, 0:2:0.5]
print(x, y, x.dtype)
print(np.mgrid[0:2, 0:3.0].dtype, np.arange(0, 3.0), np.arange(1, 2.5), np.arange(np.int32(3)).dtype)
i, j = np.ogrid[0:3, 0:4]
print(i.shape, j.shape, (i * 10 + j), i.dtype)
r = np.r_[1:4, 0, 4]
print(r, np.r_[1:4, [9, 8], np.array([1.5])], np.r_[0, np.cumsum([1, 2, 3])], np.r_[0:1:3j, 5])
a = np.array([1, 1, 2, 2, 2, 3])
print(a[np.r_[True, a[1:] != a[:-1]]], np.r_[a, a][::-1])
print(np.c_[np.array([1, 2, 3]), np.array([4, 5, 6])], np.c_[a[:3], np.ones(3), np.arange(6).reshape(3, 2)].shape)
print(np.c_[[1, 2], [3, 4]])
f = np.zeros((3, 4))
print(f.flags.c_contiguous, f.T.flags.c_contiguous, f.T.flags.f_contiguous, f[:, ::2].flags.contiguous, f.flags['C_CONTIGUOUS'], f.T.flags['F_CONTIGUOUS'], f[0].flags.f_contiguous, f[1:2].T.flags.c_contiguous)
n = np.ndarray((2, 3), dtype=np.int32)
n[:] = 4
print(n, isinstance(n, np.ndarray), isinstance(3, np.ndarray), isinstance(n[0, 0], (int, np.integer)), isinstance(f[0, 0], np.floating), isinstance(n[0, 0], np.floating), isinstance([1], np.ndarray))
print(np.fromfunction(lambda i: i * 2, (4,)), np.fromfunction(lambda i, j: i == j, (2, 2), dtype=int))
def tens(i, j):
    return i + 10 * j
print(np.fromfunction(tens, (2, 3)))
X, Y = np.meshgrid(np.arange(3), np.arange(2))
Z = np.mgrid[0:3, 0:2].reshape(2, -1).T
print(X, Y, Z)
