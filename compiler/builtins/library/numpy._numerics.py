# Part of numpy: products, differences, interpolation, comparisons and selections.

from _wasmba import array_view, convert, dtype_of, is_kind, load, result_dtype, static_error, store
from numpy import (_any_flat, asarray, _assign, _binary, bool_, _broadcast_shapes, broadcast_to, conj, copy, _copy_loop, dot,
                   _elementwise2, empty, float64, inf, matmul, ravel, reshape, sqrt, transpose)
from numpy._axes import _axis_last, _ones_of
from numpy._calculus import diff
from numpy._creation import _with_axes
from numpy._einsum import _tensordot
from numpy._joining import expand_dims, _part
from numpy._products import _plus, _times
from numpy._reductions import _mean
from numpy._truth import all as _all
from builtins import abs as _abs, max as _max, min as _min
import operator


# Products

def outer(a, b, out=None):
    x = ravel(asarray(a))
    y = ravel(asarray(b))
    result = _elementwise2(operator.mul, reshape(x, (x.shape[0], 1)), reshape(y, (1, y.shape[0])))
    if out is not None:
        _assign(out, result)
        return out
    return result


def inner(a, b):
    x = asarray(a)
    y = asarray(b)
    if x.ndim == 0 or y.ndim < 2:
        return dot(x, y)
    if y.ndim == 2:
        return dot(x, transpose(y))
    return _tensordot(x, y, (x.ndim - 1,), (y.ndim - 1,))


def vdot(a, b):
    return dot(conj(ravel(asarray(a))), ravel(asarray(b)))


def kron(a, b):
    x = asarray(a)
    y = asarray(b)
    return _kron(_with_axes(x, y.ndim), _with_axes(y, x.ndim))


def _kron(a, b):
    ones = _ones_of(a.shape)
    left = array_view(a, 0, _alternated(a.shape, ones), _alternated(a.strides, ones))
    right = array_view(b, 0, _alternated(ones, b.shape), _alternated(ones, b.strides))
    return reshape(_elementwise2(operator.mul, left, right), _multiplied(a.shape, b.shape))


def _alternated(s, t):
    if len(s) == 0:
        return ()
    return (s[0], t[0]) + _alternated(s[1:], t[1:])


def _multiplied(s, t):
    if len(s) == 0:
        return ()
    return (s[0] * t[0],) + _multiplied(s[1:], t[1:])


def cross(a, b):
    x = asarray(a)
    y = asarray(b)
    if x.ndim == 1 and y.ndim == 1:
        if x.shape[0] == 2 and y.shape[0] == 2:
            raise ValueError('the cross product of vectors of two elements is a number: use a[0] * b[1] - a[1] * b[0]')
        out = empty(3, result_dtype(_times, x, y))
        _cross1(x, y, out)
        return out
    shape = _broadcast_shapes(x.shape, y.shape)
    result = empty(shape, result_dtype(_times, x, y))
    _cross_rows(broadcast_to(x, shape), broadcast_to(y, shape), result)
    return result


def _cross_rows(x, y, out):
    if out.ndim == 1:
        _cross1(x, y, out)
    else:
        for i in range(out.shape[0]):
            _cross_rows(x[i], y[i], out[i])


def _cross1(x, y, out):
    if x.shape[0] != 3 or y.shape[0] != 3:
        raise ValueError('incompatible dimensions for cross product\n(dimension must be 2 or 3)')
    out[0] = x[1] * y[2] - x[2] * y[1]
    out[1] = x[2] * y[0] - x[0] * y[2]
    out[2] = x[0] * y[1] - x[1] * y[0]


# Differences and interpolation

def ediff1d(ary):
    return diff(ravel(asarray(ary)))


