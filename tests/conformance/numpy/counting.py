import numpy as np

print(np.bincount([0, 1, 1, 3, 2, 1, 7]), np.bincount([1, 2], minlength=5), np.bincount([0, 1, 1], weights=[0.5, 1.5, 2.0]), np.bincount(np.array([], dtype=np.int64)))
data = ((np.arange(500) * 7919) % 1013) / 170.0 - 3
h, edges = np.histogram(data)
print(h, edges)
h, edges = np.histogram(data, bins=5, range=(-2, 2))
print(h, edges)
h, edges = np.histogram(data, bins=[-3, -1, 0, 0.5, 3])
print(h, edges)
h, edges = np.histogram([1, 2, 1, 4, 5, 5], bins=4, density=True)
print(h, edges, np.histogram([1, 1, 1])[0], np.histogram([1.0, 2.0, 4.0], bins=3, weights=[0.5, 1, 2])[0])
h, xe, ye = np.histogram2d(data[:50], data[50:100], bins=3)
print(h, xe, ye)
