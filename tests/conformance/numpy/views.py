import numpy as np

a = np.arange(24).reshape(4, 6)
v = np.arange(10.0)
n = np.arange(5)
n[1:] = n[:-1]
n[::-1] = n.copy()
print(n, n[::-1], n[-2:], n[10:], n[:-10], n[3:1], n[::2], n[::-2], n[4:0:-2])
n[2:4] = [8, 9]
n[...] = n[::-1]
print(n, n[None].shape, n[:, None].shape, n[..., 0], a[..., 1], a[-1, ::-2], a[1][2], a[1:][0][0])
g = np.zeros((2, 3, 4))
g[0] = 1
g[:, 1] = [1, 2, 3, 4]
g[..., 2] = np.array([[5], [6]])
g[1, ..., 0] -= 1
print(g)
z = np.array(3.5)
z[()] = 4.5
print(z, z[()], z.shape, float(z), z.ndim)
for row in a[:2]:
    row[0] = 99
print(a[:2], [x for x in a[0]], list(v[:3]), a.tolist()[0], v[:2].tolist())
print(5 in v, 5.5 in v, 3 in a)
for place, x in np.ndenumerate(a[:2, :2]):
    print(place, x)
for i, j in np.ndindex(2, 2):
    print(i, j)
print(a.sum().dtype, v[0].dtype, v.astype(np.float32)[0].dtype, list(np.ndindex((2, 1))))
