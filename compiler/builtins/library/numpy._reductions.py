# Part of numpy: sums, products and means. Sums are NumPy's pairwise sums.

from _wasmba import array_view, convert, dtype_of, element, is_contiguous, is_kind, is_static, static_error
from numpy import (asarray, _astype, broadcast_to, _elementwise1, _flat, full, _runs_through, _size, sqrt, uint64, where,
                   _without, zeros)
from numpy._axes import (_axis_shape, _axis_strides, _check_axis, _count, _finish, _fold_into, _keep, _keep_all, _over_all,
                         _over_axes, _reduce_all)
from numpy._elementwise import _binary, _weak
from builtins import max as _max
import operator


@lazy
def _pairwise(a, low, n):
    """Sum of n elements from low: NumPy's pairwise summation, so that the rounding is the same."""
    if n < 8:
        total = convert(0, dtype_of(a))
        for i in range(low, low + n):
            total = total + element(a, i)
        return total
    if n <= 128:
        r0 = element(a, low)
        r1 = element(a, low + 1)
        r2 = element(a, low + 2)
        r3 = element(a, low + 3)
        r4 = element(a, low + 4)
        r5 = element(a, low + 5)
        r6 = element(a, low + 6)
        r7 = element(a, low + 7)
        i = 8
        while i < n - n % 8:
            r0 += element(a, low + i)
            r1 += element(a, low + i + 1)
            r2 += element(a, low + i + 2)
            r3 += element(a, low + i + 3)
            r4 += element(a, low + i + 4)
            r5 += element(a, low + i + 5)
            r6 += element(a, low + i + 6)
            r7 += element(a, low + i + 7)
            i += 8
        total = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
        while i < n:
            total = total + element(a, low + i)
            i += 1
        return total
    half = n // 2
    half -= half % 8
    return _pairwise(a, low, half) + _pairwise(a, low + half, n - half)


@lazy
def _pairwise_complex(a, low, n):
    """As above; NumPy counts the parts of a complex number as two elements."""
    if n < 4:
        total = convert(0, dtype_of(a))
        for i in range(low, low + n):
            total = total + element(a, i)
        return total
    if n <= 64:
        r0 = element(a, low)
        r1 = element(a, low + 1)
        r2 = element(a, low + 2)
        r3 = element(a, low + 3)
        i = 4
        while i < n - n % 4:
            r0 += element(a, low + i)
            r1 += element(a, low + i + 1)
            r2 += element(a, low + i + 2)
            r3 += element(a, low + i + 3)
            i += 4
        total = (r0 + r1) + (r2 + r3)
        while i < n:
            total = total + element(a, low + i)
            i += 1
        return total
    half = (n - n % 8) // 2
    return _pairwise_complex(a, low, half) + _pairwise_complex(a, low + half, n - half)


@lazy
def _zero_of(a):
    """0 in the type of a sum: NumPy's sums of small integers are 64 bits wide."""
    if is_kind(dtype_of(a), 'unsigned'):
        return convert(0, uint64)
    if is_kind(dtype_of(a), 'int'):
        return 0
    return convert(0, dtype_of(a))


@lazy
def _sum1(a):
    if is_kind(dtype_of(a), 'int'):
        total = _zero_of(a)
        for i in range(a.shape[0]):
            total += element(a, i)
        return total
    if is_kind(dtype_of(a), 'complex'):
        return _pairwise_complex(a, 0, a.shape[0])
    return _pairwise(a, 0, a.shape[0])


@lazy
def _total(a):
    if is_kind(a, 'expression'):
        return _over_all(_sum1, a)
    if a.ndim == 0:
        return _zero_of(a) + a[()]
    if a.ndim == 1:
        return _sum1(a)
    if is_contiguous(a, 'C') or is_contiguous(a, 'F'):
        return _sum1(_flat(a))
    if _runs_through(a):
        return _sum1(_flat(a))
    total = _zero_of(a)
    for i in range(a.shape[0]):
        total = total + _total(a[i])
    return total


@lazy
def _masked(x, mask, value):
    """Where the mask is False, a value that does not count."""
    if mask is None:
        return x
    return where(asarray(mask), x, convert(value, dtype_of(x)))


def _with_initial(f, result, initial):
    return _binary(f, result, _weak(f, initial, result))


@lazy
def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
    if initial is not None:
        return _finish(_with_initial(operator.add, sum(a, axis, dtype, None, keepdims, None, where), initial), out)
    x = _masked(asarray(a), where, 0)
    if axis is None and dtype is None:
        return _finish(_keep_all(_total(x), x, keepdims), out)
    return _sum_along(x, axis, dtype, out, keepdims)


@lazy
def _sum_along(x, axis, dtype, out, keepdims):
    if not is_static(axis):
        return _finish(_over_axes(sum, x if dtype is None else _astype(x, dtype), axis, keepdims), out)
    if dtype is not None:
        return _finish(_sum_as(_astype(x, dtype), axis, keepdims, dtype), out)
    return _finish(_sum(x, axis, keepdims), out)


@lazy
def _sum_as(x, axis, keepdims, dtype):
    total = _sum(x, axis, keepdims)
    if is_kind(total, 'array'):
        return _astype(total, dtype)
    return convert(total, dtype)


