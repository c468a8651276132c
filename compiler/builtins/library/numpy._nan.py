# Part of numpy: reductions that leave out nan.

from _wasmba import convert, dtype_of, is_kind, load
from numpy import asarray, _astype, _elementwise1, int64, ravel, sqrt
from numpy._axes import _by_rows, _finish, _keep_all, _over_all
from numpy._extremes import _extreme1, _least_or_greatest
from numpy._reductions import prod, _scalar_quotient, _sum, sum
from numpy._running import cumprod, cumsum
import operator


def _nan_as_zero(x):
    return x if x == x else convert(0, dtype_of(x))


def _nan_as_one(x):
    return x if x == x else convert(1, dtype_of(x))


def _is_number(x):
    return x == x


def nansum(a, axis=None, dtype=None, out=None, keepdims=False):
    return sum(_elementwise1(_nan_as_zero, asarray(a)), axis, dtype, out, keepdims)


def nanprod(a, axis=None, dtype=None, out=None, keepdims=False):
    return prod(_elementwise1(_nan_as_one, asarray(a)), axis, dtype, out, keepdims)


def nancumsum(a, axis=None):
    return cumsum(_elementwise1(_nan_as_zero, asarray(a)), axis)


def nanmean(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    return _finish(_nanmean(x, axis, keepdims), out)


def _nanmean(x, axis, keepdims):
    n = _sum(_elementwise1(_is_number, x), axis, keepdims)
    total = _sum(_elementwise1(_nan_as_zero, x), axis, keepdims)
    if is_kind(total, 'array'):
        return _quotient_as(total, n, x)
    return _scalar_quotient(total, n, x)


def _quotient_as(total, n, x):
    if is_kind(dtype_of(x), 'int'):
        return total / n
    return _astype(total / n, dtype_of(x))


def nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    x = asarray(a)
    n = _sum(_elementwise1(_is_number, x), axis, keepdims)
    d = _elementwise1(_nan_as_zero, x - _nanmean(x, axis, True))
    total = _sum(d * d, axis, keepdims)
    if is_kind(total, 'array'):
        return _quotient_as(total, n - ddof, d)
    return _scalar_quotient(total, n - ddof, d)


def nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    return _finish(sqrt(nanvar(a, axis, dtype, None, ddof, keepdims)), out)


def _smaller_number(a, b):
    return b if b < a or a != a else a


def _larger_number(a, b):
    return b if b > a or a != a else a


@lazy
def _nansmallest1(a):
    return _over_all(_extreme1, a, _smaller_number)


@lazy
def _nanlargest1(a):
    return _over_all(_extreme1, a, _larger_number)


@lazy
def nanmin(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    return _least_or_greatest(nanmin, _smaller_number, _nansmallest1, 'fmin', a, axis, out, keepdims, initial, where)


@lazy
def nanmax(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    return _least_or_greatest(nanmax, _larger_number, _nanlargest1, 'fmax', a, axis, out, keepdims, initial, where)


def nancumprod(a, axis=None):
    return cumprod(_elementwise1(_nan_as_one, asarray(a)), axis)


def _nanargmin1(a):
    return _nanarg(operator.lt, a)


def _nanargmax1(a):
    return _nanarg(operator.gt, a)


def _nanarg(f, a):
    flat = ravel(a)
    position = -1
    for i in range(flat.shape[0]):
        x = load(flat, i)
        if x == x and (position < 0 or f(x, load(flat, position))):
            position = i
    if position < 0:
        raise ValueError('All-NaN slice encountered')
    return position


def nanargmin(a, axis=None, keepdims=False):
    x = asarray(a)
    if axis is None:
        return _keep_all(_nanargmin1(x), x, keepdims)
    return _by_rows(_nanargmin1, x, axis, int64, keepdims, ())


def nanargmax(a, axis=None, keepdims=False):
    x = asarray(a)
    if axis is None:
        return _keep_all(_nanargmax1(x), x, keepdims)
    return _by_rows(_nanargmax1, x, axis, int64, keepdims, ())
