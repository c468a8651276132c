# Part of numpy: arithmetic, element by element.

from _wasmba import convert, dtype_of, intrinsic, is_kind, result_dtype
from numpy._elementwise import _binary, _unary
from numpy._extremes import _larger, _smaller
from numpy._nan import _larger_number, _smaller_number
from builtins import abs as _abs
import operator


def _absolute(x):
    return _abs(x)


def _sign(x):
    if is_kind(x, 'int'):
        return convert(1 if x > 0 else (-1 if x < 0 else 0), dtype_of(x))
    return convert(x if x != x else (1.0 if x > 0 else (-1.0 if x < 0 else 0.0)), dtype_of(x))


def _square(x):
    return x * x


@lazy
def sign(x, out=None, where=None, dtype=None):
    return _unary(_sign, x, out, where, dtype)


@lazy
def square(x, out=None, where=None, dtype=None):
    return _unary(_square, x, out, where, dtype)


@lazy
def absolute(x, out=None, where=None, dtype=None):
    return _unary(_absolute, x, out, where, dtype)


abs = absolute


def _fabs(x):
    return intrinsic('AbsoluteFloat', x)


@lazy
def fabs(x, out=None, where=None, dtype=None):
    return _unary(_fabs, x, out, where, dtype)


@lazy
def minimum(x1, x2, out=None, where=None, dtype=None):
    return _binary(_smaller, x1, x2, out, where, dtype)


@lazy
def maximum(x1, x2, out=None, where=None, dtype=None):
    return _binary(_larger, x1, x2, out, where, dtype)


@lazy
def fmin(x1, x2, out=None, where=None, dtype=None):
    return _binary(_smaller_number, x1, x2, out, where, dtype)


@lazy
def fmax(x1, x2, out=None, where=None, dtype=None):
    return _binary(_larger_number, x1, x2, out, where, dtype)


@lazy
def add(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.add, x1, x2, out, where, dtype)


@lazy
def subtract(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.sub, x1, x2, out, where, dtype)


@lazy
def multiply(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.mul, x1, x2, out, where, dtype)


@lazy
def divide(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.truediv, x1, x2, out, where, dtype)


true_divide = divide


@lazy
def floor_divide(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.floordiv, x1, x2, out, where, dtype)


@lazy
def mod(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.mod, x1, x2, out, where, dtype)


remainder = mod


def _fmod(x, y):
    if is_kind(x, 'int') and is_kind(y, 'int'):
        return x * 0 if y == 0 else x - y * _quotient(x, y)
    return intrinsic('FMod', x, y)


def _quotient(x, y):
    """Integer division towards zero."""
    q = x // y
    return q + 1 if q < 0 and q * y != x else q


@lazy
def fmod(x1, x2, out=None, where=None, dtype=None):
    return _binary(_fmod, x1, x2, out, where, dtype)


@lazy
def power(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.pow, x1, x2, out, where, dtype)


def _float_power(x, y):
    return intrinsic('Power', float(x), float(y))


@lazy
def float_power(x1, x2, out=None, where=None, dtype=None):
    return _binary(_float_power, x1, x2, out, where, dtype)


def divmod(x1, x2):
    return floor_divide(x1, x2), mod(x1, x2)


@lazy
def bitwise_and(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.and_, x1, x2, out, where, dtype)


@lazy
def bitwise_or(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.or_, x1, x2, out, where, dtype)


@lazy
def bitwise_xor(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.xor, x1, x2, out, where, dtype)


@lazy
def left_shift(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.lshift, x1, x2, out, where, dtype)


@lazy
def right_shift(x1, x2, out=None, where=None, dtype=None):
    return _binary(operator.rshift, x1, x2, out, where, dtype)


@lazy
def invert(x, out=None, where=None, dtype=None):
    return _unary(operator.invert, x, out, where, dtype)


bitwise_not = invert


@lazy
def negative(x, out=None, where=None, dtype=None):
    return _unary(operator.neg, x, out, where, dtype)


@lazy
def positive(x, out=None, where=None, dtype=None):
    return _unary(operator.pos, x, out, where, dtype)


def _reciprocal(x):
    if is_kind(x, 'int'):
        return _quotient(convert(1, dtype_of(x)), x)
    return convert(1, dtype_of(x)) / x


@lazy
def reciprocal(x, out=None, where=None, dtype=None):
    return _unary(_reciprocal, x, out, where, dtype)


def _copysign(x, y):
    return intrinsic('CopySign', x, y)


@lazy
def copysign(x1, x2, out=None, where=None, dtype=None):
    return _binary(_copysign, x1, x2, out, where, dtype)


def _nextafter(x, y):
    return intrinsic('NextAfter', x, y)


@lazy
def nextafter(x1, x2, out=None, where=None, dtype=None):
    return _binary(_nextafter, x1, x2, out, where, dtype)


def _heaviside(x, y):
    if is_kind(x, 'int'):
        return _heaviside(float(x), y)
    return convert(x if x != x else (0.0 if x < 0 else (1.0 if x > 0 else y)), result_dtype(operator.add, x, y))


@lazy
def heaviside(x1, x2, out=None, where=None, dtype=None):
    return _binary(_heaviside, x1, x2, out, where, dtype)


def _gcd(a, b):
    while b != 0:
        r = a % b
        a = b
        b = r
    return _abs(a)


@lazy
def gcd(x1, x2, out=None, where=None, dtype=None):
    return _binary(_gcd, x1, x2, out, where, dtype)


def _lcm(a, b):
    g = _gcd(a, b)
    return _abs(a // g * b) if g != 0 else g


@lazy
def lcm(x1, x2, out=None, where=None, dtype=None):
    return _binary(_lcm, x1, x2, out, where, dtype)
