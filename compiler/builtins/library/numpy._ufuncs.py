# Part of numpy: the methods of universal functions: np.add.reduce and the like.

from _wasmba import convert, dtype_of, is_kind
from numpy import arange, asarray, _assign, broadcast_arrays, broadcast_to, copy, empty, ravel, reshape, _size, unravel_index
from numpy._arithmetic import add, maximum, minimum, multiply
from numpy._axes import _finish, _keep
from numpy._extremes import max as _max, min as _min
from numpy._reductions import prod, sum as _sum
from numpy._running import cumprod, cumsum
from numpy._tests import logical_and, logical_or
from numpy._truth import all as _all, any as _any


def _slices(self, x, out):
    """out gathers the elements along the first axis of x, which is not empty."""
    _assign(out, x[0])
    for i in range(1, x.shape[0]):
        _assign(out, self(out, x[i]))


def _are_places(indices):
    """Integers, and arrays and lists of them."""
    if len(indices) == 0:
        return True
    if is_kind(indices[0], 'slice') or is_kind(indices[0], 'none') or not is_kind(asarray(indices[0]), 'array'):
        return False
    return not is_kind(dtype_of(asarray(indices[0])), 'bool') and _are_places(indices[1:])


def _at_places(self, a, indices, b):
    """One array or number for each of the first axes."""
    places = broadcast_arrays(*indices)
    count = _size(places[0])
    flat = _raveled(places)
    if b is None:
        for i in range(count):
            place = _place(flat, i)
            a[place] = self(a[place])
    elif is_kind(b, 'number'):
        for i in range(count):
            place = _place(flat, i)
            a[place] = self(a[place], b)
    else:
        rest = a.shape[len(flat):]
        values = reshape(copy(broadcast_to(b, places[0].shape + rest)), (count,) + rest)
        for i in range(count):
            place = _place(flat, i)
            a[place] = self(a[place], values[i])


def _raveled(arrays):
    if len(arrays) == 0:
        return ()
    return (ravel(arrays[0]),) + _raveled(arrays[1:])


def _place(arrays, i):
    if len(arrays) == 0:
        return ()
    return (arrays[0][i],) + _place(arrays[1:], i)


class ufunc:
    def reduce(self, array, axis=0, dtype=None, out=None, keepdims=False, initial=None):
        x = asarray(array)
        if self is add:
            return _sum(x, axis, dtype, out, keepdims)
        if self is multiply:
            return prod(x, axis, dtype, out, keepdims)
        if self is maximum:
            return _max(x, axis, out, keepdims)
        if self is minimum:
            return _min(x, axis, out, keepdims)
        if self is logical_and:
            return _all(x, axis, out, keepdims)
        if self is logical_or:
            return _any(x, axis, out, keepdims)
        if axis is None:
            return self.reduce(ravel(x))
        if x.shape[axis] == 0:
            raise ValueError('zero-size array to reduction operation which has no identity')
        if x.ndim == 1:
            total = x[0]
            for i in range(1, x.shape[0]):
                total = convert(self(total, x[i]), dtype_of(x))
            return _finish(total, out)
        position = axis + x.ndim if axis < 0 else axis
        rows = _axis_first(x, position)
        result = empty(rows.shape[1:], dtype_of(x))
        _slices(self, rows, result)
        return _finish(_keep(result, position, x, keepdims), out)

    def accumulate(self, array, axis=0, dtype=None, out=None):
        x = asarray(array)
        if self is add:
            return cumsum(x, axis, dtype, out)
        if self is multiply:
            return cumprod(x, axis, dtype, out)
        result = copy(x)
        position = axis + x.ndim if axis < 0 else axis
        rows = _axis_first(result, position)
        for i in range(1, rows.shape[0]):
            rows[i] = self(rows[i - 1], rows[i])
        return _finish(result, out)

    def outer(self, A, B):
        a = asarray(A)
        b = asarray(B)
        return self(a.reshape(a.shape + _ones(b.ndim)), b)

    def at(self, a, indices, b=None):
        """Unlike a[indices] op= b, an element that occurs again counts again."""
        if is_kind(indices, 'int'):
            a[indices] = self(a[indices]) if b is None else self(a[indices], b)
        elif is_kind(indices, 'tuple') and _are_places(indices):
            _at_places(self, a, indices, b)
        elif is_kind(indices, 'list') or is_kind(indices, 'array') and not is_kind(dtype_of(indices), 'bool'):
            _at_places(self, a, (indices,), b)
        else:
            chosen = reshape(arange(_size(a)), a.shape)[indices]
            _at_places(self, a, unravel_index(chosen, a.shape), b)

    def reduceat(self, array, indices):
        x = asarray(array)
        places = asarray(indices)
        out = empty(places.shape[0], dtype_of(x))
        for k in range(places.shape[0]):
            stop = places[k + 1] if k + 1 < places.shape[0] else x.shape[0]
            total = x[places[k]]
            for i in range(places[k] + 1, stop):
                total = convert(self(total, x[i]), dtype_of(x))
            out[k] = total
        return out


def _ones(n):
    if n == 0:
        return ()
    return (1,) + _ones(n - 1)


def _axis_first(a, position):
    if position == 0:
        return a
    return _moved(a, position)


def _moved(a, position):
    return a.transpose((position,) + _counted(0, position) + _counted(position + 1, a.ndim))


def _counted(low, high):
    if low >= high:
        return ()
    return (low,) + _counted(low + 1, high)
