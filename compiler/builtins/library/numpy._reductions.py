# Part of numpy: functions that take an array, or each row of it along an axis, to one value. Sums are NumPy's pairwise sums.

from _wasmba import (all_leaves, array_count, array_view, convert, dtype_of, element, expression, fold, intrinsic, is_contiguous, is_kind,
                     is_static, load, map_leaves, static_error, store)
from numpy import (_any_flat, asarray, _assign, _astype, bool_, broadcast_to, copy, _elementwise1, empty, _fill, _flat, full, int64,
                   maximum, minimum, _pick, ravel, _replaced, reshape, _runs_through, _size, sqrt, transpose, uint64, where,
                   _without, zeros)
from builtins import max as _max
from numpy._elementwise import _chained, _evaluated, _is_ordered, _is_shaped
import operator


# Machinery

def _ones_of(t):
    if len(t) == 0:
        return ()
    return (1,) + _ones_of(t[1:])


def _axis_last(a, position):
    """The array with one axis moved to the end."""
    return array_view(a, 0, _without(a.shape, position) + (a.shape[position],), _without(a.strides, position) + (a.strides[position],))


def _check_axis(ndim, axis):
    if is_static(axis):
        if axis >= ndim or axis < -ndim:
            static_error('axis is out of bounds for the array')
    elif axis >= ndim or axis < -ndim:
        raise ValueError(f'axis {axis} is out of bounds for array of dimension {ndim}')


def _finish(result, out):
    if out is None:
        return result
    _assign(out, result)
    return out


@lazy
def _keep_all(value, a, keepdims):
    if keepdims:
        return full(_ones_of(a.shape), value)
    return value


def _keep(result, position, a, keepdims):
    if keepdims:
        if a.ndim == 1:
            return full((1,), result)
        return reshape(result, _replaced(a.shape, position, 1))
    return result


def _fold_axis(f, g, a, axis, out):
    """Rows along an axis: f takes one more element into what out has collected, g does a whole row."""
    if axis == 0:
        for i in range(a.shape[0]):
            _fill(out, expression(f, out.shape, out, a[i]))
    elif out.ndim == 1:
        for i in range(a.shape[0]):
            store(out, i, g(a[i]))
    else:
        for i in range(a.shape[0]):
            _fold_axis(f, g, a[i], axis - 1, out[i])


def _fold_into(f, g, a, axis, out):
    if a.ndim == 2 and is_contiguous(a, 'F'):
        _fold_axis(f, g, transpose(a), 1 - axis, out)
    else:
        _fold_axis(f, g, a, axis, out)


def _map_rows(g, a, out, extra):
    """g of every row along the last axis, as an element of out."""
    for i in range(out.shape[0]):
        if out.ndim == 1:
            out[i] = g(a[i], *extra)
        else:
            _map_rows(g, a[i], out[i], extra)


def _each_row(g, a, out, extra):
    """g(row, row of out) for rows along the last axis of both."""
    if a.ndim == 1:
        g(a, out, *extra)
    else:
        for i in range(a.shape[0]):
            _each_row(g, a[i], out[i], extra)


def _by_rows(g, a, axis, dtype, keepdims, extra):
    _check_axis(a.ndim, axis)
    position = axis + a.ndim if axis < 0 else axis
    if a.ndim == 1:
        return _keep(g(a, *extra), position, a, keepdims)
    out = empty(_without(a.shape, position), dtype)
    _map_rows(g, _axis_last(a, position), out, extra)
    return _keep(out, position, a, keepdims)


def _same_shape_by_rows(g, a, axis, dtype, extra):
    _check_axis(a.ndim, axis)
    position = axis + a.ndim if axis < 0 else axis
    out = empty(a.shape, dtype)
    if a.ndim == 1:
        g(a, out, *extra)
    else:
        _each_row(g, _axis_last(a, position), _axis_last(out, position), extra)
    return out


