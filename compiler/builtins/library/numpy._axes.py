# Part of numpy: what reductions have in common: rows along an axis, several axes as one, results that keep the axis.

from _wasmba import (all_leaves, array_count, array_view, element, expression, fold, is_contiguous, is_kind, is_static,
                     is_parallel, map_leaves, static_error, store)
from numpy import _any_flat, asarray, _assign, empty, _fill, _flat, full, _pick, _replaced, reshape, _size, transpose, _without
from numpy._elementwise import _chained, _evaluated, _is_dense, _is_ordered, _is_shaped, _part, _spread, _stretch
from numba import prange
import operator


def _ones_of(t):
    if len(t) == 0:
        return ()
    return (1,) + _ones_of(t[1:])


def _axis_last(a, position):
    """The array with one axis moved to the end."""
    return array_view(a, 0, _last_shape(a.shape, position), _last_shape(a.strides, position))


def _last_shape(shape, position):
    return _without(shape, position) + (shape[position],)


def _check_axis(ndim, axis):
    if is_static(axis):
        if axis >= ndim or axis < -ndim:
            return static_error('axis is out of bounds for the array')
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


@lazy
def _keep(result, position, a, keepdims):
    if keepdims:
        if a.ndim == 1:
            return full((1,), result)
        return reshape(result, _replaced(a.shape, position, 1))
    return result


# Functions of rows take expressions as they are, too: a row of an expression is one over rows of its operands.

@lazy
def _row_at(a, i):
    if is_kind(a, 'expression'):
        return map_leaves(a.shape[1:], _part, a, i)
    return a[i]


def _is_ordered_with(a, ndim):
    if is_contiguous(a, 'C'):
        return a.ndim == ndim
    return False


@lazy
def _of_row(row, g, extra):
    """g of a row; its loop vectorises where the elements lie side by side."""
    if is_kind(row, 'expression') and not all_leaves(_is_ordered, row):
        if all_leaves(_is_dense, row):
            return g(map_leaves(row.shape, _stretch, row, 0, row.shape[0]), *extra)
    return g(row, *extra)


@lazy
def _by_own_shape(h, a, *extra):
    """h of the array or expression; operands that do not have its shape repeat their elements."""
    if is_kind(a, 'expression'):
        if all_leaves(_is_ordered_with, a, a.ndim):
            if array_count(a) == 1:
                return h(a, *extra)
            if all_leaves(_is_shaped, a, a.shape):
                return h(a, *extra)
        return h(map_leaves(a.shape, _spread, a, a.shape), *extra)
    return h(a, *extra)


# Along an axis, f takes one more element into what out has collected, g does a whole row.

@lazy
def _fold_first(a, f, out):
    for i in range(a.shape[0]):
        _fill(out, expression(f, out.shape, out, _row_at(a, i)))


@lazy
def _fold_later(a, f, g, axis, out):
    """Along an axis that is not the first."""
    if out.ndim == 1:
        for i in prange(a.shape[0]):
            store(out, i, _of_row(_row_at(a, i), g, ()))
    else:
        for i in range(a.shape[0]):
            if axis == 1:
                _fold_first(_row_at(a, i), f, out[i])
            else:
                _fold_later(_row_at(a, i), f, g, axis - 1, out[i])


@lazy
def _fold_into(f, g, a, axis, out):
    if not is_kind(a, 'expression') and a.ndim == 2 and is_contiguous(a, 'F'):
        _fold_own(f, g, transpose(a), 1 - axis, out)
    elif is_kind(a, 'expression') and is_parallel() and axis == 0:
        _fold_first(_evaluated(a), f, out)
    else:
        _fold_own(f, g, a, axis, out)


@lazy
def _fold_own(f, g, a, axis, out):
    if axis == 0:
        _by_own_shape(_fold_first, a, f, out)
    else:
        _by_own_shape(_fold_later, a, f, g, axis, out)


@lazy
def _map_rows(a, g, out, extra):
    """g of every row along the last axis, as an element of out."""
    if out.ndim == 1:
        for i in prange(out.shape[0]):
            out[i] = _of_row(_row_at(a, i), g, extra)
    else:
        for i in range(out.shape[0]):
            _map_rows(_row_at(a, i), g, out[i], extra)


@lazy
def _map_rows_along(a, position, g, out, extra):
    if is_kind(a, 'expression'):
        _map_rows(map_leaves(_last_shape(a.shape, position), _axis_last, a, position), g, out, extra)
    else:
        _map_rows(_axis_last(a, position), g, out, extra)


def _each_row(g, a, out, extra):
    """g(row, row of out) for rows along the last axis of both."""
    if a.ndim == 1:
        g(a, out, *extra)
    else:
        for i in range(a.shape[0]):
            _each_row(g, a[i], out[i], extra)


@lazy
def _by_rows(g, a, axis, dtype, keepdims, extra):
    _check_axis(a.ndim, axis)
    position = axis + a.ndim if axis < 0 else axis
    if a.ndim == 1:
        return _keep(g(a, *extra), position, a, keepdims)
    out = empty(_without(a.shape, position), dtype)
    if position == a.ndim - 1:
        _by_own_shape(_map_rows, a, g, out, extra)
    else:
        _by_own_shape(_map_rows_along, a, position, g, out, extra)
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
def _over_all(g, a, *extra):
    """g of all elements, on one axis in C order, and of what else it takes. Those of an expression are computed as they are asked for,
    if that axis can be counted through in its operands."""
    if is_kind(a, 'expression'):
        if a.ndim == 1:
            if all_leaves(_is_ordered, a):
                return _by_own_shape(g, a, *extra)
            return _by_own_shape(_of_row, a, g, extra)
        if all_leaves(_is_ordered, a):
            if array_count(a) == 1:
                return g(_chained_all(a), *extra)
            if all_leaves(_is_shaped, a, a.shape):
                return g(_chained_all(a), *extra)
        return g(_flat(_evaluated(a)), *extra)
    return g(_any_flat(a), *extra)


@lazy
def _chained_all(a):
    return map_leaves((_size(a),), _chained, a)


@lazy
def _reduce_all(f, a, first):
    total = first
    for i in range(a.shape[0]):
        total = f(total, element(a, i))
    return total


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
def _count(a, axis):
    if axis is None:
        return _size(a)
    if is_kind(axis, 'tuple'):
        if len(axis) == 0:
            return 1
        return a.shape[axis[0]] * _count(a, axis[1:])
    return a.shape[axis]


def _axis_shape(shape, position, i):
    if i == len(shape):
        return ()
    return (shape[position] if i == position else 1,) + _axis_shape(shape, position, i + 1)


def _axis_strides(shape, position, i, stride):
    if i == len(shape):
        return ()
    return (stride if i == position else 0,) + _axis_strides(shape, position, i + 1, stride)
