# Part of numpy: functions that join, split, repeat and rearrange arrays.

from _wasmba import array_view, convert, dtype_of, is_contiguous, is_kind, is_static, result_dtype, static_error
from numpy import (asarray, _assign, broadcast_to, copy, _copy_loop, _either, empty, full, _inserted, ravel, _replaced, reshape,
                   transpose, _without)
from numpy._axes import _check_axis
from numpy._reductions import _total
from builtins import max as _max, min as _min


def _part(a, position, start, n):
    """n rows from start along an axis."""
    if is_static(position):
        if position == 0 and is_contiguous(a, 'C'):
            return array_view(a, start * a.strides[0], (n,) + a.shape[1:], a.strides, 'C')
    return array_view(a, start * a.strides[position], _replaced(a.shape, position, n), a.strides)


# Joining

def _scalar_of(x):
    if is_kind(x, 'list') or is_kind(x, 'tuple') or is_kind(x, 'array'):
        return _scalar_of(x[0])
    return x


def _joined_scalar(arrays):
    if is_kind(arrays, 'list'):
        return _scalar_of(arrays[0])
    if len(arrays) == 1:
        return _scalar_of(arrays[0])
    return _either(_scalar_of(arrays[0]), _joined_scalar(arrays[1:]))


def _all_arrays(f, values):
    """f of every array of a tuple, or of a list."""
    if is_kind(values, 'list') or is_kind(values, 'array'):
        return [f(asarray(value)) for value in values]
    if len(values) == 0:
        return ()
    return (f(asarray(values[0])),) + _all_arrays(f, values[1:])


def _itself(a):
    return a


def _total_length(arrays, first, position, n):
    if is_kind(arrays, 'list'):
        total = 0
        for i in range(len(arrays)):
            _check_match(first, arrays[i], position, i)
            total += arrays[i].shape[position]
        return total
    if len(arrays) == 0:
        return 0
    _check_match(first, arrays[0], position, n)
    return arrays[0].shape[position] + _total_length(arrays[1:], first, position, n + 1)


def _check_match(first, a, position, n):
    if a.ndim != first.ndim:
        return static_error('all the input arrays must have the same number of dimensions')
    else:
        for axis in range(a.ndim):
            if axis != position and a.shape[axis] != first.shape[axis]:
                raise ValueError('all the input array dimensions except for the concatenation axis must match exactly, '
                                 f'but along dimension {axis}, the array at index 0 has size {first.shape[axis]} and the array at '
                                 f'index {n} has size {a.shape[axis]}')


def _copy_parts(out, arrays, position, start):
    if is_kind(arrays, 'list'):
        for a in arrays:
            _copy_loop(_part(out, position, start, a.shape[position]), a)
            start += a.shape[position]
    elif len(arrays) > 0:
        _copy_loop(_part(out, position, start, arrays[0].shape[position]), arrays[0])
        _copy_parts(out, arrays[1:], position, start + arrays[0].shape[position])


def concatenate(arrays, axis=0):
    if len(arrays) == 0:
        raise ValueError('need at least one array to concatenate')
    if axis is None:
        return _concatenate(_all_arrays(ravel, arrays), 0)
    return _concatenate(_all_arrays(_itself, arrays), axis)


def _concatenate(arrays, axis):
    first = arrays[0]
    if first.ndim == 0:
        return static_error('zero-dimensional arrays cannot be concatenated')
    _check_axis(first.ndim, axis)
    position = axis + first.ndim if axis < 0 else axis
    n = _total_length(arrays, first, position, 0)
    out = empty(_replaced(first.shape, position, n), result_dtype(_joined_scalar, arrays))
    _copy_parts(out, arrays, position, 0)
    return out


def _new_axis_0(a):
    return expand_dims(a, 0)


def _new_axis_1(a):
    return expand_dims(a, 1)


def _new_axis_2(a):
    return expand_dims(a, 2)


def _new_axis_last(a):
    return expand_dims(a, -1)


def stack(arrays, axis=0):
    if axis == 0:
        return _concatenate(_all_arrays(_new_axis_0, arrays), 0)
    if axis == 1:
        return _concatenate(_all_arrays(_new_axis_1, arrays), 1)
    if axis == 2:
        return _concatenate(_all_arrays(_new_axis_2, arrays), 2)
    if axis == -1:
        return _concatenate(_all_arrays(_new_axis_last, arrays), -1)
    return static_error('np.stack takes the axes 0, 1, 2 and -1')


def atleast_1d(a):
    x = asarray(a)
    if x.ndim == 0:
        return reshape(x, (1,))
    return x


def atleast_2d(a):
    x = asarray(a)
    if x.ndim == 0:
        return reshape(x, (1, 1))
    if x.ndim == 1:
        return expand_dims(x, 0)
    return x


