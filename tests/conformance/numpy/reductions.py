import numpy as np

c = np.arange(150.0) + 1j * np.sqrt(np.arange(150.0))
print(c.sum(), c[:3].sum(), c[:5].sum(), c[:70].sum(), c.mean(), c[1:4].prod())

print(np.sum([]), np.prod([]), np.sum(np.zeros((0, 3)), axis=0), np.sum(np.zeros((3, 0)), axis=1), np.zeros((0, 3)).sum(axis=1), np.array([5.0]).std())
print(np.sum([1, 2, 3]), np.mean([1, 2, 3, 4]), np.max([3, 9, 2]), np.min([[3, 9], [2, 4]]), np.sum([[1, 2], [3, 4]], axis=1), np.sum((1.5, 2.5)))
z = np.array(7.5)
print(z.sum(), z.mean(), z.max(), z.min())

nan = np.array([[1.0, np.nan, 3.0], [np.nan, 5.0, -6.0]])
print(nan.sum(), nan.max(), nan.min(), nan.argmax(), nan.argmin(), nan.max(axis=0), nan.argmin(axis=1), nan.mean(axis=0))
print(np.nansum(nan), np.nanmean(nan), np.nanmin(nan), np.nanmax(nan), np.nanstd(nan), np.nanvar(nan), np.nanprod(nan))
print(np.nansum(nan, axis=0), np.nanmean(nan, axis=1), np.nanmin(nan, axis=0), np.nanmax(nan, axis=1), np.nanstd(nan, axis=1))
print(np.nanargmax(nan), np.nanargmin(nan), np.nanmedian(nan), np.nancumsum(nan), np.nanpercentile(nan, 30))
