# Part of numpy: indexing by arrays. The specialiser hands over a view that slices are applied to, and a tuple of entries: one for each
# axis of the view, an index (a number, an array, a list; a mask counts for all of its axes) or None for a whole axis.

from _wasmba import array_view, convert, dtype_of, is_kind, load, static_error, store
from numpy import array, asarray, _broadcast_shapes, broadcast_to, _copy_loop, empty, ravel
from numpy._sorting import nonzero
from numpy._truth import _count1


# The entries

def _expanded(index):
    """Lists as arrays, masks as an array for each of their axes."""
    if len(index) == 0:
        return ()
    if is_kind(index[0], 'list'):
        return _expanded((array(index[0]),) + index[1:])
    if is_kind(index[0], 'array'):
        if is_kind(dtype_of(index[0]), 'bool'):
            return nonzero(index[0]) + _expanded(index[1:])
        if not is_kind(dtype_of(index[0]), 'int'):
            return static_error('arrays used as indices must be of integer (or boolean) type')
        if index[0].ndim == 0:
            return (index[0][()],) + _expanded(index[1:])
    return (index[0],) + _expanded(index[1:])


def _check_masks(shape, index, axis):
    if len(index) == 0:
        return
    if is_kind(index[0], 'array'):
        if is_kind(dtype_of(index[0]), 'bool'):
            _check_mask(shape, index[0].shape, axis)
            _check_masks(shape[index[0].ndim:], index[1:], axis + index[0].ndim)
            return
    _check_masks(shape[1:], index[1:], axis + 1)


def _check_bounds(shape, index, axis):
    """Names the axis that an index is out of bounds for; the first one is checked where elements are taken."""
    if len(index) > 0:
        if axis > 0 and is_kind(index[0], 'array'):
            _check_indices(shape[0], ravel(index[0]), axis)
        _check_bounds(shape[1:], index[1:], axis + 1)


def _check_indices(n, indices, axis):
    for i in range(indices.shape[0]):
        k = load(indices, i)
        if k >= n or k < -n:
            raise IndexError(f'index {k} is out of bounds for axis {axis} with size {n}')


def _check_mask(shape, mask, axis):
    if len(mask) > 0:
        if shape[0] != mask[0]:
            raise IndexError(f'boolean index did not match indexed array along dimension {axis}; dimension is {shape[0]} '
                             f'but corresponding boolean dimension is {mask[0]}')
        _check_mask(shape[1:], mask[1:], axis + 1)


def _given(index):
    if len(index) == 0:
        return ()
    if index[0] is None:
        return _given(index[1:])
    return (index[0],) + _given(index[1:])


def _indexed(t, index):
    """What t holds for axes that have an index."""
    if len(index) == 0:
        return ()
    if index[0] is None:
        return _indexed(t[1:], index[1:])
    return (t[0],) + _indexed(t[1:], index[1:])


def _whole(t, index):
    if len(index) == 0:
        return ()
    if index[0] is None:
        return (t[0],) + _whole(t[1:], index[1:])
    return _whole(t[1:], index[1:])


# Tuples whose length says something about the entries, so that it is known while specialising.

def _leading(index):
    """As long as there are whole axes in front."""
    if len(index) == 0:
        return ()
    if index[0] is None:
        return (0,) + _leading(index[1:])
    return ()


def _gap(index):
    """Of length 1 if a whole axis stands between indices: then their axes come first in the result."""
    if len(index) == 0:
        return ()
    if index[0] is None:
        return _gap(index[1:])
    return _gap_inside(index[1:])


def _gap_inside(index):
    if len(index) == 0:
        return ()
    if index[0] is None:
        return _given(index[1:])[:1]
    return _gap_inside(index[1:])


def _shape_of(x):
    if is_kind(x, 'array'):
        return x.shape
    return ()


def _common_shape(given):
    if len(given) == 1:
        return _shape_of(given[0])
    return _broadcast_shapes(_shape_of(given[0]), _common_shape(given[1:]))


def _spread_all(given, shape):
    if len(given) == 0:
        return ()
    if is_kind(given[0], 'array'):
        return (broadcast_to(given[0], shape),) + _spread_all(given[1:], shape)
    return (given[0],) + _spread_all(given[1:], shape)


def _point(given, i):
    if len(given) == 0:
        return ()
    if is_kind(given[0], 'array'):
        return (load(given[0], i),) + _point(given[1:], i)
    return (given[0],) + _point(given[1:], i)


def _rows(given, i):
    if len(given) == 0:
        return ()
    if is_kind(given[0], 'array'):
        return (given[0][i],) + _rows(given[1:], i)
    return (given[0],) + _rows(given[1:], i)


def _indexed_first(a, index):
    return array_view(a, 0, _indexed(a.shape, index) + _whole(a.shape, index), _indexed(a.strides, index) + _whole(a.strides, index))


def _placed_first(a, front, count):
    """The axes of the index arrays, which stand behind front others, moved to the beginning."""
    if front == 0:
        return a
    return array_view(a, 0, a.shape[front:front + count] + a.shape[:front] + a.shape[front + count:],
                      a.strides[front:front + count] + a.strides[:front] + a.strides[front + count:])