@lazy
def _over_all(g, a):
    """g of all elements, on one axis in C order. Those of an expression are computed as they are asked for, if that axis can be counted
    through in its operands."""
    if is_kind(a, 'expression'):
        if a.ndim == 1 or all_leaves(_is_ordered, a):
            if array_count(a) == 1:
                return g(_chained_all(a))
            if all_leaves(_is_shaped, a, a.shape):
                return g(_chained_all(a))
        return g(_flat(_evaluated(a)))
    return g(_any_flat(a))


@lazy
def _chained_all(a):
    if a.ndim == 1:
        return a
    return map_leaves((_size(a),), _chained, a)


@lazy
def _reduce_all(f, a, first):
    total = first
    for i in range(a.shape[0]):
        total = f(total, element(a, i))
    return total


# Sums and products

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


@lazy
def sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
    if initial is not None:
        return _finish(sum(a, axis, dtype, None, keepdims, None, where) + initial, out)
    x = _masked(asarray(a), where, 0)
    if axis is None and dtype is None:
        return _finish(_keep_all(_total(x), x, keepdims), out)
    return _sum_along(x, axis, dtype, out, keepdims)


def _sum_along(x, axis, dtype, out, keepdims):
    if not is_static(axis):
        return _finish(_over_axes(sum, x if dtype is None else _astype(x, dtype), axis, keepdims), out)
    if dtype is not None:
        return _finish(_sum_as(_astype(x, dtype), axis, keepdims, dtype), out)
    return _finish(_sum(x, axis, keepdims), out)


def _sum_as(x, axis, keepdims, dtype):
    total = _sum(x, axis, keepdims)
    if is_kind(total, 'array'):
        return _astype(total, dtype)
    return convert(total, dtype)


def _sum(x, axis, keepdims):
    if axis is None:
        return _keep_all(_total(x), x, keepdims)
    if not is_static(axis):
        return _over_axes(sum, x, axis, keepdims)
    _check_axis(x.ndim, axis)
    position = axis + x.ndim if axis < 0 else axis
    if x.ndim == 1:
        return _keep(_sum1(x), position, x, keepdims)
    total = zeros(_without(x.shape, position), dtype_of(_zero_of(x)))
    _fold_into(operator.add, _sum1, x, position, total)
    return _keep(total, position, x, keepdims)


def _over_axes(f, a, axes, keepdims):
    """f over several axes, or over one that is known only at run time: they become one axis at the end."""
    if is_kind(axes, 'int'):
        return _over_axes(f, a, (axes,), keepdims)
    chosen = _normal_axes(axes, a.ndim)
    kept = _kept_axes(chosen, a.ndim, 0, a.ndim - len(axes))
    lengths = _pick(a.shape, kept)
    moved = array_view(a, 0, lengths + _pick(a.shape, chosen), _pick(a.strides, kept) + _pick(a.strides, chosen))
    result = f(reshape(moved, lengths + (fold(operator.mul, _pick(a.shape, chosen)),)), -1)
    if keepdims:
        return reshape(asarray(result), _kept_shape(a.shape, chosen, 0))
    return result


def _normal_axes(axes, ndim):
    if len(axes) == 0:
        return ()
    if axes[0] < -ndim or axes[0] >= ndim:
        raise ValueError(f'axis {axes[0]} is out of bounds for array of dimension {ndim}')
    return (axes[0] + ndim if axes[0] < 0 else axes[0],) + _normal_axes(axes[1:], ndim)


def _kept_axes(axes, ndim, n, count):
    if n == count:
        return ()
    return (_nth_kept(axes, ndim, n),) + _kept_axes(axes, ndim, n + 1, count)


def _nth_kept(axes, ndim, n):
    left = n
    for i in range(ndim):
        if i not in axes:
            if left == 0:
                return i
            left -= 1
    raise ValueError("duplicate value in 'axis'")


def _kept_shape(shape, axes, i):
    if i == len(shape):
        return ()
    return (1 if i in axes else shape[i],) + _kept_shape(shape, axes, i + 1)


