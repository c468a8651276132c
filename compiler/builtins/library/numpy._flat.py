# Part of numpy: the attribute flat of arrays whose elements do not lie in C order: only a place in that order names an element.

from _wasmba import dtype_of, is_kind
from numpy import arange, asarray, copy, empty, ravel
from numpy._numerics import _unravel


def _load_flat(a, i):
    return a[_unravel(i, a.shape)]


def _store_flat(a, i, value):
    a[_unravel(i, a.shape)] = value


def _checked(a, i):
    if i >= a.size or i < -a.size:
        raise IndexError(f'index {i} is out of bounds for size {a.size}')
    return i + a.size if i < 0 else i


def _take_flat(a, index):
    if is_kind(index, 'int'):
        return _load_flat(a, _checked(a, index))
    places = arange(a.size)[index]
    out = empty(places.shape, dtype_of(a))
    for to, place in enumerate(ravel(places)):
        _store_flat(out, to, _load_flat(a, place))
    return out


def _put_flat(a, index, value):
    if is_kind(index, 'int'):
        _store_flat(a, _checked(a, index), value)
    else:
        _store_in_turn(a, ravel(arange(a.size)[index]), value)


def _assign_flat(a, value):
    """a.flat = value"""
    _store_in_turn(a, range(a.size), value)


def _store_in_turn(a, places, value):
    """One value for each place, from the first again where they run out."""
    values = ravel(copy(asarray(value)))
    for i, place in enumerate(places):
        _store_flat(a, place, values[i % values.size])


class flatiter:
    def copy(self):
        return asarray(self)
