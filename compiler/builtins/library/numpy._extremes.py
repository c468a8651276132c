# Part of numpy: the least and the greatest.

from _wasmba import array_view, convert, dtype_of, element, intrinsic, is_kind, is_static, map_leaves
from numpy import asarray, copy, full, int64, _size, _without
from numpy._elementwise import _binary, _evaluated, _weak
from numpy._axes import _by_own_shape, _by_rows, _check_axis, _finish, _fold_into, _keep, _keep_all, _over_all, _over_axes, _reduce_all
from numpy._reductions import _masked
import operator


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
def _not_empty(count, name):
    if count == 0:
        raise ValueError(f'zero-size array to reduction operation {name} which has no identity')


@lazy
def _smallest1(a):
    return _over_all(_extreme1, a, _smaller)


@lazy
def _largest1(a):
    return _over_all(_extreme1, a, _larger)


@lazy
def _extreme1(a, f):
    return _reduce_all(f, a, element(a, 0))


@lazy
def _extreme(f, g, name, x, axis, keepdims):
    _check_axis(x.ndim, axis)
    position = axis + x.ndim if axis < 0 else axis
    _not_empty(x.shape[position], name)
    if x.ndim == 1:
        return _keep(g(x), position, x, keepdims)
    result = _by_own_shape(_first_along, x, position)
    _fold_into(f, g, x, position, result)
    return _keep(result, position, x, keepdims)


@lazy
def _first_along(x, position):
    """The first elements along an axis, in an array of their own."""
    if is_kind(x, 'expression'):
        return _evaluated(map_leaves(_without(x.shape, position), _first_part, x, position))
    return copy(_first_part(x, position))


def _first_part(a, position):
    return array_view(a, 0, _without(a.shape, position), _without(a.strides, position))


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
        x = _masked(asarray(a), where, initial)
        return _finish(_binary(f, _or_initial(whole, x, axis, keepdims, initial), _weak(f, initial, x)), out)
    x = asarray(a)
    if axis is None:
        _not_empty(_size(x), name)
        return _finish(_keep_all(g(x), x, keepdims), out)
    return _finish(_extreme_along(whole, f, g, name, x, axis, keepdims), out)


@lazy
def _extreme_along(whole, f, g, name, x, axis, keepdims):
    if not is_static(axis):
        return _over_axes(whole, x, axis, keepdims)
    return _extreme(f, g, name, x, axis, keepdims)


@lazy
def _or_initial(f, x, axis, keepdims, initial):
    if axis is None:
        if _size(x) == 0:
            return _keep_all(convert(initial, dtype_of(x)), x, keepdims)
    elif is_static(axis):
        _check_axis(x.ndim, axis)
        if x.shape[axis] == 0:
            position = axis + x.ndim if axis < 0 else axis
            if x.ndim == 1:
                return _keep(convert(initial, dtype_of(x)), position, x, keepdims)
            return _keep(full(_without(x.shape, position), convert(initial, dtype_of(x))), position, x, keepdims)
    return f(x, axis, None, keepdims)


def ptp(a, axis=None, out=None, keepdims=False):
    return _finish(max(a, axis, None, keepdims) - min(a, axis, None, keepdims), out)


@lazy
def _argmin1(a):
    return _over_all(_position1, a, operator.lt)


@lazy
def _argmax1(a):
    return _over_all(_position1, a, operator.gt)


@lazy
def _position1(a, is_better):
    """Of the first of the best elements; NaN is better than any number."""
    best = element(a, 0)
    position = 0
    for i in range(1, a.shape[0]):
        x = element(a, i)
        if is_better(x, best) or (x != x and best == best):
            best = x
            position = i
    return position


@lazy
def argmin(a, axis=None, out=None, keepdims=False):
    return _finish(_position(_argmin1, 'argmin', asarray(a), axis, keepdims), out)


@lazy
def argmax(a, axis=None, out=None, keepdims=False):
    return _finish(_position(_argmax1, 'argmax', asarray(a), axis, keepdims), out)


@lazy
def _position(g, name, x, axis, keepdims):
    if axis is None:
        if _size(x) == 0:
            _no_elements(name)
        return _keep_all(g(x), x, keepdims)
    _check_axis(x.ndim, axis)
    if x.shape[axis] == 0:
        _no_elements(name)
    return _by_rows(g, x, axis, int64, keepdims, ())


@outlined
def _no_elements(name):
    raise ValueError(f'attempt to get {name} of an empty sequence')
