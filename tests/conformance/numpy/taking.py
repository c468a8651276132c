import numpy as np

a = np.arange(24).reshape(4, 6)
v = np.arange(10.0)
e = np.array([], dtype=np.int64)
print(v[e], v[v > 100], a[e].shape, a[:, e].shape)

print(np.take(v, [1, 2]), np.take(a, [0, 2], axis=0), np.take(a, [0, 2], axis=1), np.take(v, [11, -1], mode='wrap'), np.take(v, [11, -3], mode='clip'))
print(a.take([3, 4]), np.take(a, 5), v.take(np.array([[0, 1]])), np.take_along_axis(a, np.argsort(-a, axis=1), axis=1)[0])
print(np.nonzero(a > 20), np.flatnonzero(v > 6), np.argwhere(a % 11 == 0), (v > 7).nonzero()[0], np.where(a > 21))
for i, j in np.argwhere(a > 21):
    print(i, j, a[i, j])
print(np.unravel_index(13, (4, 6)), np.unravel_index(a.argmax(), a.shape))
