# Part of numpy: what is known of dtypes, shapes and kinds.

from _wasmba import convert, dtype_of, is_kind, record, result_dtype
from numpy import asarray, dtype as _dtype, float32
from numpy._products import _either

# Stand for kinds of dtypes in issubdtype.
generic = 'generic'
number = 'number'
integer = 'integer'
signedinteger = 'signedinteger'
unsignedinteger = 'unsignedinteger'
inexact = 'inexact'
floating = 'floating'
complexfloating = 'complexfloating'


def issubdtype(arg1, arg2):
    if not is_kind(arg2, 'str'):
        return dtype_of(arg1) == dtype_of(arg2)
    x = convert(0, dtype_of(arg1))
    if arg2 == 'generic':
        return True
    if is_kind(x, 'bool'):
        return False
    if arg2 == 'number':
        return True
    if arg2 == 'integer':
        return is_kind(x, 'int')
    if arg2 == 'signedinteger':
        return is_kind(x, 'int') and not is_kind(x, 'unsigned')
    if arg2 == 'unsignedinteger':
        return is_kind(x, 'unsigned')
    if arg2 == 'floating':
        return is_kind(x, 'float')
    if arg2 == 'complexfloating':
        return is_kind(x, 'complex')
    if arg2 == 'inexact':
        return is_kind(x, 'float') or is_kind(x, 'complex')
    return dtype_of(arg1) == _dtype(arg2)


def iinfo(type):
    d = _element(type)
    bits = _dtype(d).itemsize * 8
    if is_kind(convert(0, d), 'unsigned'):
        return record('numpy.iinfo', 'bits', bits, 'min', 0, 'max', convert(-1, d), 'dtype', d)
    most = (1 << (bits - 2)) - 1 + (1 << (bits - 2))
    return record('numpy.iinfo', 'bits', bits, 'min', -most - 1, 'max', most, 'dtype', d)


def finfo(dtype):
    d = dtype_of(convert(0, _element(dtype)).real)
    if _dtype(d).itemsize == 4:
        return record('numpy.finfo', 'bits', 32, 'eps', float32(1.1920929e-07), 'epsneg', float32(5.9604645e-08),
                      'max', float32(3.4028235e+38), 'min', float32(-3.4028235e+38), 'tiny', float32(1.1754944e-38),
                      'smallest_normal', float32(1.1754944e-38), 'resolution', float32(1e-06), 'precision', 6, 'nmant', 23, 'dtype', d)
    return record('numpy.finfo', 'bits', 64, 'eps', 2.220446049250313e-16, 'epsneg', 1.1102230246251565e-16,
                  'max', 1.7976931348623157e+308, 'min', -1.7976931348623157e+308, 'tiny', 2.2250738585072014e-308,
                  'smallest_normal', 2.2250738585072014e-308, 'resolution', 1e-15, 'precision', 15, 'nmant', 52, 'dtype', d)


def _element(x):
    """The dtype that an argument is or has."""
    return dtype_of(x)


def result_type(*arrays_and_dtypes):
    if len(arrays_and_dtypes) == 1:
        return _element(arrays_and_dtypes[0])
    return result_dtype(_either, convert(0, _element(arrays_and_dtypes[0])), convert(0, result_type(*arrays_and_dtypes[1:])))


def promote_types(type1, type2):
    return result_type(type1, type2)


def can_cast(from_, to):
    return result_type(from_, to) == dtype_of(to)


def isscalar(element):
    return is_kind(element, 'number') or is_kind(element, 'str')


def iscomplexobj(x):
    if is_kind(x, 'number') or is_kind(x, 'array'):
        return is_kind(dtype_of(x), 'complex')
    return is_kind(dtype_of(asarray(x)), 'complex')


def isrealobj(x):
    return not iscomplexobj(x)


def shape(a):
    return asarray(a).shape


def ndim(a):
    return asarray(a).ndim


def size(a, axis=None):
    if axis is None:
        return asarray(a).size
    return asarray(a).shape[axis]


def isreal(x):
    if is_kind(x, 'number'):
        return x.imag == 0
    return asarray(x).imag == 0


def iscomplex(x):
    if is_kind(x, 'number'):
        return x.imag != 0
    return asarray(x).imag != 0
