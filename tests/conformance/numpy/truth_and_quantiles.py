import numpy as np

x = ((np.arange(1000) * 7919) % 1013) / 7.3 - 60.1
print(x.sum(), x.mean(), x.std(), x.var(), x.prod(), x.min(), x.max())
m = x.reshape(20, 50)
b = np.array([[True, False, True], [True, True, True]])
print(b.any(), b.all(), b.sum(), b.mean(), b.any(axis=0), b.all(axis=0), b.all(axis=1), b.sum(axis=1), np.count_nonzero(b), np.count_nonzero(b, axis=0))
print(np.any([0, 0, 2]), np.all([1, 1, 0]), np.all(np.zeros((0,))), np.any(np.zeros((0,))))

print(np.median([3.0, 1.0, 2.0]), np.median([4, 1, 3, 2]), np.median(m), np.median(m, axis=0)[:4], np.median(m, axis=1)[:4], np.median([1.0, np.nan]))
print(np.percentile(x, 30), np.percentile(x, [0, 25, 50, 75, 100]), np.quantile(x, 0.1), np.percentile(m, 90, axis=0)[:4], np.quantile([1, 2, 3, 4], 0.5))
print(np.quantile(x[:7], [0.1, 0.33, 0.9]), np.percentile(m, [10, 90], axis=1)[:, :3])

out = np.zeros(50)
np.sum(m, axis=0, out=out)
print(out[:3])
m.max(axis=0, out=out)
print(out[:3])
axis = len(out) - 49
print(m.sum(axis=axis)[:3], m.max(axis=axis - 1)[:3])