def interp(x, xp, fp, left=None, right=None):
    xs = asarray(xp, float64)
    ys = asarray(fp, float64)
    if xs.shape[0] == 0:
        raise ValueError('array of sample points is empty')
    if xs.shape[0] != ys.shape[0]:
        raise ValueError('fp and xp are not of the same length.')
    low = float(ys[0]) if left is None else float(left)
    high = float(ys[ys.shape[0] - 1]) if right is None else float(right)
    if is_kind(x, 'number'):
        return _interp1(float(x), xs, ys, low, high)
    return _interp_each(asarray(x), xs, ys, low, high)


def _interp_each(x, xs, ys, low, high):
    out = empty(x.shape)
    to = ravel(out)
    flat = _any_flat(x)
    for i in range(to.shape[0]):
        to[i] = _interp1(float(flat[i]), xs, ys, low, high)
    return out


def _interp1(x, xs, ys, low, high):
    n = xs.shape[0]
    if x != x:
        return x
    if n == 1:
        return low if x < xs[0] else high if x > xs[0] else float(ys[0])
    if x > xs[n - 1]:
        return high
    if x < xs[0]:
        return low
    first = 0
    last = n
    while first < last:
        middle = (first + last) // 2
        if x >= xs[middle]:
            first = middle + 1
        else:
            last = middle
    j = first - 1
    if j == n - 1:
        return float(ys[j])
    if xs[j] == x:
        return float(ys[j])
    slope = (ys[j + 1] - ys[j]) / (xs[j + 1] - xs[j])
    y = slope * (x - xs[j]) + ys[j]
    if y != y:
        y = slope * (x - xs[j + 1]) + ys[j + 1]
        if y != y and ys[j] == ys[j + 1]:
            y = float(ys[j])
    return y


# Filters

def convolve(a, v, mode='full'):
    x = asarray(a)
    y = asarray(v)
    if x.shape[0] == 0:
        raise ValueError('a cannot be empty')
    if y.shape[0] == 0:
        raise ValueError('v cannot be empty')
    if x.shape[0] < y.shape[0]:
        return _correlate(y, x[::-1], mode)
    return _correlate(x, y[::-1], mode)


def correlate(a, v, mode='valid'):
    x = asarray(a)
    y = conj(asarray(v))
    if x.shape[0] == 0:
        raise ValueError('first array argument cannot be empty')
    if y.shape[0] == 0:
        raise ValueError('second array argument cannot be empty')
    if x.shape[0] < y.shape[0]:
        return _correlate(y, x, mode)[::-1]
    return _correlate(x, y, mode)[::1]


def _correlate(a, v, mode):
    """Of a, which is not shorter, with v."""
    n = a.shape[0]
    m = v.shape[0]
    if mode == 'valid':
        first = m - 1
        count = n - m + 1
    elif mode == 'same':
        first = m - 1 - m // 2
        count = n
    else:
        first = 0
        count = n + m - 1
    out = empty(count, result_dtype(_times, a, v))
    for i in range(count):
        # Element j of v meets element first + i - (m - 1) + j of a.
        start = first + i - (m - 1)
        total = convert(0, dtype_of(out))
        for j in range(_max(0, -start), _min(m, n - start)):
            total = _plus(total, _times(load(a, start + j), load(v, j)))
        store(out, i, total)
    return out


# Statistics of several variables

def cov(m, y=None, rowvar=True, bias=False, ddof=None):
    if y is None:
        if asarray(m).ndim == 1:
            return _cov(_variables(asarray(m), rowvar), bias, ddof)[0, 0]
        return _cov(_variables(asarray(m), rowvar), bias, ddof)
    return _cov(_joined_variables(_variables(asarray(m), rowvar), _variables(asarray(y), rowvar)), bias, ddof)


def _variables(m, rowvar):
    if m.ndim == 1:
        return _float_rows(expand_dims(m, 0))
    if rowvar:
        return _float_rows(m)
    return _float_rows(transpose(m))


def _float_rows(m):
    out = empty(m.shape)
    _copy_loop(out, m)
    return out


