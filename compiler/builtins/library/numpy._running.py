# Part of numpy: running sums and products.

from _wasmba import convert, dtype_of, load, store
from numpy import asarray, _astype, ravel
from numpy._axes import _finish, _same_shape_by_rows
from numpy._reductions import _zero_of
import operator


def _cumsum1(a, out):
    _accumulate(operator.add, a, out)


def _cumprod1(a, out):
    _accumulate(operator.mul, a, out)


def _accumulate(f, a, out):
    if a.shape[0] > 0:
        total = convert(load(a, 0), dtype_of(_zero_of(a)))
        store(out, 0, total)
        for i in range(1, a.shape[0]):
            total = f(total, load(a, i))
            store(out, i, total)


def _running(g, a, axis, dtype, out):
    x = asarray(a) if dtype is None else _astype(asarray(a), dtype)
    if axis is None:
        return _finish(_same_shape_by_rows(g, ravel(x), 0, dtype_of(_zero_of(x)) if dtype is None else dtype, ()), out)
    return _finish(_same_shape_by_rows(g, x, axis, dtype_of(_zero_of(x)) if dtype is None else dtype, ()), out)


def cumsum(a, axis=None, dtype=None, out=None):
    return _running(_cumsum1, a, axis, dtype, out)


def cumprod(a, axis=None, dtype=None, out=None):
    return _running(_cumprod1, a, axis, dtype, out)
