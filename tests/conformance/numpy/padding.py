import numpy as np

a = np.arange(6).reshape(2, 3)
b = a * 1.5
v = np.array([1, 2, 3])
print(np.pad(v, 1), np.pad(v, (2, 1), constant_values=9), np.pad(a, 1), np.pad(a, ((0, 1), (2, 0))), np.pad(v, 2, mode='edge'), np.pad(v, 4, 'wrap'), np.pad(v, 3, 'reflect'), np.pad(v, 4, mode='symmetric'), np.pad(a, 1, mode='edge'))
print(np.delete(v, 1), np.delete(v, [0, 2]), np.delete(a, 0, axis=0), np.delete(a, [0, -1], axis=1), np.insert(v, 1, 9), np.insert(v, 3, [7, 8]), np.insert(a, 1, 5, axis=0), np.insert(a, -1, [8, 9], axis=1))
