# Part of numpy: order, search, sets and counts.

from _wasmba import array_view, convert, dtype_of, intrinsic, is_contiguous, is_kind, is_static, load, result_dtype, static_error, store, stride
from numpy import array, asarray, bool_, copy, empty, float64, full, int64, nan, ravel, zeros, isnan, _any_flat, _assign, _astype, _copy_loop, _size
from numpy._reductions import (_axis_last, _by_rows, _check_axis, _count1, _each_row, _finish, _is_number, _keep_all, _pairwise, _same_shape_by_rows,
                               _smallest1, _largest1, _total)
from numpy._joining import _concatenate
from builtins import max as _max, min as _min


@runtime('rt_np_sort')
def _sort_run(dtype, data, n: int) -> None: ...


@runtime('rt_np_argsort')
def _argsort_run(dtype, data, step: int, n: int, stable: int, out) -> None: ...


# Sorting

def _sort_row(row):
    """Sorts one axis in place."""
    if is_contiguous(row, 'C'):
        _sort_run(dtype_of(row), row, row.shape[0])
    else:
        kept = copy(row)
        _sort_run(dtype_of(kept), kept, kept.shape[0])
        _copy_loop(row, kept)


def _sort_rows(a):
    if a.ndim == 1:
        _sort_row(a)
    else:
        for i in range(a.shape[0]):
            _sort_rows(a[i])


def _sort_in_place(a, axis):
    _check_axis(a.ndim, axis)
    position = axis + a.ndim if axis < 0 else axis
    if position == a.ndim - 1:
        _sort_rows(a)
    else:
        _sort_rows(_axis_last(a, position))


def sort(a, axis=-1, kind=None):
    if axis is None:
        flat = copy(ravel(asarray(a)))
        _sort_row(flat)
        return flat
    out = copy(asarray(a))
    _sort_in_place(out, axis)
    return out


def _argsort_row(row, out, stable):
    if is_contiguous(out, 'C'):
        _argsort_run(dtype_of(row), row, stride(row, 0), row.shape[0], stable, out)
    else:
        order = empty(row.shape[0], int64)
        _argsort_run(dtype_of(row), row, stride(row, 0), row.shape[0], stable, order)
        _copy_loop(out, order)


def argsort(a, axis=-1, kind='quicksort'):
    x = asarray(a)
    stable = 1 if kind == 'stable' or kind == 'mergesort' else 0
    if axis is None:
        return _same_shape_by_rows(_argsort_row, ravel(x), 0, int64, (stable,))
    return _same_shape_by_rows(_argsort_row, x, axis, int64, (stable,))


def lexsort(keys):
    order = argsort(keys[0], -1, 'stable')
    for i in range(1, len(keys)):
        order = order[argsort(keys[i][order], -1, 'stable')]
    return order


def searchsorted(a, v, side='left'):
    x = asarray(a)
    right = 1 if side == 'right' else 0
    if is_kind(v, 'number'):
        return _search(x, v, right)
    return _search_each(x, asarray(v), right)


def _search(a, v, right):
    """nan is greater than all others."""
    low = 0
    high = a.shape[0]
    while low < high:
        middle = (low + high) // 2
        x = load(a, middle)
        if x < v or (v != v and x == x) or (right == 1 and (x == v or (v != v and x != x))):
            low = middle + 1
        else:
            high = middle
    return low


def _search_each(a, v, right):
    out = empty(v.shape, int64)
    to = ravel(out)
    flat = _any_flat(v)
    for i in range(to.shape[0]):
        store(to, i, _search(a, load(flat, i), right))
    if out.ndim == 0:
        return out[()]
    return out


def digitize(x, bins, right=False):
    edges = asarray(bins)
    n = edges.shape[0]
    for i in range(1, n):
        if edges[i] < edges[0] and edges[n - 1] >= edges[0]:
            raise ValueError('bins must be monotonically increasing or decreasing')
    if n > 1 and edges[0] > edges[n - 1]:
        return n - searchsorted(copy(edges[::-1]), x, 'left' if not right else 'right')
    if right:
        return searchsorted(edges, x, 'left')
    return searchsorted(edges, x, 'right')


# Where elements are

def nonzero(a):
    x = asarray(a)
    if x.ndim == 0:
        static_error('np.nonzero takes an array with axes')
    n = _count1(x)
    found = empty((x.ndim, n), int64)
    _find(x, found, (), 0)
    return _as_rows(found, 0, x.shape)


def _as_rows(found, i, shape):
    if len(shape) == 0:
        return ()
    return (found[i],) + _as_rows(found, i + 1, shape[1:])


def _find(a, found, place, n):
    for i in range(a.shape[0]):
        if a.ndim > 1:
            n = _find(a[i], found, place + (i,), n)
        elif load(a, i):
            _note(found, place + (i,), 0, n)
            n += 1
    return n


def _note(found, place, axis, n):
    if len(place) > 0:
        store(found, axis, n, place[0])
        _note(found, place[1:], axis + 1, n)


