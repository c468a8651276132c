# Part of numpy: the least and the greatest.

from _wasmba import array_view, convert, dtype_of, element, intrinsic, is_kind, is_static, load
from numpy import _any_flat, asarray, copy, int64, _size, where, _without
from numpy._elementwise import _binary
from numpy._axes import _by_rows, _check_axis, _finish, _fold_into, _keep, _keep_all, _over_all, _over_axes, _reduce_all
from numpy._reductions import _masked


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
    return _least_or_greatest(min, _smaller, _smallest1, 'minimum', a, axis, out, keepdims, initial, where)


@lazy
def max(a, axis=None, out=None, keepdims=False, initial=None, where=None):
    return _least_or_greatest(max, _larger, _largest1, 'maximum', a, axis, out, keepdims, initial, where)


@lazy
def _least_or_greatest(whole, f, g, name, a, axis, out, keepdims, initial, where):
    """`whole` is the function itself, f that of two elements, g that of all elements."""
    if initial is not None:
        rest = _or_initial(whole, _masked(asarray(a), where, initial), axis, keepdims, initial)
        return _finish(_binary(f, rest, initial), out)
    x = asarray(a)
    _not_empty(x, name)
    if axis is None:
        return _finish(_keep_all(g(x), x, keepdims), out)
    return _finish(_extreme_along(whole, f, g, x, axis, keepdims), out)


def _extreme_along(whole, f, g, x, axis, keepdims):
    if not is_static(axis):
        return _over_axes(whole, x, axis, keepdims)
    return _extreme(f, g, x, axis, keepdims)


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
