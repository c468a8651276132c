# Part of numpy: rounding, element by element.

from _wasmba import convert, dtype_of, expression, intrinsic, is_kind
from numpy._creation import array
from numpy._elementwise import _unary


def _floor(x):
    if is_kind(x, 'int'):
        return x
    return intrinsic('Floor', x)


def _ceil(x):
    if is_kind(x, 'int'):
        return x
    return intrinsic('Ceil', x)


def _trunc(x):
    if is_kind(x, 'int'):
        return x
    return intrinsic('Truncate', x)


def _rint(x):
    return intrinsic('RoundHalfEven', x)


def _around(x, decimals):
    if is_kind(x, 'int'):
        return x if decimals >= 0 else convert(_around(float(x), decimals), dtype_of(x))
    if is_kind(x, 'complex'):
        return convert(complex(_around(x.real, decimals), _around(x.imag, decimals)), dtype_of(x))
    if decimals == 0:
        return intrinsic('RoundHalfEven', x)
    if decimals > 0:
        scale = convert(10.0 ** decimals, dtype_of(x))
        return intrinsic('RoundHalfEven', x * scale) / scale
    scale = convert(10.0 ** -decimals, dtype_of(x))
    return intrinsic('RoundHalfEven', x / scale) * scale


@lazy
def floor(x, out=None, where=None, dtype=None):
    return _unary(_floor, x, out, where, dtype)


@lazy
def ceil(x, out=None, where=None, dtype=None):
    return _unary(_ceil, x, out, where, dtype)


@lazy
def trunc(x, out=None, where=None, dtype=None):
    return _unary(_trunc, x, out, where, dtype)


@lazy
def rint(x, out=None, where=None, dtype=None):
    return _unary(_rint, x, out, where, dtype)


@lazy
def around(a, decimals=0, out=None):
    if out is not None:
        out[...] = around(a, decimals)
        return out
    if is_kind(a, 'sequence'):
        return around(array(a), decimals)
    if is_kind(a, 'array'):
        return expression(_around, a.shape, a, decimals)
    return _around(a, decimals)


round = around
round_ = around
fix = trunc