def _result_shape(a, index, common):
    whole = _whole(a.shape, index)
    front = len(_leading(index)) * (1 - len(_gap(index)))
    return whole[:front] + common + whole[front:]


# Reading

def _take(a, index):
    _check_masks(a.shape, index, 0)
    if len(index) == 1:
        if is_kind(index[0], 'array'):
            if is_kind(dtype_of(index[0]), 'bool') and index[0].ndim == a.ndim:
                return _take_mask(a, index[0])
    return _take_points(a, _expanded(index))


def _take_mask(a, mask):
    flat = ravel(a)
    chosen = ravel(mask)
    out = empty(_count1(chosen), dtype_of(a))
    n = 0
    for i in range(chosen.shape[0]):
        if load(chosen, i):
            store(out, n, load(flat, i))
            n += 1
    return out


def _take_points(a, index):
    _check_bounds(a.shape, index, 0)
    given = _given(index)
    common = _common_shape(given)
    if len(common) == 0:
        return _indexed_first(a, index)[given]
    out = empty(_result_shape(a, index, common), dtype_of(a))
    front = len(_leading(index)) * (1 - len(_gap(index)))
    _gather(_indexed_first(a, index) if len(_leading(index)) + len(_gap(index)) > 0 else a, _spread_all(given, common), len(common),
            _placed_first(out, front, len(common)))
    return out


def _gather(a, given, depth, out):
    for i in range(out.shape[0]):
        if depth > 1:
            _gather(a, _rows(given, i), depth - 1, out[i])
        elif out.ndim == 1:
            store(out, i, a[_point(given, i)])
        else:
            _copy_loop(out[i], a[_point(given, i)])


# Writing

def _put(a, index, value):
    if is_kind(value, 'sequence'):
        _put(a, index, array(value))
    else:
        _check_masks(a.shape, index, 0)
        if len(index) == 1:
            if is_kind(index[0], 'array'):
                if is_kind(dtype_of(index[0]), 'bool') and index[0].ndim == a.ndim:
                    _put_mask(a, index[0], value)
                else:
                    _put_points(a, _expanded(index), value)
            else:
                _put_points(a, _expanded(index), value)
        else:
            _put_points(a, _expanded(index), value)


def _put_mask(a, mask, value):
    if is_kind(value, 'number'):
        _put_number(a, mask, convert(value, dtype_of(a)))
    elif value.ndim == 0:
        _put_number(a, mask, convert(value[()], dtype_of(a)))
    else:
        n = _count1(mask)
        if value.ndim != 1:
            return static_error('values for a mask have one axis')
        if value.shape[0] == 1:
            _put_number(a, mask, convert(value[0], dtype_of(a)))
        else:
            if value.shape[0] != n:
                raise ValueError(f'NumPy boolean array indexing assignment cannot assign {value.shape[0]} input values to the '
                                 f'{n} output values where the mask is true')
            _put_in_turn(a, mask, value, 0)


def _put_number(a, mask, value):
    if a.ndim == 1:
        for i in range(a.shape[0]):
            if load(mask, i):
                store(a, i, value)
    else:
        for i in range(a.shape[0]):
            _put_number(a[i], mask[i], value)


def _put_in_turn(a, mask, values, n):
    if a.ndim == 1:
        for i in range(a.shape[0]):
            if load(mask, i):
                store(a, i, convert(load(values, n), dtype_of(a)))
                n += 1
    else:
        for i in range(a.shape[0]):
            n = _put_in_turn(a[i], mask[i], values, n)
    return n


def _put_points(a, index, value):
    _check_bounds(a.shape, index, 0)
    given = _given(index)
    common = _common_shape(given)
    target = _indexed_first(a, index) if len(_leading(index)) + len(_gap(index)) > 0 else a
    if len(common) == 0:
        target[given] = value
    elif is_kind(value, 'number'):
        _scatter_number(target, _spread_all(given, common), len(common), common, convert(value, dtype_of(a)))
    else:
        shape = _result_shape(a, index, common)
        front = len(_leading(index)) * (1 - len(_gap(index)))
        _scatter(target, _spread_all(given, common), len(common), _placed_first(broadcast_to(asarray(value), shape), front, len(common)))


def _scatter_number(a, given, depth, common, value):
    for i in range(common[0]):
        if depth > 1:
            _scatter_number(a, _rows(given, i), depth - 1, common[1:], value)
        else:
            a[_point(given, i)] = value


def _scatter(a, given, depth, value):
    for i in range(value.shape[0]):
        if depth > 1:
            _scatter(a, _rows(given, i), depth - 1, value[i])
        elif value.ndim == 1:
            a[_point(given, i)] = convert(load(value, i), dtype_of(a))
        else:
            a[_point(given, i)] = value[i]


def _copy_rows(a, rows):
    """a[rows] along the first axis, for rows known to be in range."""
    out = empty((rows.shape[0],) + a.shape[1:], dtype_of(a))
    for i in range(rows.shape[0]):
        if out.ndim == 1:
            store(out, i, load(a, load(rows, i)))
        else:
            _copy_loop(out[i], a[load(rows, i)])
    return out
