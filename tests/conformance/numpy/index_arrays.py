import numpy as np

a = np.arange(24).reshape(4, 6)
rows = np.array([0, 2, 3])
cols = np.array([1, 5, 0])
print(a[rows], a[rows, cols], a[[1, -1]], a[[0, 1], [2, 3]], a[:, cols], a[1, cols], a[rows, 2], a[rows, 1:4], a[1:3, cols])
print(a[rows[:, None], cols], a[np.array([[0, 1], [2, 3]])].shape, a[np.array([[0, 1], [2, 3]]), 0], a[..., cols].shape, a[rows][:, cols])
print(a[a > 20], a[a[:, 0] > 5], a[:, a[0] % 2 == 1], a[a[:, 0] > 5, 2], a[np.zeros((4, 6), dtype=bool)].shape, a[[True, False, True, False]])
