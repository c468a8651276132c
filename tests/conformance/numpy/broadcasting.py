import numpy as np

a = np.arange(12.0).reshape(3, 4)
print(a + a[0], a * a[:, :1], a[:, 0:1] - a[0:1, :], a.T + a.T, a[::2, ::-1] * 2, a[:, 1] - a[1, :3], a.T * a.T)
print(a[:, np.newaxis, :].shape, (a[:, None, :] - a[None, :, :]).sum(axis=2), (a[..., None] * np.ones(2)).shape)
z = np.array(5)
print(z + 1, z * z, np.sqrt(np.array(4.0)), z * np.arange(3), np.array(2.0) + np.ones(2))
e = np.zeros((0, 3))
print((e + 1).shape, (e * np.ones(3)).shape, np.sqrt(e).shape, (np.zeros(0) + 1), np.where(np.zeros(0) > 1, 1.0, 2.0))
one = np.array([[2.0]])
print(one + np.arange(3), one * one, one @ one, 5 - one)