@lazy
def _sum(x, axis, keepdims):
    if axis is None:
        return _keep_all(_total(x), x, keepdims)
    if not is_static(axis):
        return _over_axes(sum, x, axis, keepdims)
    _check_axis(x.ndim, axis)
    position = axis + x.ndim if axis < 0 else axis
    if x.ndim == 1:
        return _keep(_total(x), position, x, keepdims)
    total = zeros(_without(x.shape, position), dtype_of(_zero_of(x)))
    _fold_into(operator.add, _sum1, x, position, total)
    return _keep(total, position, x, keepdims)


@lazy
def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
    if initial is not None:
        return _finish(_with_initial(operator.mul, prod(a, axis, dtype, None, keepdims, None, where), initial), out)
    x = _masked(asarray(a) if dtype is None else _astype(asarray(a), dtype), where, 1)
    if axis is None:
        return _finish(_keep_all(_prod1(x), x, keepdims), out)
    return _prod_along(x, axis, out, keepdims)


@lazy
def _prod_along(x, axis, out, keepdims):
    if not is_static(axis):
        return _finish(_over_axes(prod, x, axis, keepdims), out)
    _check_axis(x.ndim, axis)
    position = axis + x.ndim if axis < 0 else axis
    if x.ndim == 1:
        return _finish(_keep(_prod1(x), position, x, keepdims), out)
    total = full(_without(x.shape, position), _one_of(x))
    _fold_into(operator.mul, _prod1, x, position, total)
    return _finish(_keep(total, position, x, keepdims), out)


@lazy
def _one_of(a):
    return convert(1, dtype_of(_zero_of(a)))


@lazy
def _prod1(a):
    return _over_all(_product, a)


@lazy
def _product(a):
    return _reduce_all(operator.mul, a, _one_of(a))


@lazy
def mean(a, axis=None, dtype=None, out=None, keepdims=False, where=None):
    if where is not None:
        mask = broadcast_to(asarray(where), asarray(a).shape)
        return _finish(sum(a, axis, dtype, None, keepdims, None, where) / sum(mask, axis, None, None, keepdims), out)
    x = asarray(a) if dtype is None else _astype(asarray(a), dtype)
    if axis is None:
        return _finish(_keep_all(_scalar_quotient(_total(x), _size(x), x), x, keepdims), out)
    return _finish(_mean(x, axis, keepdims), out)


@lazy
def _mean(x, axis, keepdims):
    total = _sum(x, axis, keepdims)
    if is_kind(total, 'array'):
        return total / _count(x, axis)
    return _scalar_quotient(total, _count(x, axis), x)


@lazy
def _scalar_quotient(total, n, x):
    """A number by a count, in the type of the elements unless they are integers."""
    if is_kind(dtype_of(x), 'int'):
        return total / n
    if is_kind(dtype_of(x), 'complex'):
        return convert(complex(total.real * (1.0 / n), total.imag * (1.0 / n)), dtype_of(x))
    return convert(total / n, dtype_of(x))


def var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    x = asarray(a) if dtype is None else _astype(asarray(a), dtype)
    return _finish(_var(x, axis, ddof, keepdims), out)


def _squared_deviation(d):
    if is_kind(d, 'complex'):
        return d.real * d.real + d.imag * d.imag
    return d * d


def _var_all(x, ddof):
    mean = _scalar_quotient(_total(x), _size(x), x)
    total = _total(_elementwise1(_squared_deviation, x - mean))
    return _scalar_quotient(total, _max(_size(x) - ddof, 0), total)


def _var(x, axis, ddof, keepdims):
    if x.ndim == 0:
        deviation = x[()] - x[()]
        return _scalar_quotient(_squared_deviation(deviation), _max(1 - ddof, 0), x)
    if axis is None:
        return _keep_all(_var_all(x, ddof), x, keepdims)
    d = x - _mean(x, axis, True)
    squares = _elementwise1(_squared_deviation, d)
    total = _sum(squares, axis, keepdims)
    n = _max(_count(x, axis) - ddof, 0)
    if is_kind(total, 'array'):
        return total / n
    return _scalar_quotient(total, n, squares)


def std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
    x = asarray(a) if dtype is None else _astype(asarray(a), dtype)
    return _finish(sqrt(_var(x, axis, ddof, keepdims)), out)


def average(a, axis=None, weights=None, returned=False):
    if returned:
        if weights is None:
            return average(a, axis), _count(asarray(a), axis) * 1.0
        return average(a, axis, weights), _weight_sum(asarray(a), asarray(weights), axis)
    x = asarray(a)
    if weights is None:
        return _mean(x, axis, False)
    w = asarray(weights)
    if w.ndim == x.ndim:
        return _sum(x * w, axis, False) / _sum(w, axis, False)
    if w.ndim == 1 and axis is not None:
        position = axis + x.ndim if axis < 0 else axis
        spread = array_view(w, 0, _axis_shape(x.shape, position, 0), _axis_strides(x.shape, position, 0, w.strides[0]))
        return _sum(x * spread, axis, False) / _sum(w, None, False)
    return static_error('weights have the shape of the array, or one axis')


def _weight_sum(x, w, axis):
    total = _sum(w, axis if w.ndim == x.ndim else None, False) * 1.0
    if axis is None:
        return total
    if is_kind(total, 'array'):
        return total
    return full(_without(x.shape, axis + x.ndim if axis < 0 else axis), total)
