# Part of numpy: comparisons and tests, element by element.

from _wasmba import intrinsic, is_kind
from numpy import inf
from numpy._elementwise import _binary, _unary
from builtins import abs as _abs
import operator


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


@lazy
def isnan(x, out=None, where=None):
    return _unary(_isnan, x, out, where)


@lazy
def isinf(x, out=None, where=None):
    return _unary(_isinf, x, out, where)


@lazy
def isfinite(x, out=None, where=None):
    return _unary(_isfinite, x, out, where)


@lazy
def equal(x1, x2, out=None, where=None):
    return _binary(operator.eq, x1, x2, out, where)


@lazy
def not_equal(x1, x2, out=None, where=None):
    return _binary(operator.ne, x1, x2, out, where)


@lazy
def less(x1, x2, out=None, where=None):
    return _binary(operator.lt, x1, x2, out, where)


@lazy
def less_equal(x1, x2, out=None, where=None):
    return _binary(operator.le, x1, x2, out, where)


@lazy
def greater(x1, x2, out=None, where=None):
    return _binary(operator.gt, x1, x2, out, where)


@lazy
def greater_equal(x1, x2, out=None, where=None):
    return _binary(operator.ge, x1, x2, out, where)


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
def logical_and(x1, x2, out=None, where=None):
    return _binary(_logical_and, x1, x2, out, where)


@lazy
def logical_or(x1, x2, out=None, where=None):
    return _binary(_logical_or, x1, x2, out, where)


@lazy
def logical_xor(x1, x2, out=None, where=None):
    return _binary(_logical_xor, x1, x2, out, where)


@lazy
def logical_not(x, out=None, where=None):
    return _unary(_logical_not, x, out, where)


def _signbit(x):
    return intrinsic('CopySign', 1.0, float(x)) < 0


@lazy
def signbit(x, out=None, where=None):
    return _unary(_signbit, x, out, where)
