import numpy as np
a = np.arange(24.0).reshape(2, 3, 4) - 7
b = np.arange(4.0) * 0.5
c = np.arange(3).reshape(3, 1)
for x in (a,):
    print((a * b).sum(axis=0), (a * b).sum(axis=1), (a + c).sum(axis=-1), np.mean(a - b, axis=0), np.mean(a * a, axis=2, keepdims=True))
    print((a * b).max(axis=0), np.min(a - c, axis=1), (a * b).min(axis=-1), np.prod(a + 0.5, axis=0), np.max(a * c, axis=2, keepdims=True))
    print(np.any(a > b, axis=0), np.all(a > b, axis=-1), np.count_nonzero(a > c, axis=1), (a * b).any(axis=1), np.argmax(a * -b, axis=0), np.argmin(np.abs(a), axis=2), np.argmax(np.abs(a)), (a * a).argmin(), np.argmin(a - a.max()))
    print(a.T.sum(axis=0), (a.T * c.T.reshape(3, 1)).sum(axis=0), (a[:, ::2] + a[:, ::2]).sum(axis=1), (a[::-1] - a).max(axis=0))
i = np.arange(12).reshape(3, 4).astype(np.int8)
print((i * i).sum(axis=0), (i + i).sum(axis=1).dtype, np.sum(i * 100, axis=0), (i > 3).sum(axis=0), (i > 3).mean(axis=1))
f = np.asfortranarray(i)
print((f + i).sum(axis=0), (f * f).max(axis=1), (f + 1).sum(axis=1))
z = np.zeros((0, 3))
print((z + 1).sum(axis=0), (z + 1).sum(axis=1), (z + 1).any(axis=1), np.argmax(z.T + 1, axis=0))
print((b * b).sum(axis=0), (b + 1).max(axis=0), np.argmax(b * 2, axis=0), (b > 1).any(axis=0), np.average(a * b, axis=1))
d = 1
print((a * b).sum(axis=d), np.average(a * 2.0, axis=0, weights=[1.0, 3.0]), np.var(a * b, axis=0), np.ptp(a * b, axis=1), np.max(a * b, axis=(0, 2)))
out = np.zeros((3, 4))
np.sum(a * b, axis=0, out=out)
print(out)
print(np.heaviside(np.array([1, -1, 0], dtype=np.float32), np.float32(0.5)).dtype, np.heaviside(np.array([1, -1, 0]), 0.5), np.heaviside(np.array([0.0, np.nan]), np.array([0.25, 1])))
a = np.arange(10.0)
b = np.ones(1)
c = a[::2]
print((a * b).sum(), (a[1:] - a[:-1]).sum(), (c * c).max(), np.any(c > 7), (c + b).mean(), np.argmax(c * -1.0), (a[::-1] * a).sum(), np.abs(c - b).argmin())
