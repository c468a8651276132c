# Part of numpy: arrays that share the memory of others, in another shape.

from _wasmba import array_view, convert, dtype_of, fold, is_contiguous, is_kind
from numpy import zeros
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
    """The elements lie one behind the other, in C order, though the type does not say so."""
    return a.strides == _c_strides(a.shape, a.itemsize)


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
    return _flat(copy(a))


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


def reshape(a, newshape):
    if is_kind(newshape, 'int'):
        return reshape(a, (newshape,))
    shape = _fill_in(newshape, _known_shape(_size(a), newshape))
    if is_contiguous(a, 'C'):
        return array_view(a, 0, shape, _c_strides(shape, a.itemsize), 'C')
    return array_view(copy(a), 0, shape, _c_strides(shape, a.itemsize), 'C')
