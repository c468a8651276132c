import numpy as np

a = np.arange(6).reshape(2, 3)
b = a * 1.5
v = np.array([1, 2, 3])
print(np.expand_dims(v, 0).shape, np.expand_dims(v, -1).shape, np.expand_dims(a, 1).shape, np.squeeze(a[None], axis=0).shape, a[:, None].squeeze(1).shape)
print(np.swapaxes(a, 0, 1), a.swapaxes(-1, 0).shape, np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape, np.moveaxis(np.zeros((2, 3, 4)), 2, 0).shape, np.transpose(np.zeros((2, 3, 4)), (1, 2, 0)).shape, a.T, a.transpose(), np.zeros((2, 3, 4)).transpose(2, 0, 1).shape)
for part in np.split(np.arange(6), 3):
    print(part)
for part in np.split(np.arange(6), [2, 5]):
    print(part)
for part in np.array_split(np.arange(7), 3):
    print(part)
for block in np.hsplit(a, 3):
    print(block)
