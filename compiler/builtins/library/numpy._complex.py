# Part of numpy: functions of complex numbers.

from _wasmba import convert, dtype_of, expression, intrinsic, is_kind
from numpy import inf, pi
from numpy._arithmetic import maximum, minimum
from numpy._creation import array, asarray, copy
from numpy._elementwise import _elementwise3, _into, _unary, _weak
from numpy._functions import _float_of


def _conj(x):
    if is_kind(x, 'complex'):
        return convert(x.conjugate(), dtype_of(x))
    return x


@lazy
def conj(x):
    return _unary(_conj, x)


conjugate = conj


def _real(x):
    return x.real


def _imag(x):
    return x.imag


@lazy
def real(x):
    if is_kind(x, 'array') and not is_kind(x, 'expression'):
        return x.real
    return _unary(_real, x)


@lazy
def imag(x):
    if is_kind(x, 'array') and not is_kind(x, 'expression'):
        return x.imag
    return _unary(_imag, x)


def _angle(x):
    if is_kind(x, 'complex'):
        return intrinsic('Atan2', x.imag, x.real)
    return intrinsic('Atan2', 0.0, _float_of(x))


@lazy
def angle(z, deg=False):
    if deg:
        return _unary(_angle, z) * (180.0 / pi)
    return _unary(_angle, z)


def _nan_to_num(x, value, most, least):
    return value if x != x else most if x == inf else least if x == -inf else x


@lazy
def nan_to_num(x, nan=0.0, posinf=1.7976931348623157e+308, neginf=-1.7976931348623157e+308):
    if is_kind(x, 'number'):
        return x if not is_kind(x, 'float') else _nan_to_num(x, nan, posinf, neginf)
    a = asarray(x)
    if is_kind(dtype_of(a), 'float'):
        return expression(_nan_to_num, a.shape, a, convert(nan, dtype_of(a)), convert(posinf, dtype_of(a)), convert(neginf, dtype_of(a)))
    return copy(a)


def _clip(x, low, high):
    if is_kind(x, 'float') or is_kind(low, 'float') or is_kind(high, 'float'):
        return intrinsic('MinimumFloat', intrinsic('MaximumFloat', x, low), high)
    return convert(high if x > high else low if x < low else x, dtype_of(x))


@lazy
def _bound(x, a):
    """Of elements of the array; an integer that they cannot reach bounds nothing."""
    if is_kind(x, 'int') and is_kind(dtype_of(a), 'int') and a.itemsize < 8:
        return x
    return _weak(_clip, x, a)


@lazy
def clip(a, a_min, a_max, out=None):
    if a_min is None:
        return minimum(a, a_max, out)
    if a_max is None:
        return maximum(a, a_min, out)
    if is_kind(a, 'sequence'):
        return clip(array(a), a_min, a_max, out)
    if is_kind(a, 'array') and is_kind(a_min, 'number') and is_kind(a_max, 'number'):
        clipped = _elementwise3(_clip, a, _bound(a_min, a), _bound(a_max, a))
        return clipped if out is None else _into(clipped, out)
    return minimum(maximum(a, a_min), a_max, out)
