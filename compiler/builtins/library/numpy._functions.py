# Part of numpy: functions of numbers, element by element.

from _wasmba import convert, dtype_of, expression, intrinsic, is_kind
from builtins import abs as _abs
from numpy import inf, pi
from numpy._creation import array
from numpy._elementwise import _binary, _unary
from numpy._nan import _larger_number, _smaller_number
from numpy._reductions import _larger, _smaller
import operator


def _float_of(x):
    if is_kind(x, 'float') or is_kind(x, 'complex'):
        return x
    return float(x)


@runtime('rt_npc_sqrt')
def _complex_sqrt(z: complex) -> complex: ...


@runtime('rt_npc_exp')
def _complex_exp(z: complex) -> complex: ...


@runtime('rt_npc_log')
def _complex_log(z: complex) -> complex: ...


@runtime('rt_npc_sin')
def _complex_sin(z: complex) -> complex: ...


@runtime('rt_npc_cos')
def _complex_cos(z: complex) -> complex: ...


def _sqrt(x):
    if is_kind(x, 'complex'):
        return _complex_sqrt(x)
    return intrinsic('Sqrt', x)


def _exp(x):
    if is_kind(x, 'complex'):
        return _complex_exp(x)
    return intrinsic('Exp', x)


def _log(x):
    if is_kind(x, 'complex'):
        return _complex_log(x)
    return intrinsic('Log', x)


def _sin(x):
    if is_kind(x, 'complex'):
        return _complex_sin(x)
    return intrinsic('Sin', x)


def _cos(x):
    if is_kind(x, 'complex'):
        return _complex_cos(x)
    return intrinsic('Cos', x)


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


def _absolute(x):
    return _abs(x)


def _sign(x):
    if is_kind(x, 'int'):
        return convert(1 if x > 0 else (-1 if x < 0 else 0), dtype_of(x))
    return convert(x if x != x else (1.0 if x > 0 else (-1.0 if x < 0 else 0.0)), dtype_of(x))


def _square(x):
    return x * x


def _isnan(x):
    return x != x


def _isinf(x):
    if is_kind(x, 'int'):
        return False
    if is_kind(x, 'complex'):
        return _abs(x.real) == inf or _abs(x.imag) == inf
    return intrinsic('AbsoluteFloat', x) == inf


def _isfinite(x):
    if is_kind(x, 'int'):
        return True
    if is_kind(x, 'complex'):
        return _abs(x.real) < inf and _abs(x.imag) < inf
    return intrinsic('AbsoluteFloat', x) < inf


def _around(x, decimals):
    if is_kind(x, 'int'):
        return x
    if is_kind(x, 'complex'):
        return complex(_around(x.real, decimals), _around(x.imag, decimals))
    if decimals == 0:
        return intrinsic('RoundHalfEven', x)
    if decimals > 0:
        scale = 10.0 ** decimals
        return intrinsic('RoundHalfEven', x * scale) / scale
    scale = 10.0 ** -decimals
    return intrinsic('RoundHalfEven', x / scale) * scale


@lazy
def sqrt(x, out=None):
    return _unary(_sqrt, x, out)


@lazy
def exp(x, out=None):
    return _unary(_exp, x, out)


@lazy
def log(x, out=None):
    return _unary(_log, x, out)


@lazy
def sin(x, out=None):
    return _unary(_sin, x, out)


@lazy
def cos(x, out=None):
    return _unary(_cos, x, out)


@lazy
def tan(x, out=None):
    return _unary(_tan, x, out)


def _tan(x):
    return intrinsic('Tan', x)


@lazy
def arcsin(x, out=None):
    return _unary(_arcsin, x, out)


def _arcsin(x):
    return intrinsic('Asin', x)


@lazy
def arccos(x, out=None):
    return _unary(_arccos, x, out)


def _arccos(x):
    return intrinsic('Acos', x)


@lazy
def arctan(x, out=None):
    return _unary(_arctan, x, out)


def _arctan(x):
    return intrinsic('Atan', x)


@lazy
def sinh(x, out=None):
    return _unary(_sinh, x, out)


def _sinh(x):
    return intrinsic('Sinh', x)


@lazy
def cosh(x, out=None):
    return _unary(_cosh, x, out)


def _cosh(x):
    return intrinsic('Cosh', x)


@lazy
def tanh(x, out=None):
    return _unary(_tanh, x, out)


def _tanh(x):
    return intrinsic('Tanh', x)


@lazy
def log2(x, out=None):
    return _unary(_log2, x, out)


