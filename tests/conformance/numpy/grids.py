import numpy as np

a = np.arange(6).reshape(2, 3)
b = a * 1.5
v = np.array([1, 2, 3])
left, right = np.meshgrid(v, [10, 20])
print(left, right)
x, y = np.meshgrid([1.0, 2.0], [3, 4, 5], indexing='ij')
print(x, y)
x, y, z = np.meshgrid(v, v[:2], v[:1])
print(x.shape, y[:, 0, 0], z[0, 0])
print(a.reshape(3, 2), a.reshape(-1), a.reshape(3, -1), a.T.reshape(6), np.reshape(a, (6, 1)).shape, a.ravel(), a.T.ravel(), a.flatten(), a.T.flatten(), np.ravel(a[:, ::2]), a.reshape((1, 2, 3)).shape)
print(np.atleast_1d(5), np.atleast_2d(v), np.atleast_2d(a).shape, np.broadcast_to(v, (2, 3)), np.broadcast_to(5, (2,)))
m = np.zeros((3, 3))
np.fill_diagonal(m, 4)
print(m, np.linspace(0, 1, 5), np.linspace(0, 1, 4, endpoint=False), np.linspace(2, 3, 1), np.arange(5), np.arange(1, 2, 0.25), np.arange(5, 0, -2), np.arange(3.0), np.arange(3, dtype=np.float32))
print(np.array([[1, 2], [3, 4]]), np.array((1, 2.5)), np.array([v, v]), np.array([(1, 2), (3, 4)]), np.array([1, 2], dtype=np.float32), np.array(a, dtype=float), np.asarray([1.5]), np.array([[[1], [2]]]).shape, np.array(range(3)))
print(np.logspace(0, 2, 3), np.geomspace(1, 8, 4))
