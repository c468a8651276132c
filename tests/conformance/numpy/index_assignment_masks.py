import numpy as np

w = np.zeros(6)
w[[0, 2, 4]] = 1.5
w[w == 0] = [1, 2, 3]
w[np.array([5, 5, 0])] += 1
w[w > 2] **= 2
w[::2][[0]] = 9
print(w)
m = np.zeros((3, 3))
m[np.eye(3) > 0] = 5
m[m == 0] = np.nan
m[np.isnan(m)] = -1
m[[0, 1, 2], [2, 1, 0]] = 8
m[np.array([0, 1])[:, None], np.array([0, 1])] = np.array([[1, 2], [3, 4]])
m[[0, 1]] = m[[1, 0]]
print(m)
