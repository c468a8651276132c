# Part of numpy: medians and quantiles.

from _wasmba import dtype_of, intrinsic, is_kind, load, static_error, store
from numpy import asarray, _copy_loop, empty, float64, nan, ravel
from numpy._axes import _by_rows, _finish, _keep_all, _over_axes
from numpy._sorting import sort, _sort_row


def _sorted_row(row):
    s = empty(row.shape[0], dtype_of(row))
    _copy_loop(s, row)
    _sort_row(s)
    return s


def _median1(row):
    n = row.shape[0]
    if n == 0:
        return nan
    s = _sorted_row(row)
    if s[n - 1] != s[n - 1]:
        return nan
    if n % 2 == 1:
        return s[n // 2] / 1.0
    return (s[n // 2 - 1] + s[n // 2]) / 2


def median(a, axis=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _over_axes(median, x, axis, keepdims)
    if axis is None:
        return _keep_all(_median1(ravel(x)), x, keepdims)
    return _by_rows(_median1, x, axis, float64, keepdims, ())


def _quantile1(row, q, method):
    n = row.shape[0]
    if n == 0:
        return nan
    s = _sorted_row(row)
    if s[n - 1] != s[n - 1]:
        return nan
    return _between(s, n, q, method)


def _between(s, n, q, method):
    place = (n - 1) * q
    low = int(intrinsic('Floor', place))
    if method == 'lower':
        return s[low] / 1.0
    if method == 'higher':
        return s[int(intrinsic('Ceil', place))] / 1.0
    if method == 'nearest':
        return s[int(intrinsic('RoundHalfEven', place))] / 1.0
    if method == 'midpoint':
        return (s[low] + s[int(intrinsic('Ceil', place))]) / 2.0
    if method != 'linear':
        raise ValueError("the methods of quantiles are 'linear', 'lower', 'higher', 'midpoint' and 'nearest'")
    if place >= n - 1:
        return s[n - 1] / 1.0
    t = place - low
    a = s[low] / 1.0
    b = s[low + 1] / 1.0
    if t >= 0.5:
        return b - (b - a) * (1 - t)
    return a + (b - a) * t


def _quantile_checked(a, q, axis, keepdims, whole, name, method):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return static_error('quantiles go along one axis, or over all')
    if is_kind(q, 'number'):
        if not (0 <= q / whole <= 1):
            raise ValueError(f'{name} must be in the range [0, {whole}]')
        if axis is None:
            return _keep_all(_quantile1(ravel(x), q / whole, method), x, keepdims)
        return _by_rows(_quantile1, x, axis, float64, keepdims, (q / whole, method))
    qs = asarray(q)
    if axis is None:
        flat = ravel(x)
        out = empty(qs.shape[0])
        for i in range(qs.shape[0]):
            out[i] = _quantile_checked(flat, qs[i], None, False, whole, name, method)
        return out
    return _quantiles_by_rows(x, qs, axis, whole, name, method)


def _quantiles_by_rows(x, qs, axis, whole, name, method):
    first = _quantile_checked(x, qs[0], axis, False, whole, name, method)
    out = empty((qs.shape[0],) + asarray(first).shape)
    for i in range(qs.shape[0]):
        out[i] = _quantile_checked(x, qs[i], axis, False, whole, name, method)
    return out


def percentile(a, q, axis=None, out=None, keepdims=False, method='linear', interpolation=None):
    if interpolation is not None:
        return _finish(_quantile_checked(a, q, axis, keepdims, 100, 'Percentiles', interpolation), out)
    return _finish(_quantile_checked(a, q, axis, keepdims, 100, 'Percentiles', method), out)


def quantile(a, q, axis=None, out=None, keepdims=False, method='linear', interpolation=None):
    if interpolation is not None:
        return _finish(_quantile_checked(a, q, axis, keepdims, 1, 'Quantiles', interpolation), out)
    return _finish(_quantile_checked(a, q, axis, keepdims, 1, 'Quantiles', method), out)


def _numbers(row):
    """The elements of a row that are not nan."""
    n = 0
    for i in range(row.shape[0]):
        n += load(row, i) == load(row, i)
    out = empty(n, dtype_of(row))
    n = 0
    for i in range(row.shape[0]):
        if load(row, i) == load(row, i):
            store(out, n, load(row, i))
            n += 1
    return out


def _nanmedian1(row):
    return _median1(_numbers(row))


def nanmedian(a, axis=None, keepdims=False):
    x = asarray(a)
    if axis is None:
        return _keep_all(_nanmedian1(ravel(x)), x, keepdims)
    return _by_rows(_nanmedian1, x, axis, float64, keepdims, ())


def _nanquantile1(row, q):
    return _quantile1(_numbers(row), q, 'linear')


def _nanquantile(a, q, axis, keepdims):
    x = asarray(a)
    if is_kind(q, 'number'):
        if axis is None:
            return _keep_all(_nanquantile1(ravel(x), q), x, keepdims)
        return _by_rows(_nanquantile1, x, axis, float64, keepdims, (q,))
    return _nanquantiles(x, asarray(q), axis)


def _nanquantiles(x, qs, axis):
    first = asarray(_nanquantile(x, qs[0], axis, False))
    out = empty((qs.shape[0],) + first.shape)
    for i in range(qs.shape[0]):
        out[i] = _nanquantile(x, qs[i], axis, False)
    return out


def nanquantile(a, q, axis=None, keepdims=False):
    if is_kind(q, 'number'):
        return _nanquantile(a, q, axis, keepdims)
    return _nanquantile(a, asarray(q) * 1.0, axis, keepdims)


def nanpercentile(a, q, axis=None, keepdims=False):
    if is_kind(q, 'number'):
        return _nanquantile(a, q / 100, axis, keepdims)
    return _nanquantile(a, asarray(q) / 100, axis, keepdims)


def msort(a):
    return sort(a, 0)


def sort_complex(a):
    return sort(asarray(a) + 0j)