def _joined_variables(a, b):
    out = empty((a.shape[0] + b.shape[0], a.shape[1]))
    _copy_loop(_part(out, 0, 0, a.shape[0]), a)
    _copy_loop(_part(out, 0, a.shape[0], b.shape[0]), b)
    return out


def _cov(x, bias, ddof):
    correction = (0 if bias else 1) if ddof is None else ddof
    freedom = x.shape[1] - correction
    d = x - _mean(x, 1, True)
    return matmul(d, transpose(d)) * (1.0 / freedom if freedom > 0 else inf)


def corrcoef(x, y=None, rowvar=True):
    if y is None:
        if asarray(x).ndim == 1:
            return 1.0
    c = cov(x, y, rowvar)
    n = c.shape[0]
    d = empty(n)
    for i in range(n):
        d[i] = sqrt(c[i, i])
    out = empty((n, n))
    for i in range(n):
        for j in range(n):
            out[i, j] = _min(_max(c[i, j] / d[i] / d[j], -1.0), 1.0)
    return out


# Polynomials

def polyval(p, x):
    c = asarray(p)
    if is_kind(x, 'number'):
        y = x * 0 + convert(0, dtype_of(c))
        for i in range(c.shape[0]):
            y = y * x + c[i]
        return y
    xs = asarray(x)
    out = _elementwise2(operator.mul, xs, convert(0, dtype_of(c)))
    for i in range(c.shape[0]):
        out = out * xs + c[i]
    return out


# Comparisons

def isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    x = asarray(a)
    y = asarray(b)
    shape = _broadcast_shapes(x.shape, y.shape)
    out = empty(shape, bool_)
    _close_loop(broadcast_to(x, shape), broadcast_to(y, shape), rtol, atol, equal_nan, out)
    if out.ndim == 0:
        return out[()]
    return out


def _close_loop(x, y, rtol, atol, equal_nan, out):
    if out.ndim == 0:
        out[()] = _is_close(x[()], y[()], rtol, atol, equal_nan)
    elif out.ndim == 1:
        for i in range(out.shape[0]):
            store(out, i, _is_close(load(x, i), load(y, i), rtol, atol, equal_nan))
    else:
        for i in range(out.shape[0]):
            _close_loop(x[i], y[i], rtol, atol, equal_nan, out[i])


def _is_close(x, y, rtol, atol, equal_nan):
    if x == y:
        return True
    if x != x or y != y:
        return equal_nan and x != x and y != y
    if _abs(x) == inf or _abs(y) == inf:
        return False
    return _abs(x - y) <= atol + rtol * _abs(y)


def allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False):
    return _all(isclose(a, b, rtol, atol, equal_nan))


def array_equal(a1, a2):
    x = asarray(a1)
    y = asarray(a2)
    if x.ndim != y.ndim:
        return False
    if x.shape != y.shape:
        return False
    return _all(_binary(operator.eq, x, y))


def array_equiv(a1, a2):
    return _all(_binary(operator.eq, asarray(a1), asarray(a2)))


# Selections

def take(a, indices, axis=None, mode='raise'):
    x = asarray(a)
    if axis is None:
        return _take_checked(ravel(x), indices, mode)
    position = axis + x.ndim if axis < 0 else axis
    if position == 0:
        return _take_checked(x, indices, mode)
    if position == 1:
        return x[:, _wrapped(indices, x.shape[1], mode)]
    if position == 2:
        return x[:, :, _wrapped(indices, x.shape[2], mode)]
    return static_error('np.take takes the axes 0, 1 and 2')


def _take_checked(x, indices, mode):
    return x[_wrapped(indices, x.shape[0], mode)]


def _wrapped(indices, n, mode):
    if mode == 'wrap':
        return _wrap_index(indices, n)
    if mode == 'clip':
        return _clip_index(indices, n)
    if is_kind(indices, 'number'):
        return indices
    return asarray(indices)