@lazy
def prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
    if initial is not None:
        return _finish(prod(a, axis, dtype, None, keepdims, None, where) * initial, out)
    x = _masked(asarray(a) if dtype is None else _astype(asarray(a), dtype), where, 1)
    if axis is None:
        return _finish(_keep_all(_prod1(x), x, keepdims), out)
    return _prod_along(x, axis, out, keepdims)


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


def _count(a, axis):
    if axis is None:
        return _size(a)
    if is_kind(axis, 'tuple'):
        if len(axis) == 0:
            return 1
        return a.shape[axis[0]] * _count(a, axis[1:])
    return a.shape[axis]


@lazy
def mean(a, axis=None, dtype=None, out=None, keepdims=False, where=None):
    if where is not None:
        mask = broadcast_to(asarray(where), asarray(a).shape)
        return _finish(sum(a, axis, dtype, None, keepdims, None, where) / sum(mask, axis, None, None, keepdims), out)
    x = asarray(a) if dtype is None else _astype(asarray(a), dtype)
    if axis is None:
        return _finish(_keep_all(_scalar_quotient(_total(x), _size(x), x), x, keepdims), out)
    return _finish(_mean(x, axis, keepdims), out)


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


def _var(x, axis, ddof, keepdims):
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
    static_error('weights have the shape of the array, or one axis')


def _weight_sum(x, w, axis):
    total = _sum(w, axis if w.ndim == x.ndim else None, False) * 1.0
    if axis is None:
        return total
    if is_kind(total, 'array'):
        return total
    return full(_without(x.shape, axis + x.ndim if axis < 0 else axis), total)


def _axis_shape(shape, position, i):
    if i == len(shape):
        return ()
    return (shape[position] if i == position else 1,) + _axis_shape(shape, position, i + 1)


def _axis_strides(shape, position, i, stride):
    if i == len(shape):
        return ()
    return (stride if i == position else 0,) + _axis_strides(shape, position, i + 1, stride)


# Least and greatest

def _smaller(a, b):
    if is_kind(a, 'float') or is_kind(b, 'float'):
        return intrinsic('MinimumFloat', a, b)
    if is_kind(a, 'complex') or is_kind(b, 'complex'):
        return a if _complex_less(a, b) or a != a else b
    return b if b < a else a


def _larger(a, b):
    if is_kind(a, 'float') or is_kind(b, 'float'):
        return intrinsic('MaximumFloat', a, b)
    if is_kind(a, 'complex') or is_kind(b, 'complex'):
        return a if _complex_less(b, a) or a != a else b
    return b if b > a else a


def _complex_less(a, b):
    return a.real < b.real or (a.real == b.real and a.imag < b.imag)


@lazy
def _not_empty(a, name):
    if _size(a) == 0:
        raise ValueError(f'zero-size array to reduction operation {name} which has no identity')


@lazy
def _smallest1(a):
    return _over_all(_least, a)


@lazy
def _least(a):
    return _reduce_all(_smaller, a, element(a, 0))


@lazy
def _largest1(a):
    return _over_all(_greatest, a)


@lazy
def _greatest(a):
    return _reduce_all(_larger, a, element(a, 0))


def _extreme(f, g, x, axis, keepdims):
    if axis is None:
        return _keep_all(g(x), x, keepdims)
    _check_axis(x.ndim, axis)
    position = axis + x.ndim if axis < 0 else axis
    if x.ndim == 1:
        return _keep(g(x), position, x, keepdims)
    result = copy(array_view(x, 0, _without(x.shape, position), _without(x.strides, position)))
    _fold_into(f, g, x, position, result)
    return _keep(result, position, x, keepdims)