def _as_column(a):
    if a.ndim == 1:
        return expand_dims(a, 1)
    return a


def _at_least_3d(a):
    if a.ndim == 1:
        return expand_dims(expand_dims(a, 0), 2)
    if a.ndim == 2:
        return expand_dims(a, 2)
    return a


def vstack(tup):
    return _concatenate(_all_arrays(atleast_2d, tup), 0)


row_stack = vstack


def hstack(tup):
    arrays = _all_arrays(atleast_1d, tup)
    if arrays[0].ndim == 1:
        return _concatenate(arrays, 0)
    return _concatenate(arrays, 1)


def column_stack(tup):
    return _concatenate(_all_arrays(_as_column, tup), 1)


def atleast_3d(a):
    return _at_least_3d(atleast_1d(a))


def block(arrays):
    """Nested lists or tuples: inner ones side by side, outer ones below each other."""
    if is_kind(arrays[0], 'list') or is_kind(arrays[0], 'tuple'):
        return _concatenate(_all_rows(arrays), 0)
    return hstack(arrays)


def _all_rows(rows):
    if is_kind(rows, 'list'):
        return [_row_of(row) for row in rows]
    if len(rows) == 0:
        return ()
    return (_row_of(rows[0]),) + _all_rows(rows[1:])


def _row_of(blocks):
    return _concatenate(_all_arrays(atleast_2d, blocks), 1)


def dstack(tup):
    return _concatenate(_all_arrays(_at_least_3d, tup), 2)


def append(arr, values, axis=None):
    if axis is None:
        return _concatenate((ravel(asarray(arr)), ravel(asarray(values))), 0)
    return _concatenate((asarray(arr), asarray(values)), axis)


def split(ary, indices_or_sections, axis=0):
    position = axis + ary.ndim if axis < 0 else axis
    n = ary.shape[position]
    if is_kind(indices_or_sections, 'int'):
        if n % indices_or_sections != 0:
            raise ValueError('array split does not result in an equal division')
        size = n // indices_or_sections
        return [_part_any(ary, position, i * size, size) for i in range(indices_or_sections)]
    return _split_at(ary, asarray(indices_or_sections), position, n)


def _part_any(a, position, start, n):
    return array_view(a, start * a.strides[position], _replaced(a.shape, position, n), a.strides)


def _split_at(a, places, position, n):
    parts = []
    start = 0
    for place in places:
        stop = _min(place + n if place < 0 else place, n)
        parts.append(_part_any(a, position, start, _max(stop - start, 0)))
        start = stop
    parts.append(_part_any(a, position, start, _max(n - start, 0)))
    return parts


def array_split(ary, indices_or_sections, axis=0):
    position = axis + ary.ndim if axis < 0 else axis
    n = ary.shape[position]
    if is_kind(indices_or_sections, 'int'):
        parts = []
        start = 0
        for i in range(indices_or_sections):
            size = n // indices_or_sections + (1 if i < n % indices_or_sections else 0)
            parts.append(_part_any(ary, position, start, size))
            start += size
        return parts
    return _split_at(ary, asarray(indices_or_sections), position, n)


def hsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0 if ary.ndim == 1 else 1)


def dsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 2)


def vsplit(ary, indices_or_sections):
    return split(ary, indices_or_sections, 0)


# Axes

def expand_dims(a, axis):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _expand_axes(x, axis)
    position = axis + x.ndim + 1 if axis < 0 else axis
    if is_contiguous(x, 'C'):
        return array_view(x, 0, _inserted(x.shape, position, 1), _inserted(x.strides, position, x.itemsize), 'C')
    return array_view(x, 0, _inserted(x.shape, position, 1), _inserted(x.strides, position, x.itemsize))


def _expand_axes(a, axes):
    """Axes that are given in ascending order, as places in the result."""
    if len(axes) == 0:
        return a
    return _expand_axes(expand_dims(a, axes[0]), axes[1:])


def squeeze(a, axis=None):
    if axis is None:
        return static_error('np.squeeze needs the axis that goes, as in np.squeeze(a, axis=0): how many axes an array has is known when a program is compiled, '
                            'how long they are is not')
    position = axis + a.ndim if axis < 0 else axis
    if a.shape[position] != 1:
        raise ValueError('cannot select an axis to squeeze out which has size not equal to one')
    if is_contiguous(a, 'C'):
        return array_view(a, 0, _without(a.shape, position), _without(a.strides, position), 'C')
    return array_view(a, 0, _without(a.shape, position), _without(a.strides, position))


def swapaxes(a, axis1, axis2):
    i = axis1 + a.ndim if axis1 < 0 else axis1
    j = axis2 + a.ndim if axis2 < 0 else axis2
    return array_view(a, 0, _swapped(a.shape, i, j, 0), _swapped(a.strides, i, j, 0))