def _wrap_index(indices, n):
    if is_kind(indices, 'number'):
        return indices % n
    return asarray(indices) % n


def _clip_index(indices, n):
    if is_kind(indices, 'number'):
        return _min(_max(indices, 0), n - 1)
    kept = copy(asarray(indices))
    flat = ravel(kept)
    for i in range(flat.shape[0]):
        flat[i] = _min(_max(flat[i], 0), n - 1)
    return kept


def take_along_axis(arr, indices, axis):
    if axis is None:
        return ravel(arr)[indices]
    position = axis + arr.ndim if axis < 0 else axis
    out = empty(indices.shape, dtype_of(arr))
    _along_rows(_axis_last(arr, position), _axis_last(indices, position), _axis_last(out, position))
    return out


def _along_rows(a, indices, out):
    if out.ndim == 1:
        for i in range(out.shape[0]):
            out[i] = a[indices[i]]
    else:
        for i in range(out.shape[0]):
            _along_rows(a[i], indices[i], out[i])


def meshgrid(*xi, indexing='xy', sparse=False):
    arrays = _all_flat(xi)
    if sparse:
        return _sparse_grids(arrays, 0, len(arrays), indexing == 'xy' and len(arrays) > 1)
    if indexing == 'xy' and len(arrays) > 1:
        shape = _lengths(arrays)
        return _grids(arrays, 0, (shape[1], shape[0]) + shape[2:], True)
    return _grids(arrays, 0, _lengths(arrays), False)


def _sparse_grids(arrays, i, n, swaps):
    if i == n:
        return ()
    position = 1 - i if swaps and i < 2 else i
    return (reshape(arrays[i], _one_length(n, position, arrays[i].shape[0], 0)),) + _sparse_grids(arrays, i + 1, n, swaps)


def _one_length(n, position, length, k):
    if k == n:
        return ()
    return (length if k == position else 1,) + _one_length(n, position, length, k + 1)


def _all_flat(values):
    if len(values) == 0:
        return ()
    return (ravel(asarray(values[0])),) + _all_flat(values[1:])


def _lengths(arrays):
    if len(arrays) == 0:
        return ()
    return (arrays[0].shape[0],) + _lengths(arrays[1:])


def _grids(arrays, i, shape, swaps):
    if len(arrays) == 0:
        return ()
    out = empty(shape, dtype_of(arrays[0]))
    position = 1 - i if swaps and i < 2 else i
    _copy_loop(out, array_view(arrays[0], 0, shape, _one_stride(shape, position, arrays[0].strides[0], 0)))
    return (out,) + _grids(arrays[1:], i + 1, shape, swaps)


def _one_stride(shape, position, step, k):
    if k == len(shape):
        return ()
    return (step if k == position else 0,) + _one_stride(shape, position, step, k + 1)


def fill_diagonal(a, val):
    if a.ndim != 2:
        return static_error('np.fill_diagonal takes an array of two axes')
    for i in range(_min(a.shape[0], a.shape[1])):
        a[i, i] = val if is_kind(val, 'number') else val[i % len(val)]


def unravel_index(indices, shape):
    if len(shape) == 0:
        return ()
    if is_kind(indices, 'number'):
        return _unravel(indices, shape)
    return _unravel(asarray(indices), shape)


def _unravel(indices, shape):
    if len(shape) == 1:
        return (indices,)
    rest = 1
    for n in shape[1:]:
        rest *= n
    return (indices // rest,) + _unravel(indices % rest, shape[1:])


def ndindex(*shape):
    if is_kind(shape[0], 'tuple'):
        return _positions(shape[0])
    return _positions(shape)


def _positions(shape):
    n = 1
    for length in shape:
        n *= length
    return [_unravel(k, shape) for k in range(n)]


def ndenumerate(arr):
    a = asarray(arr)
    flat = ravel(a)
    return [(_unravel(k, a.shape), flat[k]) for k in range(flat.shape[0])]
