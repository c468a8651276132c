import numpy as np

a = np.arange(6).reshape(2, 3)
b = a * 1.5
v = np.array([1, 2, 3])
print(np.concatenate((a, b)), np.concatenate([a, a], axis=1), np.concatenate((v, v * 2.5)), np.concatenate((a, b), axis=-1), np.concatenate((a, a), axis=None))
print(np.concatenate([v[:1], v, v[1:]]), np.concatenate(([1, 2], [3.5])), np.concatenate((np.zeros(0), v)))
print(np.stack((v, v + 1)), np.stack([v, v], axis=1), np.stack((a, a), axis=-1).shape, np.stack((a, a, a), axis=2).shape)
print(np.vstack((v, v)), np.vstack((a, v)), np.hstack((v, v)), np.hstack((a, b)), np.column_stack((v, v * 2)), np.column_stack((a, np.array([7, 8]))), np.dstack((v, v)).shape)
print(np.append(v, 4), np.append(v, [4.5, 5]), np.append(a, [[9, 9, 9]], axis=0), np.append(a, a))