@lazy
def min(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    if initial is not None:
        return _finish(minimum(_or_initial(min, _masked(asarray(a), where, initial), axis, keepdims, initial), initial), out)
    x = asarray(a)
    _not_empty(x, 'minimum')
    if axis is None:
        return _finish(_keep_all(_smallest1(x), x, keepdims), out)
    return _min_along(x, axis, out, keepdims)


def _min_along(x, axis, out, keepdims):
    if not is_static(axis):
        return _finish(_over_axes(min, x, axis, keepdims), out)
    return _finish(_extreme(_smaller, _smallest1, x, axis, keepdims), out)


@lazy
def max(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    if initial is not None:
        return _finish(maximum(_or_initial(max, _masked(asarray(a), where, initial), axis, keepdims, initial), initial), out)
    x = asarray(a)
    _not_empty(x, 'maximum')
    if axis is None:
        return _finish(_keep_all(_largest1(x), x, keepdims), out)
    return _max_along(x, axis, out, keepdims)


def _max_along(x, axis, out, keepdims):
    if not is_static(axis):
        return _finish(_over_axes(max, x, axis, keepdims), out)
    return _finish(_extreme(_larger, _largest1, x, axis, keepdims), out)


def _or_initial(f, x, axis, keepdims, initial):
    if axis is None:
        if _size(x) == 0:
            return convert(initial, dtype_of(x))
    return f(x, axis, None, keepdims)


def ptp(a, axis=None, out=None, keepdims=False):
    return _finish(max(a, axis, None, keepdims) - min(a, axis, None, keepdims), out)


def _argmin1(a):
    flat = _any_flat(a)
    best = load(flat, 0)
    position = 0
    for i in range(1, flat.shape[0]):
        x = load(flat, i)
        if x < best or (x != x and best == best):
            best = x
            position = i
    return position


def _argmax1(a):
    flat = _any_flat(a)
    best = load(flat, 0)
    position = 0
    for i in range(1, flat.shape[0]):
        x = load(flat, i)
        if x > best or (x != x and best == best):
            best = x
            position = i
    return position


def argmin(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    if _size(x) == 0:
        raise ValueError('attempt to get argmin of an empty sequence')
    if axis is None:
        return _finish(_keep_all(_argmin1(x), x, keepdims), out)
    return _finish(_by_rows(_argmin1, x, axis, int64, keepdims, ()), out)


def argmax(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    if _size(x) == 0:
        raise ValueError('attempt to get argmax of an empty sequence')
    if axis is None:
        return _finish(_keep_all(_argmax1(x), x, keepdims), out)
    return _finish(_by_rows(_argmax1, x, axis, int64, keepdims, ()), out)


# Truth

@lazy
def _any1(a):
    return _over_all(_some, a)


@lazy
def _some(a):
    for i in range(a.shape[0]):
        if element(a, i):
            return True
    return False


@lazy
def _all1(a):
    return _over_all(_every, a)


@lazy
def _every(a):
    for i in range(a.shape[0]):
        if not element(a, i):
            return False
    return True


@lazy
def _count1(a):
    return _over_all(_true_count, a)


@lazy
def _true_count(a):
    total = 0
    for i in range(a.shape[0]):
        if element(a, i):
            total += 1
    return total


def _any_of(a, axis):
    return any(a, axis)


def _all_of(a, axis):
    return all(a, axis)


@lazy
def any(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _finish(_over_axes(_any_of, x, axis, keepdims), out)
    if axis is None:
        return _finish(_keep_all(_any1(x), x, keepdims), out)
    return _finish(_by_rows(_any1, x, axis, bool_, keepdims, ()), out)


@lazy
def all(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _finish(_over_axes(_all_of, x, axis, keepdims), out)
    if axis is None:
        return _finish(_keep_all(_all1(x), x, keepdims), out)
    return _finish(_by_rows(_all1, x, axis, bool_, keepdims, ()), out)


@lazy
def count_nonzero(a, axis=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _over_axes(count_nonzero, x, axis, keepdims)
    if axis is None:
        return _keep_all(_count1(x), x, keepdims)
    return _by_rows(_count1, x, axis, int64, keepdims, ())


# Running sums

def _cumsum1(a, out):
    total = _zero_of(a)
    for i in range(a.shape[0]):
        total = total + load(a, i)
        store(out, i, total)


def _cumprod1(a, out):
    total = _one_of(a)
    for i in range(a.shape[0]):
        total = total * load(a, i)
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
