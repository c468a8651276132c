# Part of numpy: functions that look into floating-point numbers.

from _wasmba import convert, dtype_of, intrinsic
from numpy import inf, int32
from numpy._elementwise import _binary, _unary
from numpy._functions import _float_of
import operator


def _logaddexp2(x, y):
    if x == y:
        return x + 1.0
    d = x - y
    if d > 0:
        return x + intrinsic('Log1p', intrinsic('Exp2', -d)) * 1.4426950408889634
    if d <= 0:
        return y + intrinsic('Log1p', intrinsic('Exp2', d)) * 1.4426950408889634
    return d


@lazy
def logaddexp2(x1, x2, out=None, where=None, dtype=None):
    return _binary(_logaddexp2, x1, x2, out, where, dtype)


def _spacing(x):
    return intrinsic('NextAfter', x, inf if x >= 0 else -inf) - x


@lazy
def spacing(x, out=None, where=None, dtype=None):
    return _unary(_spacing, x, out, where, dtype)


def _ldexp(x, n):
    # In two steps, so that the power of two itself does not overflow.
    half = n // 2
    return _float_of(x) * intrinsic('Power', 2.0, float(half)) * intrinsic('Power', 2.0, float(n - half))


@lazy
def ldexp(x1, x2, out=None, where=None, dtype=None):
    return _binary(_ldexp, x1, x2, out, where, dtype)


def _exponent(x):
    """x = m * 2**exponent with 0.5 <= |m| < 1."""
    if x == 0 or x - x != 0:
        return int32(0)
    e = int(intrinsic('Floor', intrinsic('Log2', intrinsic('AbsoluteFloat', x)))) + 1
    m = intrinsic('AbsoluteFloat', _ldexp(x, -e))
    return int32(e + 1 if m >= 1 else e - 1 if m < 0.5 else e)


def _mantissa(x):
    return convert(_ldexp(x, -int(_exponent(x))), dtype_of(_float_of(x)))


def frexp(x):
    return _unary(_mantissa, x), _unary(_exponent, x)


def _whole(x):
    return intrinsic('Truncate', x)


def _rest(x):
    f = _float_of(x)
    if f - f != 0 and f == f:
        return intrinsic('CopySign', convert(0, dtype_of(f)), f)
    return intrinsic('CopySign', f - intrinsic('Truncate', f), f)


def modf(x):
    return _unary(_rest, x), _unary(_whole, x)


@lazy
def isposinf(x):
    return _binary(operator.eq, _unary(_float_of, x), inf)


@lazy
def isneginf(x):
    return _binary(operator.eq, _unary(_float_of, x), -inf)


def _i0(x):
    """The series of the modified Bessel function, which converges everywhere."""
    quarter = x * x / 4.0
    term = 1.0
    total = 1.0
    k = 1
    while term > total * 1e-17:
        term *= quarter / (k * k)
        total += term
        k += 1
    return total


@lazy
def i0(x):
    return _unary(_i0, x)
