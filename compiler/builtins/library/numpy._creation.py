# Part of numpy: functions that make arrays.

from _wasmba import convert, dtype_of, intrinsic, is_contiguous, is_kind, result_dtype
from builtins import max as _max
from numpy import empty, float64, zeros
from numpy._elementwise import _assign, _astype, _evaluated
from numpy._products import _either


def _as_shape(shape):
    if is_kind(shape, 'int'):
        return (shape,)
    return shape


def ones(shape, dtype=float64):
    out = empty(shape, dtype)
    out.fill(1)
    return out


def full(shape, fill_value, dtype=None):
    if not is_kind(fill_value, 'number'):
        return _full_of(shape, asarray(fill_value, dtype))
    if dtype is None:
        out = empty(shape, dtype_of(fill_value))
    else:
        out = empty(shape, dtype)
    out.fill(fill_value)
    return out


def _full_of(shape, values):
    out = empty(shape, dtype_of(values))
    _assign(out, values)
    return out


def zeros_like(a, dtype=None, shape=None):
    x = asarray(a)
    if dtype is None:
        return zeros(x.shape if shape is None else shape, dtype_of(x))
    return zeros(x.shape if shape is None else shape, dtype)


def empty_like(a, dtype=None, shape=None):
    x = asarray(a)
    if dtype is None:
        return empty(x.shape if shape is None else shape, dtype_of(x))
    return empty(x.shape if shape is None else shape, dtype)


def ones_like(a, dtype=None, shape=None):
    out = empty_like(a, dtype, shape)
    out.fill(1)
    return out


def full_like(a, fill_value, dtype=None, shape=None):
    out = empty_like(a, dtype, shape)
    out.fill(fill_value)
    return out


def eye(N, M=None, k=0, dtype=float64):
    columns = N if M is None else M
    out = zeros((N, columns), dtype)
    for i in range(N):
        if 0 <= i + k < columns:
            out[i, i + k] = 1
    return out


def identity(n, dtype=float64):
    return eye(n, None, 0, dtype)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        return _arange(start * 0, start, step, dtype)
    return _arange(start, stop, step, dtype)


def _arange(start, stop, step, dtype):
    if is_kind(start, 'int') and is_kind(stop, 'int') and is_kind(step, 'int'):
        n = len(range(start, stop, step))
    else:
        n = _max(int(intrinsic('Ceil', (stop - start) / step)), 0)
    if dtype is None:
        out = empty(n, dtype_of(start + stop + step))
    else:
        out = empty(n, dtype)
    # NumPy computes the second element and goes on by the difference.
    delta = (start + step) - start
    for i in range(n):
        out[i] = convert(start + i * delta, dtype_of(out))
    return out


def copy(a):
    return _evaluated(a)


def array(object, dtype=None, copy=True, order='K', ndmin=0):
    if ndmin > 0:
        return _with_axes(array(object, dtype), ndmin)
    if is_kind(object, 'array'):
        if dtype is None:
            return _copy(object)
        return _astype(object, dtype)
    if is_kind(object, 'number'):
        out = empty((), dtype_of(object) if dtype is None else dtype)
        out[()] = object
        return out
    if is_kind(object, 'tuple'):
        return _array_of_tuple(object, dtype)
    if is_kind(object, 'range') or is_kind(object, 'flat'):
        return array([x for x in object], dtype)
    return _array_of_list(object, dtype)


_copy = copy


def _with_axes(a, ndim):
    if a.ndim < ndim:
        return _with_axes(a[None], ndim)
    return a


def _array_of_tuple(t, dtype):
    """The elements may be of different types."""
    if len(t) == 0:
        return empty(0, float64 if dtype is None else dtype)
    if dtype is None:
        out = empty((len(t),) + _list_shape(t[0], False), result_dtype(_joined, *_elements(t)))
    else:
        out = empty((len(t),) + _list_shape(t[0], False), dtype)
    _copy_tuple(out, t, 0)
    return out