def _log2(x):
    return intrinsic('Log2', x)


@lazy
def log10(x, out=None):
    return _unary(_log10, x, out)


def _log10(x):
    return intrinsic('Log10', x)


@lazy
def log1p(x, out=None):
    return _unary(_log1p, x, out)


def _log1p(x):
    return intrinsic('Log1p', x)


@lazy
def expm1(x, out=None):
    return _unary(_expm1, x, out)


def _expm1(x):
    return intrinsic('Expm1', x)


@lazy
def cbrt(x, out=None):
    return _unary(_cbrt, x, out)


def _cbrt(x):
    return intrinsic('Cbrt', x)


@lazy
def floor(x, out=None):
    return _unary(_floor, x, out)


@lazy
def ceil(x, out=None):
    return _unary(_ceil, x, out)


@lazy
def trunc(x, out=None):
    return _unary(_trunc, x, out)


@lazy
def rint(x, out=None):
    return _unary(_rint, x, out)


@lazy
def sign(x, out=None):
    return _unary(_sign, x, out)


@lazy
def square(x, out=None):
    return _unary(_square, x, out)


@lazy
def absolute(x, out=None):
    return _unary(_absolute, x, out)


abs = absolute


def _fabs(x):
    return intrinsic('AbsoluteFloat', x)


@lazy
def fabs(x, out=None):
    return _unary(_fabs, x, out)


@lazy
def isnan(x, out=None):
    return _unary(_isnan, x, out)


@lazy
def isinf(x, out=None):
    return _unary(_isinf, x, out)


@lazy
def isfinite(x, out=None):
    return _unary(_isfinite, x, out)


@lazy
def around(a, decimals=0, out=None):
    if out is not None:
        out[...] = around(a, decimals)
        return out
    if is_kind(a, 'list') or is_kind(a, 'tuple'):
        return around(array(a), decimals)
    if is_kind(a, 'array'):
        return expression(_around, a.shape, a, decimals)
    return _around(a, decimals)


round = around
round_ = around
fix = trunc


def _hypot(x, y):
    return intrinsic('Hypot', x, y)


@lazy
def hypot(x1, x2, out=None):
    return _binary(_hypot, x1, x2, out)


def _arctan2(y, x):
    return intrinsic('Atan2', y, x)


@lazy
def arctan2(x1, x2, out=None):
    return _binary(_arctan2, x1, x2, out)


@lazy
def minimum(x1, x2, out=None):
    return _binary(_smaller, x1, x2, out)


@lazy
def maximum(x1, x2, out=None):
    return _binary(_larger, x1, x2, out)


@lazy
def fmin(x1, x2, out=None):
    return _binary(_smaller_number, x1, x2, out)


@lazy
def fmax(x1, x2, out=None):
    return _binary(_larger_number, x1, x2, out)


@lazy
def add(x1, x2, out=None):
    return _binary(operator.add, x1, x2, out)


@lazy
def subtract(x1, x2, out=None):
    return _binary(operator.sub, x1, x2, out)


@lazy
def multiply(x1, x2, out=None):
    return _binary(operator.mul, x1, x2, out)


@lazy
def divide(x1, x2, out=None):
    return _binary(operator.truediv, x1, x2, out)


true_divide = divide


@lazy
def floor_divide(x1, x2, out=None):
    return _binary(operator.floordiv, x1, x2, out)


@lazy
def mod(x1, x2, out=None):
    return _binary(operator.mod, x1, x2, out)


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
def fmod(x1, x2, out=None):
    return _binary(_fmod, x1, x2, out)


@lazy
def power(x1, x2, out=None):
    return _binary(operator.pow, x1, x2, out)


def _float_power(x, y):
    return intrinsic('Power', float(x), float(y))


@lazy
def float_power(x1, x2):
    return _binary(_float_power, x1, x2)


def divmod(x1, x2):
    return floor_divide(x1, x2), mod(x1, x2)


@lazy
def equal(x1, x2, out=None):
    return _binary(operator.eq, x1, x2, out)


@lazy
def not_equal(x1, x2, out=None):
    return _binary(operator.ne, x1, x2, out)


@lazy
def less(x1, x2, out=None):
    return _binary(operator.lt, x1, x2, out)


@lazy
def less_equal(x1, x2, out=None):
    return _binary(operator.le, x1, x2, out)


@lazy
def greater(x1, x2, out=None):
    return _binary(operator.gt, x1, x2, out)


@lazy
def greater_equal(x1, x2, out=None):
    return _binary(operator.ge, x1, x2, out)