def _swapped(t, i, j, k):
    if k == len(t):
        return ()
    return (t[j if k == i else i if k == j else k],) + _swapped(t, i, j, k + 1)


def rollaxis(a, axis, start=0):
    position = axis + a.ndim if axis < 0 else axis
    to = start + a.ndim if start < 0 else start
    return moveaxis(a, position, to - 1 if position < to else to)


def _order_moved(ndim, source, destination):
    """For each axis of the result, the axis that comes there: where none is moved to, the others in turn."""
    return _order_from(ndim, _absolute_axes(source, ndim), _absolute_axes(destination, ndim), 0, 0)


def _absolute_axes(axes, ndim):
    if len(axes) == 0:
        return ()
    return (axes[0] + ndim if axes[0] < 0 else axes[0],) + _absolute_axes(axes[1:], ndim)


def _order_from(ndim, source, destination, position, other):
    if position == ndim:
        return ()
    found = _source_of(source, destination, position)
    if found >= 0:
        return (found,) + _order_from(ndim, source, destination, position + 1, other)
    kept = _next_other(source, other)
    return (kept,) + _order_from(ndim, source, destination, position + 1, kept + 1)


def _source_of(source, destination, position):
    for k in range(len(source)):
        if destination[k] == position:
            return source[k]
    return -1


def _next_other(source, other):
    while other in source:
        other += 1
    return other


def moveaxis(a, source, destination):
    if is_kind(source, 'tuple'):
        return transpose(a, _order_moved(a.ndim, source, destination))
    i = source + a.ndim if source < 0 else source
    j = destination + a.ndim if destination < 0 else destination
    return array_view(a, 0, _inserted(_without(a.shape, i), j, a.shape[i]), _inserted(_without(a.strides, i), j, a.strides[i]))


def _flipped(a, position):
    start = (a.shape[position] - 1) * a.strides[position] if a.shape[position] > 0 else 0
    return array_view(a, start, a.shape, _replaced(a.strides, position, -a.strides[position]))


def flip(m, axis=None):
    a = asarray(m)
    if axis is None:
        return _flip_all(a, 0)
    if is_kind(axis, 'tuple'):
        return _flip_axes(a, axis)
    return _flipped(a, axis + a.ndim if axis < 0 else axis)


def _flip_all(a, position):
    if position == a.ndim:
        return a
    return _flip_all(_flipped(a, position), position + 1)


def _flip_axes(a, axes):
    if len(axes) == 0:
        return a
    return _flip_axes(_flipped(a, axes[0] + a.ndim if axes[0] < 0 else axes[0]), axes[1:])


def fliplr(m):
    return flip(m, 1)


def flipud(m):
    return flip(m, 0)


def rot90(m, k=1, axes=(0, 1)):
    a = asarray(m)
    i = axes[0] + a.ndim if axes[0] < 0 else axes[0]
    j = axes[1] + a.ndim if axes[1] < 0 else axes[1]
    turns = k % 4
    if turns == 0:
        return array_view(a, 0, a.shape, a.strides)
    if turns == 2:
        return _flipped(_flipped(a, i), j)
    if turns == 1:
        return swapaxes(_flipped(a, j), i, j)
    return _flipped(swapaxes(a, i, j), j)


def roll(a, shift, axis=None):
    x = asarray(a)
    if axis is None:
        return reshape(_roll(ravel(x), shift, 0), x.shape)
    if is_kind(axis, 'tuple'):
        return _roll_axes(x, shift, axis)
    return _roll(x, shift, axis + x.ndim if axis < 0 else axis)


def _roll_axes(a, shift, axis):
    if len(axis) == 0:
        return a
    if is_kind(shift, 'tuple'):
        return _roll_axes(_roll(a, shift[0], axis[0] + a.ndim if axis[0] < 0 else axis[0]), shift[1:], axis[1:])
    return _roll_axes(_roll(a, shift, axis[0] + a.ndim if axis[0] < 0 else axis[0]), shift, axis[1:])


def _roll(a, shift, position):
    out = empty(a.shape, dtype_of(a))
    n = a.shape[position]
    if n > 0:
        s = shift % n
        _copy_loop(_part(out, position, s, n - s), _part(a, position, 0, n - s))
        _copy_loop(_part(out, position, 0, s), _part(a, position, n - s, s))
    return out


# Repeating

def repeat(a, repeats, axis=None):
    x = asarray(a)
    if axis is None:
        return _repeat(ravel(x), repeats, 0)
    return _repeat(x, repeats, axis + x.ndim if axis < 0 else axis)


