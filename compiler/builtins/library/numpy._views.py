# Part of numpy: arrays that share the memory of others, in another shape.

from _wasmba import array_view, convert, dtype_of, fold, is_contiguous, is_kind, is_static, static_error, tuple_insert
from numpy import dtype as _dtype, zeros
from numpy._creation import copy
from numpy._elementwise import _shape_text


def _multiply(a, b):
    return a * b


@lazy
def _size(a):
    return fold(_multiply, a.shape)


def _flat(a):
    """A contiguous array as one axis, in memory order."""
    return array_view(a, 0, (_size(a),), (a.itemsize,), 'C')


def _runs_through(a):
    """The elements lie one behind the other, in C order, though the type may not say so."""
    return _ordered_strides(a.shape, a.strides, a.itemsize)


def _ordered_strides(shape, strides, itemsize):
    if len(shape) == 0:
        return True
    last = len(shape) - 1
    return (strides[last] == itemsize or shape[last] == 1) and _ordered_strides(shape[:-1], strides[:-1], itemsize * shape[last])


def _any_flat(a):
    """The elements in C order as one axis; a copy only if there is no other way."""
    if a.ndim == 1:
        return a
    return ravel(a)


def _reversed(t):
    if len(t) == 0:
        return ()
    return _reversed(t[1:]) + (t[0],)


def transpose(a, axes=None):
    if axes is not None:
        return array_view(a, 0, _pick(a.shape, axes), _pick(a.strides, axes))
    if is_contiguous(a, 'C'):
        return array_view(a, 0, _reversed(a.shape), _reversed(a.strides), 'F')
    if is_contiguous(a, 'F'):
        return array_view(a, 0, _reversed(a.shape), _reversed(a.strides), 'C')
    return array_view(a, 0, _reversed(a.shape), _reversed(a.strides))


def _pick(t, positions):
    if len(positions) == 0:
        return ()
    return (t[positions[0]],) + _pick(t, positions[1:])


def _part_dtype(a):
    return dtype_of(convert(0, dtype_of(a)).real)


def _real_part(a):
    if is_kind(dtype_of(a), 'complex'):
        return array_view(a, 0, a.shape, a.strides, None, _part_dtype(a))
    return a


def _imag_part(a):
    if is_kind(dtype_of(a), 'complex'):
        return array_view(a, a.itemsize // 2, a.shape, a.strides, None, _part_dtype(a))
    return zeros(a.shape, dtype_of(a))


def ravel(a):
    if is_contiguous(a, 'C'):
        return _flat(a)
    return _flat(a if _runs_through(a) else copy(a))


def _known_shape(size, shape):
    """The shape with -1 replaced by what is left."""
    known = 1
    unknown = 0
    for n in shape:
        if n < 0:
            unknown += 1
        else:
            known *= n
    if unknown > 1:
        raise ValueError('can only specify one unknown dimension')
    rest = 0
    if unknown == 1:
        rest = size // known if known > 0 else 0
        known *= rest
    if known != size:
        raise ValueError(f'cannot reshape array of size {size} into shape {_shape_text(shape)}')
    return rest


def _fill_in(shape, rest):
    if len(shape) == 0:
        return ()
    return (rest if shape[0] < 0 else shape[0],) + _fill_in(shape[1:], rest)


def _c_strides(shape, itemsize):
    if len(shape) == 0:
        return ()
    return (fold(_multiply, shape[1:]) * itemsize,) + _c_strides(shape[1:], itemsize)


def _can_split(shape, strides, wanted, count, step):
    """Some strides give the array the wanted shape: where one of its axes ends, the wanted shape has an end of an axis, too, or the next
    axis goes on where it ends. `count` is the number of elements on the axes behind those of `shape`, `step` the stride that goes on."""
    if len(shape) == 0:
        return True
    last = len(shape) - 1
    n = shape[last]
    if n == 1:
        return _can_split(shape[:last], strides[:last], wanted, count, step)
    if count > 1 and strides[last] != step and not _has_end(wanted, count):
        return False
    return _can_split(shape[:last], strides[:last], wanted, count * n, strides[last] * n)


def _has_end(shape, count):
    """Some of the last axes have so many elements."""
    if len(shape) == 0:
        return False
    return fold(_multiply, shape) == count or _has_end(shape[1:], count)


def _split_strides(a, shape):
    if len(shape) == 0:
        return ()
    return (_offset(a.shape, a.strides, fold(_multiply, shape[1:])),) + _split_strides(a, shape[1:])


def _offset(shape, strides, place):
    """Bytes from the first element to the one at a place in C order."""
    if len(shape) == 0:
        return 0
    last = len(shape) - 1
    return place % shape[last] * strides[last] + _offset(shape[:last], strides[:last], place // shape[last])


def reshape(a, newshape):
    if is_kind(newshape, 'int'):
        return reshape(a, (newshape,))
    shape = _fill_in(newshape, _known_shape(_size(a), newshape))
    if is_contiguous(a, 'C'):
        return array_view(a, 0, shape, _c_strides(shape, a.itemsize), 'C')
    if _size(a) > 0 and _can_split(a.shape, a.strides, shape, 1, 0):
        return array_view(a, 0, shape, _split_strides(a, shape))
    return array_view(copy(a), 0, shape, _c_strides(shape, a.itemsize))


def _view_as(a, dtype):
    """The same memory under a dtype of the same size; another size needs C order and changes the last axis."""
    target = dtype_of(dtype)
    size = _dtype(target).itemsize
    if size == a.itemsize:
        return array_view(a, 0, a.shape, a.strides, 'C' if is_contiguous(a, 'C') else None, target)
    if not is_contiguous(a, 'C'):
        return static_error('a view with elements of another size needs an array in C order')
    if a.ndim == 0:
        return static_error('a view with elements of another size needs an array with axes')
    last = a.shape[a.ndim - 1] * a.itemsize
    if last % size != 0:
        raise ValueError('When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.')
    shape = a.shape[:-1] + (last // size,)
    return array_view(a, 0, shape, _c_strides(shape, size), 'C', target)


# Tuples changed at one place. The place may be known at run time only: the length of the result is not in question.

def _without(t, position):
    if is_static(position):
        return t[:position] + t[position + 1:]
    return _without_later(t, position, 0)


def _without_later(t, position, k):
    if k + 1 >= len(t):
        return ()
    return (t[k if k < position else k + 1],) + _without_later(t, position, k + 1)


def _replaced(t, position, value):
    if is_static(position):
        return t[:position] + (value,) + t[position + 1:]
    return _replaced_later(t, position, value, 0)


def _replaced_later(t, position, value, k):
    if k == len(t):
        return ()
    return (value if k == position else t[k],) + _replaced_later(t, position, value, k + 1)


def _inserted(t, position, value):
    if is_static(position):
        return tuple_insert(t, position, value)
    return _inserted_later(t, position, value, 0)


def _inserted_later(t, position, value, k):
    if k > len(t):
        return ()
    return (_inserted_element(t, position, value, k),) + _inserted_later(t, position, value, k + 1)


def _inserted_element(t, position, value, k):
    if k == position:
        return value
    return t[k if k < position else k - 1]
