# Part of numpy: arrays with a margin.

from _wasmba import convert, dtype_of, is_kind, static_error
from numpy import asarray, copy, _copy_loop, empty, rint
from numpy._extremes import max as _largest, min as _smallest
from numpy._joining import expand_dims, _part
from numpy._reductions import mean as _mean_of
from numpy._views import _replaced


def pad(array, pad_width, mode='constant', constant_values=0):
    a = asarray(array)
    return _pad(a, pad_width, mode, constant_values, 0)


def _width(pad_width, position, side):
    if is_kind(pad_width, 'int'):
        return pad_width
    if is_kind(pad_width[0], 'int'):
        return pad_width[side if len(pad_width) > 1 else 0]
    return pad_width[position if len(pad_width) > 1 else 0][side]


def _pad(a, pad_width, mode, value, position):
    if position == a.ndim:
        return copy(a)
    before = _width(pad_width, position, 0)
    after = _width(pad_width, position, 1)
    if before < 0 or after < 0:
        raise ValueError("index can't contain negative values")
    n = a.shape[position]
    out = empty(_replaced(a.shape, position, n + before + after), dtype_of(a))
    _copy_loop(_part(out, position, before, n), a)
    if mode == 'constant' or mode == 'linear_ramp':
        low = _value_at(value, position, 0)
        high = _value_at(value, position, 1)
        for i in range(before):
            _pad_value(out, a, position, i, low, before - i, before, 0, mode)
        for i in range(after):
            _pad_value(out, a, position, before + n + i, high, i + 1, after, n - 1, mode)
    elif mode == 'mean' or mode == 'maximum' or mode == 'minimum':
        row = expand_dims(_statistic(a, mode, position), position)
        for i in range(before):
            _copy_loop(_part(out, position, i, 1), row)
        for i in range(after):
            _copy_loop(_part(out, position, before + n + i, 1), row)
    elif mode != 'empty':
        for i in range(before):
            _pad_row(out, a, position, i, i - before, n, mode)
        for i in range(after):
            _pad_row(out, a, position, before + n + i, n + i, n, mode)
    return _pad(out, pad_width, mode, value, position + 1)


def _value_at(value, position, side):
    if is_kind(value, 'number'):
        return value
    if is_kind(value[0], 'number'):
        return value[side if len(value) > 1 else 0]
    return value[position if len(value) > 1 else 0][side]


def _pad_value(out, a, position, to, value, distance, width, edge, mode):
    """A constant, or what lies on the way from the edge to it."""
    if mode == 'constant':
        _copy_loop(_part(out, position, to, 1), convert(value, dtype_of(out)))
    else:
        row = _part(a, position, edge, 1)
        _copy_loop(_part(out, position, to, 1), copy(row + (value - row) * (distance / width)))


def _statistic(a, mode, position):
    if mode == 'maximum':
        return _largest(a, position)
    if mode == 'minimum':
        return _smallest(a, position)
    if is_kind(dtype_of(a), 'int'):
        return rint(_mean_of(a, position))
    return _mean_of(a, position)


def _pad_row(out, a, position, to, i, n, mode):
    if n == 0:
        raise ValueError("can't extend empty axis using modes other than 'constant' or 'empty'")
    _copy_loop(_part(out, position, to, 1), _part(a, position, _source(i, n, mode), 1))


def _source(i, n, mode):
    if mode == 'edge':
        return 0 if i < 0 else n - 1
    if mode == 'wrap':
        return i % n
    if mode == 'reflect':
        if n == 1:
            return 0
        k = i % (2 * n - 2)
        return k if k < n else 2 * n - 2 - k
    if mode == 'symmetric':
        k = i % (2 * n)
        return k if k < n else 2 * n - 1 - k
    return static_error("np.pad takes the modes 'constant', 'edge', 'wrap', 'reflect', 'symmetric', 'linear_ramp', 'maximum', 'mean', 'minimum' and 'empty'")