def _repeat(a, repeats, position):
    n = a.shape[position]
    if is_kind(repeats, 'int'):
        if repeats < 0:
            raise ValueError('negative dimensions are not allowed')
        out = empty(_replaced(a.shape, position, n * repeats), dtype_of(a))
        for i in range(n):
            for k in range(repeats):
                _copy_loop(_part(out, position, i * repeats + k, 1), _part(a, position, i, 1))
        return out
    return _repeat_each(a, asarray(repeats), position, n)


def _repeat_each(a, counts, position, n):
    if counts.shape[0] != n and counts.shape[0] != 1:
        raise ValueError(f'operands could not be broadcast together with shape ({n},) ({counts.shape[0]},)')
    total = 0
    for i in range(n):
        c = counts[i if counts.shape[0] == n else 0]
        if c < 0:
            raise ValueError('repeats may not contain negative values.')
        total += c
    out = empty(_replaced(a.shape, position, total), dtype_of(a))
    to = 0
    for i in range(n):
        for _ in range(counts[i if counts.shape[0] == n else 0]):
            _copy_loop(_part(out, position, to, 1), _part(a, position, i, 1))
            to += 1
    return out


def tile(A, reps):
    a = asarray(A)
    if is_kind(reps, 'int'):
        return tile(a, (reps,))
    if len(reps) < a.ndim:
        return tile(a, (1,) + reps)
    if a.ndim < len(reps):
        return tile(expand_dims(a, 0), reps)
    return _tile(a, reps, 0)


def _tile(a, reps, position):
    if position == a.ndim:
        return copy(a)
    n = a.shape[position]
    count = _max(reps[position], 0)
    out = empty(_replaced(a.shape, position, n * count), dtype_of(a))
    for k in range(count):
        _copy_loop(_part(out, position, k * n, n), a)
    return _tile(out, reps, position + 1)


def delete(arr, obj, axis=None):
    a = asarray(arr)
    if axis is None:
        return _delete(ravel(a), obj, 0)
    return _delete(a, obj, axis + a.ndim if axis < 0 else axis)


def _delete(a, obj, position):
    n = a.shape[position]
    keeps = full(n, True)
    if is_kind(obj, 'int'):
        _mark(keeps, obj, position, n)
    elif is_kind(obj, 'slice'):
        keeps[obj] = False
    elif is_kind(dtype_of(asarray(obj)), 'bool'):
        keeps[asarray(obj)] = False
    else:
        for i in asarray(obj):
            _mark(keeps, i, position, n)
    out = empty(_replaced(a.shape, position, _total(keeps)), dtype_of(a))
    to = 0
    for i in range(n):
        if keeps[i]:
            _copy_loop(_part(out, position, to, 1), _part(a, position, i, 1))
            to += 1
    return out


def _mark(keeps, i, position, n):
    if i < -n or i >= n:
        raise IndexError(f'index {i} is out of bounds for axis {position} with size {n}')
    keeps[i] = False


def insert(arr, obj, values, axis=None):
    a = asarray(arr)
    if axis is None:
        return _insert(ravel(a), obj, values, 0)
    return _insert(a, obj, values, axis + a.ndim if axis < 0 else axis)


def _insert(a, obj, values, position):
    n = a.shape[position]
    if not is_kind(obj, 'int'):
        return _insert_each(a, asarray(obj), values, position)
    if obj < -n or obj > n:
        raise IndexError(f'index {obj} is out of bounds for axis {position} with size {n}')
    i = obj + n if obj < 0 else obj
    count = 1
    if a.ndim == 1 and not is_kind(values, 'number'):
        count = len(values)
    out = empty(_replaced(a.shape, position, n + count), dtype_of(a))
    _copy_loop(_part(out, position, 0, i), _part(a, position, 0, i))
    if a.ndim == 2 and position == 1 and not is_kind(values, 'number'):
        _assign(out[:, i], values)
    else:
        _assign(_part(out, position, i, count), values)
    _copy_loop(_part(out, position, i + count, n - i), _part(a, position, i, n - i))
    return out


def _insert_each(a, places, values, position):
    """Each value in front of what stands at its place; equal places keep the order of the values."""
    if a.ndim != 1:
        return static_error('np.insert takes several places for an array of one axis')
    n = a.shape[0]
    count = places.shape[0]
    new = broadcast_to(asarray(values), (count,))
    out = empty(n + count, dtype_of(a))
    to = 0
    for i in range(n + 1):
        for k in range(count):
            if (places[k] + n if places[k] < 0 else places[k]) == i:
                out[to] = convert(new[k], dtype_of(out))
                to += 1
        if i < n:
            out[to] = a[i]
            to += 1
    if to < n + count:
        raise IndexError('index is out of bounds for axis 0 with size ' + str(n))
    return out