@lazy
def bitwise_and(x1, x2, out=None):
    return _binary(operator.and_, x1, x2, out)


@lazy
def bitwise_or(x1, x2, out=None):
    return _binary(operator.or_, x1, x2, out)


@lazy
def bitwise_xor(x1, x2, out=None):
    return _binary(operator.xor, x1, x2, out)


@lazy
def left_shift(x1, x2, out=None):
    return _binary(operator.lshift, x1, x2, out)


@lazy
def right_shift(x1, x2, out=None):
    return _binary(operator.rshift, x1, x2, out)


@lazy
def invert(x, out=None):
    return _unary(operator.invert, x, out)


bitwise_not = invert


@lazy
def negative(x, out=None):
    return _unary(operator.neg, x, out)


@lazy
def positive(x, out=None):
    return _unary(operator.pos, x, out)


def _truth(x):
    return x != 0


def _logical_and(x, y):
    return (x != 0) & (y != 0)


def _logical_or(x, y):
    return (x != 0) | (y != 0)


def _logical_xor(x, y):
    return (x != 0) ^ (y != 0)


def _logical_not(x):
    return x == 0


@lazy
def logical_and(x1, x2, out=None):
    return _binary(_logical_and, x1, x2, out)


@lazy
def logical_or(x1, x2, out=None):
    return _binary(_logical_or, x1, x2, out)


@lazy
def logical_xor(x1, x2, out=None):
    return _binary(_logical_xor, x1, x2, out)


@lazy
def logical_not(x, out=None):
    return _unary(_logical_not, x, out)


def _reciprocal(x):
    if is_kind(x, 'int'):
        return _quotient(convert(1, dtype_of(x)), x)
    return convert(1, dtype_of(x)) / x


@lazy
def reciprocal(x, out=None):
    return _unary(_reciprocal, x, out)


def _exp2(x):
    return intrinsic('Exp2', x)


@lazy
def exp2(x, out=None):
    return _unary(_exp2, x, out)


def _arcsinh(x):
    return intrinsic('Asinh', x)


@lazy
def arcsinh(x, out=None):
    return _unary(_arcsinh, x, out)


def _arccosh(x):
    return intrinsic('Acosh', x)


@lazy
def arccosh(x, out=None):
    return _unary(_arccosh, x, out)


def _arctanh(x):
    return intrinsic('Atanh', x)


@lazy
def arctanh(x, out=None):
    return _unary(_arctanh, x, out)


def _degrees(x):
    return _float_of(x) * (180.0 / pi)


def _radians(x):
    return _float_of(x) * (pi / 180.0)


@lazy
def degrees(x, out=None):
    return _unary(_degrees, x, out)


@lazy
def radians(x, out=None):
    return _unary(_radians, x, out)


rad2deg = degrees
deg2rad = radians


def _copysign(x, y):
    return intrinsic('CopySign', x, y)


@lazy
def copysign(x1, x2, out=None):
    return _binary(_copysign, x1, x2, out)


def _nextafter(x, y):
    return intrinsic('NextAfter', x, y)


@lazy
def nextafter(x1, x2):
    return _binary(_nextafter, x1, x2)


def _logaddexp(x, y):
    if x == y:
        return x + 0.6931471805599453
    d = x - y
    if d > 0:
        return x + intrinsic('Log1p', intrinsic('Exp', -d))
    if d <= 0:
        return y + intrinsic('Log1p', intrinsic('Exp', d))
    return d


@lazy
def logaddexp(x1, x2):
    return _binary(_logaddexp, x1, x2)


def _heaviside(x, y):
    return x if x != x else (0.0 if x < 0 else (1.0 if x > 0 else float(y)))


@lazy
def heaviside(x1, x2):
    return _binary(_heaviside, x1, x2)


def _signbit(x):
    return intrinsic('CopySign', 1.0, float(x)) < 0


@lazy
def signbit(x):
    return _unary(_signbit, x)


def _sinc(x):
    y = pi * (x if x != 0 else 1.0e-20)
    return intrinsic('Sin', y) / y


@lazy
def sinc(x):
    return _unary(_sinc, x)


def _gcd(a, b):
    while b != 0:
        r = a % b
        a = b
        b = r
    return _abs(a)


@lazy
def gcd(x1, x2):
    return _binary(_gcd, x1, x2)


def _lcm(a, b):
    g = _gcd(a, b)
    return _abs(a // g * b) if g != 0 else g


@lazy
def lcm(x1, x2):
    return _binary(_lcm, x1, x2)
