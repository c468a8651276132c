import numpy as np

a = np.arange(24).reshape(4, 6)
c = np.arange(60).reshape(3, 4, 5)
print(c[:, [0, 2], :].shape, c[[0, 1], :, [2, 3]], c[:, [0, 1], [2, 3]], c[0, :, [1, 2]], c[[0, 2]].sum(), c[1, [0, 3]], c[..., [4, 0]].shape)
print(c[c % 7 == 0], c[c[:, :, 0] > 30].shape, c[[2], [3], [4]], c[:, np.array([True, False, True, False])].shape, c[None, [1]].shape)
v = np.arange(10.0)
print(v[[3, 1, -1]], v[v > 4.5], v[np.array([[1, 2], [3, 4]])], v[np.argsort(-v)], v[::2][[0, 1]], v[(v > 2) & (v < 6)], v[~(v > 2)])
i32 = np.array([1, 2], dtype=np.int32)
u8 = np.array([3, 4], dtype=np.uint8)
print(v[i32], v[u8], a[i32, u8])
