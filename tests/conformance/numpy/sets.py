import numpy as np

values, counts = np.unique(np.array([3, 1, 2, 3, 3, 1]), return_counts=True)
print(values, counts, np.unique([2.5, 1.0, 2.5]), np.unique(np.array([[1, 2], [2, 3]])))
values, index, inverse, counts = np.unique(np.array([3, 1, 2, 3, 3, 1]), return_index=True, return_inverse=True, return_counts=True)
print(values, index, inverse, counts)
values, inverse = np.unique(np.array([1.5, np.nan, 1.5, np.nan]), return_inverse=True)
print(values, inverse)
s = np.array([1, 3, 3, 5])
print(np.searchsorted(s, 3), np.searchsorted(s, 3, side='right'), np.searchsorted(s, [0, 1, 2, 6]), np.searchsorted(s, 3.5), np.searchsorted([1.0, 2.0], [[0, 1], [2, 3]]), s.searchsorted(4))
print(np.digitize([0.2, 6.4, 3.0, 1.6], [0.0, 1.0, 2.5, 4.0, 10.0]), np.digitize([1.0, 2.5], [0.0, 1.0, 2.5], right=True), np.digitize([0.5, 2.0], [3.0, 1.0, 0.0]), np.digitize(2.0, [1.0, 2.0]))
print(np.isin([1, 2, 3], [2, 3, 5]), np.in1d([1, 2], [2]), np.isin(np.array([[1, 2], [3, 4]]), [4, 1], invert=True), np.intersect1d([3, 1, 2], [2, 3, 9]), np.union1d([3, 1], [2, 3]), np.setdiff1d([3, 1, 2], [2]), np.setxor1d([1, 2, 3], [2, 5]))
