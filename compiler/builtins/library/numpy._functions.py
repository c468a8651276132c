# Part of numpy: roots, exponentials, logarithms and trigonometry, element by element.

from _wasmba import intrinsic, is_kind
from numpy import pi
from numpy._elementwise import _binary, _unary


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
    return _complex_sqrt(x) if is_kind(x, 'complex') else intrinsic('Sqrt', x)


def _exp(x):
    return _complex_exp(x) if is_kind(x, 'complex') else intrinsic('Exp', x)


def _log(x):
    return _complex_log(x) if is_kind(x, 'complex') else intrinsic('Log', x)


def _sin(x):
    return _complex_sin(x) if is_kind(x, 'complex') else intrinsic('Sin', x)


def _cos(x):
    return _complex_cos(x) if is_kind(x, 'complex') else intrinsic('Cos', x)


@lazy
def sqrt(x, out=None, where=None, dtype=None):
    return _unary(_sqrt, x, out, where, dtype)


@lazy
def exp(x, out=None, where=None, dtype=None):
    return _unary(_exp, x, out, where, dtype)


@lazy
def log(x, out=None, where=None, dtype=None):
    return _unary(_log, x, out, where, dtype)


@lazy
def sin(x, out=None, where=None, dtype=None):
    return _unary(_sin, x, out, where, dtype)


@lazy
def cos(x, out=None, where=None, dtype=None):
    return _unary(_cos, x, out, where, dtype)


@lazy
def tan(x, out=None, where=None, dtype=None):
    return _unary(_tan, x, out, where, dtype)


def _tan(x):
    return intrinsic('Tan', x)


@lazy
def arcsin(x, out=None, where=None, dtype=None):
    return _unary(_arcsin, x, out, where, dtype)


def _arcsin(x):
    return intrinsic('Asin', x)


@lazy
def arccos(x, out=None, where=None, dtype=None):
    return _unary(_arccos, x, out, where, dtype)


def _arccos(x):
    return intrinsic('Acos', x)


@lazy
def arctan(x, out=None, where=None, dtype=None):
    return _unary(_arctan, x, out, where, dtype)


def _arctan(x):
    return intrinsic('Atan', x)


@lazy
def sinh(x, out=None, where=None, dtype=None):
    return _unary(_sinh, x, out, where, dtype)


def _sinh(x):
    return intrinsic('Sinh', x)


@lazy
def cosh(x, out=None, where=None, dtype=None):
    return _unary(_cosh, x, out, where, dtype)


def _cosh(x):
    return intrinsic('Cosh', x)


@lazy
def tanh(x, out=None, where=None, dtype=None):
    return _unary(_tanh, x, out, where, dtype)


def _tanh(x):
    return intrinsic('Tanh', x)


@lazy
def log2(x, out=None, where=None, dtype=None):
    return _unary(_log2, x, out, where, dtype)


def _log2(x):
    return intrinsic('Log2', x)


@lazy
def log10(x, out=None, where=None, dtype=None):
    return _unary(_log10, x, out, where, dtype)


def _log10(x):
    return intrinsic('Log10', x)


@lazy
def log1p(x, out=None, where=None, dtype=None):
    return _unary(_log1p, x, out, where, dtype)


def _log1p(x):
    return intrinsic('Log1p', x)


@lazy
def expm1(x, out=None, where=None, dtype=None):
    return _unary(_expm1, x, out, where, dtype)


def _expm1(x):
    return intrinsic('Expm1', x)


@lazy
def cbrt(x, out=None, where=None, dtype=None):
    return _unary(_cbrt, x, out, where, dtype)


def _cbrt(x):
    return intrinsic('Cbrt', x)


def _hypot(x, y):
    return intrinsic('Hypot', x, y)


@lazy
def hypot(x1, x2, out=None, where=None, dtype=None):
    return _binary(_hypot, x1, x2, out, where, dtype)


def _arctan2(y, x):
    return intrinsic('Atan2', y, x)


@lazy
def arctan2(x1, x2, out=None, where=None, dtype=None):
    return _binary(_arctan2, x1, x2, out, where, dtype)


def _exp2(x):
    return intrinsic('Exp2', x)


@lazy
def exp2(x, out=None, where=None, dtype=None):
    return _unary(_exp2, x, out, where, dtype)


def _arcsinh(x):
    return intrinsic('Asinh', x)


@lazy
def arcsinh(x, out=None, where=None, dtype=None):
    return _unary(_arcsinh, x, out, where, dtype)


def _arccosh(x):
    return intrinsic('Acosh', x)


@lazy
def arccosh(x, out=None, where=None, dtype=None):
    return _unary(_arccosh, x, out, where, dtype)


def _arctanh(x):
    return intrinsic('Atanh', x)


@lazy
def arctanh(x, out=None, where=None, dtype=None):
    return _unary(_arctanh, x, out, where, dtype)


def _degrees(x):
    return _float_of(x) * (180.0 / pi)


def _radians(x):
    return _float_of(x) * (pi / 180.0)


@lazy
def degrees(x, out=None, where=None, dtype=None):
    return _unary(_degrees, x, out, where, dtype)


@lazy
def radians(x, out=None, where=None, dtype=None):
    return _unary(_radians, x, out, where, dtype)


rad2deg = degrees
deg2rad = radians


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
def logaddexp(x1, x2, out=None, where=None, dtype=None):
    return _binary(_logaddexp, x1, x2, out, where, dtype)


def _sinc(x):
    y = pi * (x if x != 0 else 1.0e-20)
    return intrinsic('Sin', y) / y


@lazy
def sinc(x):
    return _unary(_sinc, x)
