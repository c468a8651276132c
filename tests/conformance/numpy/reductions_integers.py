import numpy as np

i = np.array([[3, 1, 2], [9, 7, 8]])
print(i.sum(), i.sum(axis=0), i.mean(), i.mean(axis=0), i.prod(), i.std(), i.var(axis=1), i.cumsum(), i.cumsum(axis=0), i.cumprod(axis=1))
print(i.sum(dtype=np.float64), np.sum(i, axis=0, dtype=np.float32), i.std(ddof=1), np.var(i, ddof=1, axis=0))
print(np.ptp(i), np.ptp(i, axis=0), np.average(i), np.average([1.0, 2.0, 4.0], weights=[3, 2, 1]), np.average(i, axis=1, weights=[1, 2, 3]))
print(np.average(i, axis=0), np.average(i, axis=0, weights=np.array([0.25, 0.75])))



def sums(small):
    print(small.sum(), small.mean(), small.max(), small.min(), small.cumsum()[-1], small.cumsum().dtype)


sums(np.arange(200, dtype=np.uint8))
sums(np.arange(-100, 100, dtype=np.int8))
sums(np.arange(-100, 100, dtype=np.int16))
f = (np.arange(300.0) / 7).astype(np.float32)
print(f.sum(), f.mean(), f.std(), f.sum(dtype=np.float64), f.reshape(3, 100).sum(axis=0)[:4], f.reshape(3, 100).mean(axis=1), f.max(), f.cumsum()[-1])