def _elements(t):
    if len(t) == 0:
        return ()
    return (_element(t[0]),) + _elements(t[1:])


def _element(x):
    """0 in the dtype of what may be a number or nested."""
    if is_kind(x, 'number') or is_kind(x, 'array'):
        return convert(0, dtype_of(x))
    if is_kind(x, 'tuple'):
        return convert(0, result_dtype(_joined, *_elements(x)))
    return convert(0, result_dtype(_scalar_of, x))


def _joined(*elements):
    if len(elements) == 1:
        return elements[0]
    return _either(elements[0], _joined(*elements[1:]))


def _copy_tuple(out, t, i):
    if i < len(t):
        if out.ndim == 1:
            out[i] = t[i]
        elif is_kind(t[i], 'array'):
            _assign(out[i], t[i])
        elif is_kind(t[i], 'tuple'):
            _check_length(t[i], out)
            _copy_tuple(out[i], t[i], 0)
        else:
            _copy_nested(out[i], t[i])
        _copy_tuple(out, t, i + 1)


def _check_length(xs, out):
    if len(xs) != out.shape[1]:
        raise ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape')


def asfarray(a, dtype=float64):
    return asarray(a, dtype)


def asanyarray(a, dtype=None):
    return asarray(a, dtype)


def asfortranarray(a):
    x = asarray(a)
    out = empty(x.shape, dtype_of(x), 'F')
    _assign(out, x)
    return out


def _array_of_list(xs, dtype):
    if is_kind(xs, 'nothing'):
        return empty(0, float64 if dtype is None else dtype)
    if len(xs) == 0:
        return _array_of_list_shape(xs, dtype, True)
    return _array_of_list_shape(xs, dtype, False)


def _list_shape(xs, isEmpty):
    if is_kind(xs, 'list'):
        n = len(xs)
        return (n,) + _list_shape(_first(xs), isEmpty)
    if is_kind(xs, 'tuple'):
        return (len(xs),) + _list_shape(xs[0], isEmpty)
    if is_kind(xs, 'array'):
        return xs.shape
    return ()


def _first(xs):
    if len(xs) == 0:
        raise ValueError('an array of an empty nested list needs a shape: use np.empty((0, n))')
    return xs[0]


def _scalar_of(xs):
    if is_kind(xs, 'tuple'):
        return _joined(*_scalars_of(xs))
    if is_kind(xs, 'list') or is_kind(xs, 'array'):
        return _scalar_of(xs[0])
    return xs


def _scalars_of(t):
    if len(t) == 0:
        return ()
    return (_scalar_of(t[0]),) + _scalars_of(t[1:])


def _array_of_list_shape(xs, dtype, isEmpty):
    if is_kind(xs, 'numbers'):
        out = empty(len(xs), result_dtype(_scalar_of, xs) if dtype is None else dtype)
    else:
        out = empty(_list_shape(xs, isEmpty), result_dtype(_scalar_of, xs) if dtype is None else dtype)
    _copy_nested(out, xs)
    return out


def _copy_nested(out, xs):
    if len(xs) != out.shape[0]:
        raise ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape')
    for i in range(out.shape[0]):
        if out.ndim == 1:
            out[i] = xs[i]
        elif is_kind(xs[0], 'array'):
            _assign(out[i], xs[i])
        elif is_kind(xs[0], 'tuple'):
            _copy_tuple(out[i], xs[i], 0)
        else:
            _copy_nested(out[i], xs[i])


@lazy
def asarray(a, dtype=None):
    if is_kind(a, 'array'):
        if dtype is None:
            return a
        if dtype_of(a) == dtype_of(dtype):
            return a
    return array(a, dtype)


def ascontiguousarray(a, dtype=None):
    if is_contiguous(a, 'C') and dtype is None:
        return a
    return array(a, dtype)
