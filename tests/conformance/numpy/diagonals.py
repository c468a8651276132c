import numpy as np

a = np.arange(6).reshape(2, 3)
b = a * 1.5
v = np.array([1, 2, 3])
print(np.diag(v), np.diag(v, 1), np.diag(a), np.diag(a, 1), np.diag(a, -1), np.diagonal(a), np.trace(np.arange(9).reshape(3, 3)), np.diagflat(v, -1), np.trace(b))
print(np.tri(3), np.tri(2, 4, 1, dtype=np.int64), np.tril(np.ones((3, 3))), np.triu(np.ones((3, 3)), 1), np.triu(np.arange(12).reshape(3, 4), -1), np.tril(a, -1), np.vander([1, 2, 3]), np.vander([1.0, 2.0], 3, increasing=True))
print(np.eye(3), np.eye(2, 3, 1), np.identity(2, dtype=np.int32), np.eye(3, k=-1), np.ones((2, 2), dtype=int), np.full((2,), 7), np.full(2, np.nan), np.full_like(a, 2.5), np.zeros_like(b), np.ones_like(a), np.empty_like(a).shape)
