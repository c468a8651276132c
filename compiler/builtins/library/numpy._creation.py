# Part of numpy: functions that make arrays.

from _wasmba import convert, dtype_of, intrinsic, is_contiguous, is_kind, result_dtype
from builtins import max as _max
from numpy import empty, float64, zeros
from numpy._elementwise import _assign, _astype, _evaluated


def _as_shape(shape):
    if is_kind(shape, 'int'):
        return (shape,)
    return shape


def ones(shape, dtype=float64):
    out = empty(shape, dtype)
    out.fill(1)
    return out


def full(shape, fill_value, dtype=None):
    if dtype is None:
        out = empty(shape, dtype_of(fill_value))
    else:
        out = empty(shape, dtype)
    out.fill(fill_value)
    return out


def zeros_like(a, dtype=None):
    if dtype is None:
        return zeros(a.shape, dtype_of(a))
    return zeros(a.shape, dtype)


def empty_like(a, dtype=None):
    if dtype is None:
        return empty(a.shape, dtype_of(a))
    return empty(a.shape, dtype)


def ones_like(a, dtype=None):
    out = empty_like(a, dtype)
    out.fill(1)
    return out


def full_like(a, fill_value, dtype=None):
    out = empty_like(a, dtype)
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
        out = empty(n, dtype_of(start + step))
    else:
        out = empty(n, dtype)
    # NumPy computes the second element and goes on by the difference.
    delta = (start + step) - start
    for i in range(n):
        out[i] = convert(start + i * delta, dtype_of(out))
    return out


def linspace(start, stop, num=50, endpoint=True):
    if num < 0:
        raise ValueError(f'Number of samples, {num}, must be non-negative.')
    out = empty(num)
    count = num - 1 if endpoint else num
    delta = float(stop) - float(start)
    if count > 0:
        step = delta / count
        for i in range(num):
            out[i] = i * step + start
        if endpoint and num > 1:
            out[num - 1] = stop
    elif num > 0:
        out[0] = start
    return out


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    out = linspace(start, stop, num, endpoint)
    for i in range(num):
        out[i] = intrinsic('Power', float(base), out[i])
    return out


def geomspace(start, stop, num=50, endpoint=True):
    low = intrinsic('Log10', float(start))
    high = intrinsic('Log10', float(stop))
    out = logspace(low, high, num, endpoint)
    if num > 0:
        out[0] = start
        if num > 1 and endpoint:
            out[num - 1] = stop
    return out


def copy(a):
    return _evaluated(a)


def array(object, dtype=None):
    if is_kind(object, 'array'):
        if dtype is None:
            return copy(object)
        return _astype(object, dtype)
    if is_kind(object, 'number'):
        out = empty((), dtype_of(object) if dtype is None else dtype)
        out[()] = object
        return out
    if is_kind(object, 'tuple'):
        return array([x for x in object], dtype)
    if is_kind(object, 'range'):
        return array([x for x in object], dtype)
    return _array_of_list(object, dtype)


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
    if is_kind(xs, 'list') or is_kind(xs, 'tuple') or is_kind(xs, 'array'):
        return _scalar_of(xs[0])
    return xs


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