def flatnonzero(a):
    return nonzero(ravel(asarray(a)))[0]


def argwhere(a):
    found = nonzero(a)
    out = empty((found[0].shape[0], len(found)), int64)
    _fill_columns(out, found, 0)
    return out


def _fill_columns(out, found, j):
    if len(found) > 0:
        _copy_loop(out[:, j], found[0])
        _fill_columns(out, found[1:], j + 1)


# Sets

def _is_new(s, i):
    """The i-th of sorted elements differs from the one before; nan counts as equal to nan."""
    if i == 0:
        return True
    a = load(s, i - 1)
    b = load(s, i)
    return a != b and (a == a or b == b)


def unique(ar, return_index=False, return_inverse=False, return_counts=False):
    flat = ravel(asarray(ar))
    n = flat.shape[0]
    if not return_index and not return_inverse:
        s = copy(flat)
        _sort_row(s)
        values, counts = _runs(s)
        if return_counts:
            return values, counts
        return values
    order = argsort(flat, -1, 'stable')
    t = flat[order]
    values, counts = _runs(t)
    index = empty(values.shape[0], int64)
    inverse = empty(n, int64)
    k = -1
    for i in range(n):
        if _is_new(t, i):
            k += 1
            index[k] = order[i]
        inverse[order[i]] = k
    if return_index:
        if return_inverse:
            if return_counts:
                return values, index, inverse, counts
            return values, index, inverse
        if return_counts:
            return values, index, counts
        return values, index
    if return_counts:
        return values, inverse, counts
    return values, inverse


def _runs(s):
    """The different values of sorted elements, and how often each occurs."""
    total = 0
    for i in range(s.shape[0]):
        if _is_new(s, i):
            total += 1
    values = empty(total, dtype_of(s))
    counts = zeros(total, int64)
    k = -1
    for i in range(s.shape[0]):
        if _is_new(s, i):
            k += 1
            values[k] = load(s, i)
        counts[k] += 1
    return values, counts


def isin(element, test_elements, assume_unique=False, invert=False):
    wanted = copy(ravel(asarray(test_elements)))
    _sort_row(wanted)
    x = asarray(element)
    out = empty(x.shape, bool_)
    to = ravel(out)
    flat = _any_flat(x)
    for i in range(to.shape[0]):
        v = load(flat, i)
        place = _search(wanted, v, 0)
        found = False
        if place < wanted.shape[0]:
            found = load(wanted, place) == v
        to[i] = found != invert
    if out.ndim == 0:
        return out[()]
    return out


def in1d(ar1, ar2, assume_unique=False, invert=False):
    return isin(ravel(asarray(ar1)), ar2, assume_unique, invert)


def intersect1d(ar1, ar2):
    a = unique(ar1)
    return a[isin(a, ar2)]


def setdiff1d(ar1, ar2):
    a = unique(ar1)
    return a[isin(a, ar2, False, True)]


def union1d(ar1, ar2):
    return unique(_concatenate((ravel(asarray(ar1)), ravel(asarray(ar2))), 0))


def setxor1d(ar1, ar2):
    a = unique(ar1)
    b = unique(ar2)
    return sort(_concatenate((a[isin(a, b, False, True)], b[isin(b, a, False, True)]), 0))


# Counts

def bincount(x, weights=None, minlength=0):
    a = asarray(x)
    if not is_kind(dtype_of(a), 'int'):
        static_error('np.bincount takes integers')
    n = minlength
    for i in range(a.shape[0]):
        if a[i] < 0:
            raise ValueError("'list' argument must have no negative elements")
        n = _max(n, a[i] + 1)
    if weights is None:
        counts = zeros(n, int64)
        for i in range(a.shape[0]):
            counts[a[i]] += 1
        return counts
    return _weighted_count(a, asarray(weights), n)


def _weighted_count(a, w, n):
    if w.shape[0] != a.shape[0]:
        raise ValueError('The weights and list don\'t have the same length.')
    sums = zeros(n)
    for i in range(a.shape[0]):
        sums[a[i]] += w[i]
    return sums


def _edges(low, high, bins):
    """np.linspace(low, high, bins + 1)"""
    out = empty(bins + 1)
    step = (high - low) / bins
    for i in range(bins):
        out[i] = i * step + low
    out[bins] = high
    return out


def histogram(a, bins=10, range=None, density=False, weights=None):
    x = ravel(asarray(a))
    if is_kind(bins, 'int'):
        if bins < 1:
            raise ValueError('`bins` must be positive, when an integer')
        return _histogram_even(x, bins, range, density, weights)
    return _histogram_edges(x, asarray(bins), density, weights)


def _limits(x, limits):
    if limits is not None:
        low = float(limits[0])
        high = float(limits[1])
        if low > high:
            raise ValueError('max must be larger than min in range parameter.')
    elif x.shape[0] == 0:
        low = 0.0
        high = 1.0
    else:
        low = float(_smallest1(x))
        high = float(_largest1(x))
        if not (low - low == 0 and high - high == 0):
            raise ValueError(f'autodetected range of [{low}, {high}] is not finite')
    if low == high:
        return low - 0.5, high + 0.5
    return low, high


