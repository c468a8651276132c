# Part of numpy: functions as arguments; choices between arrays by conditions.

from _wasmba import convert, dtype_of, is_kind, load, result_dtype, static_error, store
from numpy import array, asarray, _assign, broadcast_to, copy, _copy_loop, empty, float64, full, reshape, _size, where, zeros
from numpy._axes import _axis_last
from numpy._elementwise import _broadcast_shapes, _weak
from numpy._joining import moveaxis
from numpy._products import _either
from numpy._views import _without


def apply_along_axis(func1d, axis, arr, *args):
    a = asarray(arr)
    position = axis + a.ndim if axis < 0 else axis
    outer = _without(a.shape, position)
    n = a.shape[position]
    count = _size(a) // n if n > 0 else 0
    if count == 0:
        raise ValueError('Cannot apply_along_axis when any iteration dimensions are 0')
    rows = reshape(copy(_axis_last(a, position)), (count, n))
    first = asarray(func1d(rows[0], *args))
    out = empty((count,) + first.shape, dtype_of(first))
    out[0] = first
    for i in range(1, count):
        out[i] = asarray(func1d(rows[i], *args))
    if a.ndim == 1:
        if first.ndim == 0:
            return out[0]
        return out[0]
    if first.ndim == 0:
        return reshape(out, outer)
    if first.ndim > 1:
        return static_error('the function of apply_along_axis gives a number or one axis')
    return moveaxis(reshape(out, outer + first.shape), -1, position)


def fromiter(iter, dtype, count=-1):
    return array([x for x in iter], dtype)


def fromfunction(function, shape, dtype=float64):
    return function(*_index_arrays(shape, 0, dtype))


def _index_arrays(shape, i, dtype):
    if i == len(shape):
        return ()
    out = empty(shape, dtype)
    moved = moveaxis(out, i, 0)
    for k in range(shape[i]):
        if out.ndim == 1:
            out[k] = k
        else:
            _copy_loop(moved[k], convert(k, dtype_of(out)))
    return (out,) + _index_arrays(shape, i + 1, dtype)


def copyto(dst, src, where=True):
    if is_kind(where, 'bool'):
        if where:
            _assign(dst, src)
    else:
        _copy_where(dst, broadcast_to(asarray(src), dst.shape), broadcast_to(asarray(where), dst.shape))


def _copy_where(out, source, mask):
    if out.ndim == 0:
        if mask[()]:
            out[()] = convert(source[()], dtype_of(out))
    elif out.ndim == 1:
        for i in range(out.shape[0]):
            if load(mask, i):
                store(out, i, convert(load(source, i), dtype_of(out)))
    else:
        for i in range(out.shape[0]):
            _copy_where(out[i], source[i], mask[i])


def _shape_of(x):
    if is_kind(x, 'number'):
        return ()
    return asarray(x).shape


def _all_shapes(values):
    """The shape that all of a list or a tuple broadcast to."""
    if is_kind(values, 'tuple'):
        if len(values) == 0:
            return ()
        return _broadcast_shapes(_shape_of(values[0]), _all_shapes(values[1:]))
    shape = _shape_of(values[0])
    for i in range(1, len(values)):
        shape = _broadcast_shapes(shape, _shape_of(values[i]))
    return shape


def _element(x):
    if is_kind(x, 'number') or is_kind(x, 'array'):
        return convert(0, dtype_of(x))
    return convert(0, dtype_of(asarray(x)))


def _common(values):
    """0 in the type that all of a list or a tuple have in common."""
    if is_kind(values, 'tuple'):
        if len(values) == 1:
            return _element(values[0])
        return convert(0, result_dtype(_either, _element(values[0]), _common(values[1:])))
    return _element(values[0])


def select(condlist, choicelist, default=0):
    if len(condlist) != len(choicelist):
        raise ValueError('list of cases must be same length as list of conditions')
    common = _common(choicelist)
    out = full(_broadcast_shapes(_all_shapes(condlist), _all_shapes(choicelist)), default,
               result_dtype(_either, common, _weak(_either, default, zeros(0, dtype_of(common)))))
    _choose_from(out, condlist, choicelist, len(condlist) - 1)
    return out


def _choose_from(out, conditions, choices, i):
    """The first condition that holds decides: it is written last."""
    if is_kind(conditions, 'tuple') or is_kind(choices, 'tuple'):
        if i >= 0:
            copyto(out, choices[i], conditions[i])
            _choose_from(out, conditions, choices, i - 1)
    else:
        for k in range(len(conditions)):
            copyto(out, choices[len(conditions) - 1 - k], conditions[len(conditions) - 1 - k])


def piecewise(x, condlist, funclist, *args):
    a = asarray(x)
    out = zeros(a.shape, dtype_of(a))
    if is_kind(funclist, 'tuple'):
        if len(funclist) == len(condlist) + 1:
            _write_piece(out, a, ~_any_of(condlist), funclist[len(funclist) - 1], args)
        _pieces(out, a, condlist, funclist, 0, args)
    else:
        if len(funclist) == len(condlist) + 1:
            _write_piece(out, a, ~_any_of(condlist), funclist[len(condlist)], args)
        for i in range(len(condlist)):
            _write_piece(out, a, condlist[i], funclist[i], args)
    return out


def _any_of(conditions):
    held = conditions[0]
    for i in range(1, len(conditions)):
        held = held | conditions[i]
    return held


def _pieces(out, a, conditions, functions, i, args):
    if i < len(functions):
        if i < len(conditions):
            _write_piece(out, a, conditions[i], functions[i], args)
        _pieces(out, a, conditions, functions, i + 1, args)


def _write_piece(out, a, condition, f, args):
    if is_kind(f, 'function'):
        out[condition] = f(a[condition], *args)
    else:
        out[condition] = f
