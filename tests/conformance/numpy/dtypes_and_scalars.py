# dtypes as values, numbers as NumPy's scalars, methods of ufuncs, views.
import numpy as np
from numba import njit

a = np.arange(6.0).reshape(2, 3)
print(a.sum().round(2), a.mean().item(), a.max().astype(np.int64), a[0, 1].dtype, np.float64(2.567).round(1), a.min().ndim, a.sum().shape)
b = np.zeros(3, 'f4')
print(b.dtype, b.dtype == np.float32, b.dtype == 'float32', b.dtype.name, b.dtype.itemsize, b.dtype.kind, np.dtype('i2'), np.dtype(float).name)
print(np.zeros(2, '<f8').dtype, np.ones(2, 'complex128').dtype, np.zeros(2, 'u1').dtype)
print(np.iinfo(np.int32).max, np.iinfo(np.int64).min, np.iinfo('u1').max, np.finfo(np.float64).eps, np.finfo(np.float32).max, np.finfo(float).tiny)
print(np.issubdtype(a.dtype, np.floating), np.issubdtype(np.int8, np.integer), np.issubdtype(bool, np.number), np.result_type(np.int8, np.float32),
      np.promote_types(np.int8, np.int16), np.can_cast(np.int8, np.int16), np.isscalar(3.0), np.iscomplexobj(a), np.shape([[1, 2]]), np.size(a, 1), np.ndim(a))
print(np.zeros([2, 3]).shape, np.ones([2]).shape, a.reshape([3, 2]).shape, np.full([2, 2], 7), np.pad(a, [[1, 0], [0, 1]]), np.tile(a[0], [2, 1]))
print(np.add.reduce([1, 2, 3]), np.multiply.reduce(np.array([[1, 2], [3, 4]])), np.add.accumulate([1, 2, 3]), np.multiply.outer([1, 2], [3, 4]),
      np.maximum.reduce([3, 5, 1]), np.maximum.accumulate([1, 3, 2]), np.add.reduce(np.ones((2, 3)), axis=1), np.minimum.accumulate([3, 1, 2]),
      np.logical_and.reduce([True, False]), np.bitwise_or.reduce([1, 2, 4]), np.add.reduceat(np.arange(8), [0, 4, 1, 5]))
c = np.zeros(4)
np.add.at(c, [0, 1, 0], 1)
np.subtract.at(c, [1], 5)
np.add.at(c, np.array([2, 2]), np.array([1., 2]))
print(c, c.view(np.int64), np.arange(4, dtype=np.int32).view(np.int16), np.array([1.0]).view(np.uint64))
z = np.zeros(3, complex)
z.real = [1, 2, 3]
z.imag = 5
z.imag[1] = -1
print(z, np.array([1, 2, 3], ndmin=2), np.array([np.arange(3), np.ones(3)]), np.array([(1, 2.5), (3, 4)]), np.array([[1, 2.5], [3, 4]]))


@np.vectorize
def larger(x, y):
    return x if x > y else y


print(larger(np.array([1, 5]), np.array([2, 3])), larger([1, 2], 2), larger(2, 1))


@njit
def machine(x):
    info = np.finfo(x.dtype)
    return info.eps, info.max > 1, np.iinfo(np.int16).max


print(machine(a))
print(sum([np.ones(2), np.ones(2)]), sum(a), np.array(range(3)), np.fromiter((x * x for x in range(5)), dtype=float), a.flatten('F'), a.ravel(order='F'), a.reshape((3, 2), order='F'))

# A part is stored after what was computed before, and of an array only.
w = np.array([1 + 2j, 3 - 1j])
before = w * 2
w.real = np.abs(w) + w.imag
print(before, w)
