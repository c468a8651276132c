import numpy as np

a = np.arange(6).reshape(2, 3)
b = a * 1.5
v = np.array([1, 2, 3])
print(np.flip(v), np.flip(a), np.flip(a, axis=1), np.flip(a, 0), np.fliplr(a), np.flipud(a), np.rot90(a), np.rot90(a, 2), np.rot90(a, -1))
print(np.roll(v, 1), np.roll(v, -1), np.roll(v, 7), np.roll(a, 1), np.roll(a, 1, axis=1), np.roll(a, -1, axis=0), np.roll(a, (1, 2), axis=(0, 1)), np.roll(np.zeros(0), 2))
print(np.repeat(v, 2), np.repeat(v, [2, 0, 1]), np.repeat(a, 2, axis=0), np.repeat(a, [1, 0, 2], axis=1), np.repeat(3, 4), v.repeat(2), np.repeat(a, 2))
print(np.tile(v, 2), np.tile(v, (2, 2)), np.tile(a, 2), np.tile(a, (2, 1)), np.tile([1, 2], 3), np.tile(v, 0).shape)
