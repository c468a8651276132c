# Part of numpy: how often values occur.

from _wasmba import dtype_of, is_kind, load, static_error
from numpy import asarray, empty, int64, ravel, zeros
from numpy._extremes import _largest1, _smallest1
from numpy._reductions import _total
from numpy._sorting import _search
from builtins import max as _max, min as _min


def bincount(x, weights=None, minlength=0):
    a = asarray(x)
    if not is_kind(dtype_of(a), 'int'):
        return static_error('np.bincount takes integers')
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


def histogram_bin_edges(a, bins=10, range=None):
    if is_kind(bins, 'int'):
        low, high = _limits(ravel(asarray(a)), range)
        return _edges(low, high, bins)
    return asarray(bins)


def _axis_edges(x, bins, limits):
    if is_kind(bins, 'number'):
        low, high = _limits(x, limits)
        return _edges(low, high, int(bins))
    return asarray(bins) * 1.0


def _pair(bins):
    """Of both axes: a number or edges for both, or one for each."""
    if is_kind(bins, 'number'):
        return bins, bins
    if is_kind(bins, 'tuple'):
        return bins[0], bins[1]
    if is_kind(bins, 'numbers') or is_kind(bins, 'array'):
        return static_error('np.histogram2d takes a number of bins, or two written out, or edges for each axis')
    return bins[0], bins[1]


def histogram2d(x, y, bins=10, range=None, density=False, weights=None):
    a = asarray(x)
    b = asarray(y)
    first, second = _pair(bins)
    rows = _axis_edges(a, first, None if range is None else range[0])
    columns = _axis_edges(b, second, None if range is None else range[1])
    counts = zeros((rows.shape[0] - 1, columns.shape[0] - 1))
    for k in _positions_of(a):
        i = _bin_of(rows, float(a[k]))
        j = _bin_of(columns, float(b[k]))
        if i >= 0 and j >= 0:
            counts[i, j] += 1 if weights is None else weights[k]
    if density:
        total = _total(counts)
        for i in _positions_of(rows[1:]):
            for j in _positions_of(columns[1:]):
                counts[i, j] = counts[i, j] / (rows[i + 1] - rows[i]) / (columns[j + 1] - columns[j]) / total
    return counts, rows, columns


def _positions_of(a):
    return range(a.shape[0])


def _bin_of(edges, v):
    """The bin of a value, -1 outside; the last one is closed."""
    n = edges.shape[0] - 1
    if v == edges[n]:
        return n - 1
    i = _search(edges, v, 1) - 1
    return i if i < n else -1
