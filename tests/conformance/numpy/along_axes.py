# Axes in tuples, axes known at run time, where and initial, gradients, functions as arguments, choices.
import numpy as np
from numba import njit

a = np.arange(24).reshape(2, 3, 4)
print(a.sum(axis=(0, 2)), a.max(axis=(1, 2)), a.mean(axis=(0, 1)), a.any(axis=(0, 1)), a.all(axis=(1, 2)), a.std(axis=(0, 1)).round(4), np.median(a, axis=(0, 1)))
print(np.sum(a, where=a > 20), np.max(a, initial=30), np.sum(a[0, 0], initial=5), np.mean(a, where=a > 20), a[0].sum(axis=0, where=[True, False, True, True]),
      np.ptp(a, axis=2), np.count_nonzero(a, axis=(0, 1)))


@njit
def each_axis(a):
    total = 0
    for axis in range(3):
        total += np.flip(a, axis)[0, 1, 2] * (axis + 1) + np.cumsum(a, axis)[1, 2, 3] + np.sort(a, axis)[0, 0, 1] + a.argmax(axis).sum()
        total += np.roll(a, 1, axis=axis)[1, 1, 1] + np.concatenate((a, a), axis).shape[axis] + np.diff(a, axis=axis).sum() + np.median(a, axis=axis).sum()
    return total


print(each_axis(a))
print(np.gradient(np.array([1., 2, 4, 7, 11])), np.gradient(np.array([1., 2, 4, 7]), 2.0), np.gradient(np.array([1., 4, 9, 20]), np.array([1., 2, 4, 5])),
      np.gradient(np.array([1, 2, 4, 7]), edge_order=2), np.gradient(np.arange(12.0).reshape(3, 4) ** 2, axis=1))
gy, gx = np.gradient(np.arange(9.).reshape(3, 3) ** 2, 0.5, 2.0)
print(gy, gx, np.trapz(np.arange(6).reshape(2, 3), axis=0), np.trapz([1, 2, 3], x=[0, 1, 3]), np.diff([1, 2], prepend=0), np.diff([1, 4], append=9))
print(np.unwrap(np.array([0, 3, 6.5, 10, 0.5])).round(8), np.rot90(a, 1, (1, 2))[0], np.flip(a, (0, 1))[0], np.roll(a, (1, 2), axis=(0, 2))[0, 0], np.moveaxis(a, [0, 1], [-1, 0]).shape,
      np.rollaxis(a, 2).shape, np.expand_dims(a, (0, 2)).shape)


def spread(row):
    return row.max() - row.min()


print(np.apply_along_axis(spread, 0, a[0]), np.apply_along_axis(spread, 1, a[1]), np.apply_along_axis(lambda r: r * 2, 1, a[0]), np.apply_along_axis(sorted, 1, a[0, :, ::-1]))
x = np.linspace(-2, 2, 5)
print(np.select([x < -1, x > 1], [x, x * 10], -1), np.select([x < 0, x == 0], [1, 2]), np.piecewise(x, [x < 0, x >= 0], [-1, 1]),
      np.piecewise(x, [x < 0, x >= 0], [lambda x: -x, lambda x: x * x]), np.choose([0, 1, 1], [[1, 2, 3], [4, 5, 6]]), np.extract(x > 0, x), np.compress([0, 1], a[0], axis=0))
b = np.arange(5)
np.place(b, b > 2, [9, 8])
np.put(b, [0, 1], [7, 6])
print(b)
np.copyto(b, 3, where=b > 6)
np.putmask(b, b == 3, 0)
print(b, np.triu_indices(3), np.tril_indices(3, -1), np.diag_indices(2), np.indices((2, 2)), np.ix_([0, 1], [1, 2])[1], a[0][np.ix_([0, 2], [1, 3])],
      np.ravel_multi_index((np.array([1, 2]), np.array([0, 1])), (3, 2)), np.trim_zeros(np.array([0, 0, 1, 2, 0])), np.resize([1, 2, 3], (2, 2)))
n = np.array([[1., np.nan, 3], [np.nan, 5, 6]])
print(np.nanargmax(n, axis=1), np.nancumprod(n, axis=1), np.nanpercentile(n, 50), np.nanquantile(n, 0.5, axis=0), np.nanpercentile(n, [25, 75], axis=1), np.nansum(n, axis=0, keepdims=True))
print(np.unique(np.array([[1, 2], [1, 2], [0, 4]]), axis=0), np.intersect1d([1, 2, 3], [2, 3, 4], return_indices=True), np.lexsort(([9, 4, 0, 4], [1, 5, 1, 4])),
      np.average([1., 2], weights=[1, 3], returned=True), np.searchsorted([3, 1, 2], [1, 2], sorter=[1, 2, 0]), np.percentile([1.5, 2, 3, 4], 50, method='lower'))
p = np.partition(np.array([7, 1, 5, 3, 9]), 2)
print(p[2], sorted(p[:2]), np.histogram2d([0.1, 0.5, 0.9], [0.2, 0.6, 0.4], bins=2)[0], np.histogram_bin_edges([1, 2, 3, 4], 3), np.block([[np.eye(2), np.zeros((2, 1))], [np.ones((1, 3))]]))
print(np.pad(np.arange(4), (2, 1), constant_values=(5, 6)), np.pad(np.arange(4), 2, 'linear_ramp'), np.pad(np.arange(4), 2, 'mean'), np.pad(a[0], 1, 'maximum')[0],
      np.insert([1, 2, 3], [0, 2], [8, 9]), np.delete(np.arange(5), [True, False, True, False, False]), np.meshgrid(np.arange(2), np.arange(3), indexing='ij', sparse=True)[0],
      np.ones(2) @ np.ones((3, 2, 2)), np.matmul(np.ones((2, 2, 2)), np.ones(2)))
print(np.linspace(0, 1, 5, retstep=True)[1], np.linspace(0, 10, 5, dtype=int), np.linspace([0, 1], [1, 3], 3), np.linspace(0, 1j, 3), np.logspace(0, 2, 3, dtype=int), np.geomspace(-1, -8, 4))
print(np.ldexp(0.5, 3), np.frexp(np.array([1., 10, 0, -3])), np.modf(np.array([1.5, -2.25])), np.modf(3.25), np.frexp(8.0), np.logaddexp2(1., 2.), np.spacing(1.0), np.fabs([-1, 2]), np.i0(1.0).round(12))
