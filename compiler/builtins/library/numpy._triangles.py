# Part of numpy: diagonals and triangles.

from _wasmba import array_view, convert, dtype_of, static_error
from numpy import asarray, broadcast_to, copy, _copy_loop, empty, float64, int64, ravel, result_type, _without, zeros
from numpy._axes import _check_axis
from numpy._reductions import _sum
from builtins import max as _max, min as _min


def _diagonal_length(rows, columns, k):
    if k >= 0:
        return _max(_min(rows, columns - k), 0)
    return _max(_min(rows + k, columns), 0)


def diagonal(a, offset=0, axis1=0, axis2=1):
    if a.ndim < 2:
        return static_error('np.diagonal takes an array of at least two axes')
    _check_axis(a.ndim, axis1)
    _check_axis(a.ndim, axis2)
    return _diagonal(a, offset, axis1 + a.ndim if axis1 < 0 else axis1, axis2 + a.ndim if axis2 < 0 else axis2)


def _diagonal(a, offset, row, column):
    start = offset * a.strides[column] if offset >= 0 else -offset * a.strides[row]
    length = _diagonal_length(a.shape[row], a.shape[column], offset)
    step = a.strides[row] + a.strides[column]
    return array_view(a, start, _without_two(a.shape, row, column) + (length,), _without_two(a.strides, row, column) + (step,))


def _without_two(t, i, j):
    if i < j:
        return _without(_without(t, j), i)
    return _without(_without(t, i), j)


def diag(v, k=0):
    a = asarray(v)
    if a.ndim == 2:
        return copy(diagonal(a, k))
    if a.ndim != 1:
        return static_error('np.diag takes an array of one or two axes')
    n = a.shape[0] + (k if k >= 0 else -k)
    out = zeros((n, n), dtype_of(a))
    _copy_loop(diagonal(out, k), a)
    return out


def diagflat(v, k=0):
    return diag(ravel(asarray(v)), k)


def trace(a, offset=0, axis1=0, axis2=1):
    return _sum(diagonal(asarray(a), offset, axis1, axis2), -1, False)


def tri(N, M=None, k=0, dtype=float64):
    columns = N if M is None else M
    out = zeros((N, columns), dtype)
    for i in range(N):
        for j in range(_max(_min(i + k + 1, columns), 0)):
            out[i, j] = 1
    return out


def tril(m, k=0):
    out = _square_copy(asarray(m))
    _clear(out, k, False)
    return out


def triu(m, k=0):
    out = _square_copy(asarray(m))
    _clear(out, k, True)
    return out


def _square_copy(a):
    """One row is every row of a square."""
    if a.ndim == 1:
        return copy(broadcast_to(a, (a.shape[0], a.shape[0])))
    return copy(a)


def _clear(a, k, below):
    """Zeroes what lies below, or above, the k-th diagonal of the last two axes."""
    if a.ndim > 2:
        for i in range(a.shape[0]):
            _clear(a[i], k, below)
    else:
        for i in range(a.shape[0]):
            for j in range(a.shape[1]):
                if j < i + k if below else j > i + k:
                    a[i, j] = 0


def vander(x, N=None, increasing=False):
    a = asarray(x)
    columns = a.shape[0] if N is None else N
    out = empty((a.shape[0], columns), result_type(a, int64))
    for i in range(a.shape[0]):
        base = convert(a[i], dtype_of(out))
        power = convert(1, dtype_of(out))
        for j in range(columns):
            out[i, j if increasing else columns - 1 - j] = power
            power = power * base
    return out