def _histogram_even(x, bins, limits, density, weights):
    low, high = _limits(x, limits)
    edges = _edges(low, high, bins)
    counts = _new_counts(bins, weights)
    norm = bins / (high - low)
    for k in range(x.shape[0]):
        v = float(load(x, k))
        if low <= v <= high:
            i = int((v - low) * norm)
            if i == bins:
                i -= 1
            if v < edges[i]:
                i -= 1
            elif v >= edges[i + 1] and i != bins - 1:
                i += 1
            counts[i] += 1 if weights is None else weights[k]
    return _density(counts, edges, density), edges


def _histogram_edges(x, edges, density, weights):
    bins = edges.shape[0] - 1
    for i in range(bins):
        if edges[i] > edges[i + 1]:
            raise ValueError('`bins` must increase monotonically, when an array')
    counts = _new_counts(bins, weights)
    for k in range(x.shape[0]):
        v = load(x, k)
        if edges[0] <= v <= edges[bins]:
            i = _min(_search(edges, v, 1) - 1, bins - 1)
            while i > 0 and edges[i] == edges[bins] and v == edges[bins] and edges[i] > edges[i - 1] and i < bins - 1:
                i += 1
            counts[i] += 1 if weights is None else weights[k]
    return _density(counts, edges, density), edges


def _new_counts(bins, weights):
    if weights is None:
        return zeros(bins, int64)
    return zeros(bins, dtype_of(asarray(weights)))


def _density(counts, edges, density):
    if density:
        widths = edges[1:] - edges[:-1]
        return counts / widths / _total(counts)
    return counts


def histogram2d(x, y, bins=10, range=None):
    a = asarray(x)
    b = asarray(y)
    n = bins if is_kind(bins, 'int') else bins[0]
    m = bins if is_kind(bins, 'int') else bins[1]
    low0, high0 = _limits(a, None if range is None else range[0])
    low1, high1 = _limits(b, None if range is None else range[1])
    rows = _edges(low0, high0, n)
    columns = _edges(low1, high1, m)
    return _count_pairs(a, b, low0, high0, low1, high1, rows, columns, n, m), rows, columns


def _count_pairs(a, b, low0, high0, low1, high1, rows, columns, n, m):
    counts = zeros((n, m))
    for k in range(a.shape[0]):
        if low0 <= a[k] <= high0 and low1 <= b[k] <= high1:
            i = n - 1 if a[k] == high0 else _search(rows, float(a[k]), 1) - 1
            j = m - 1 if b[k] == high1 else _search(columns, float(b[k]), 1) - 1
            counts[i, j] += 1
    return counts


# Quantiles

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
    if axis is None:
        return _keep_all(_median1(ravel(x)), x, keepdims)
    return _by_rows(_median1, x, axis, float64, keepdims, ())


def _quantile1(row, q):
    n = row.shape[0]
    if n == 0:
        return nan
    s = _sorted_row(row)
    if s[n - 1] != s[n - 1]:
        return nan
    return _between(s, n, q)


def _between(s, n, q):
    place = (n - 1) * q
    low = int(intrinsic('Floor', place))
    if place >= n - 1:
        return s[n - 1] / 1.0
    t = place - low
    a = s[low] / 1.0
    b = s[low + 1] / 1.0
    if t >= 0.5:
        return b - (b - a) * (1 - t)
    return a + (b - a) * t


def _quantile_checked(a, q, axis, keepdims, whole, name):
    x = asarray(a)
    if is_kind(q, 'number'):
        if not (0 <= q / whole <= 1):
            raise ValueError(f'{name} must be in the range [0, {whole}]')
        if axis is None:
            return _keep_all(_quantile1(ravel(x), q / whole), x, keepdims)
        return _by_rows(_quantile1, x, axis, float64, keepdims, (q / whole,))
    qs = asarray(q)
    if axis is None:
        flat = ravel(x)
        out = empty(qs.shape[0])
        for i in range(qs.shape[0]):
            out[i] = _quantile_checked(flat, qs[i], None, False, whole, name)
        return out
    return _quantiles_by_rows(x, qs, axis, whole, name)


def _quantiles_by_rows(x, qs, axis, whole, name):
    first = _quantile_checked(x, qs[0], axis, False, whole, name)
    out = empty((qs.shape[0],) + asarray(first).shape)
    for i in range(qs.shape[0]):
        out[i] = _quantile_checked(x, qs[i], axis, False, whole, name)
    return out


def percentile(a, q, axis=None, keepdims=False):
    return _quantile_checked(a, q, axis, keepdims, 100, 'Percentiles')


def quantile(a, q, axis=None, keepdims=False):
    return _quantile_checked(a, q, axis, keepdims, 1, 'Quantiles')


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


def nanquantile(a, q):
    return quantile(_numbers(ravel(asarray(a))), q)


def nanpercentile(a, q):
    return percentile(_numbers(ravel(asarray(a))), q)
