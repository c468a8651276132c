# Part of numpy: sets of elements.

from _wasmba import dtype_of, load, static_error
from numpy import _any_flat, asarray, bool_, copy, empty, int64, ravel, zeros
from numpy._joining import _concatenate
from numpy._sorting import argsort, _search, sort, _sort_row


def _is_new(s, i):
    """The i-th of sorted elements differs from the one before; nan counts as equal to nan."""
    if i == 0:
        return True
    a = load(s, i - 1)
    b = load(s, i)
    return a != b and (a == a or b == b)


def unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None):
    if axis is not None:
        return _unique_rows(asarray(ar), return_index, return_inverse, return_counts, axis)
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


def _row_less(a, i, k):
    for j in range(a.shape[1]):
        if a[i, j] != a[k, j]:
            return a[i, j] < a[k, j]
    return False


def _unique_rows(a, return_index, return_inverse, return_counts, axis):
    """Different rows in lexicographic order."""
    if return_index or return_inverse:
        return static_error('np.unique along an axis gives the values, and return_counts')
    if a.ndim != 2:
        return static_error('np.unique takes an axis of an array of two axes')
    rows = copy(a) if axis == 0 or axis == -2 else copy(a.T)
    n = rows.shape[0]
    order = empty(n, int64)
    for i in range(n):
        order[i] = i
    j = rows.shape[1] - 1
    while j >= 0:
        order = order[argsort(rows[order, j], -1, 'stable')]
        j -= 1
    kept = empty(n, int64)
    counts = zeros(n, int64)
    total = 0
    for i in range(n):
        if i == 0 or _row_less(rows, order[i - 1], order[i]):
            kept[total] = order[i]
            total += 1
        counts[total - 1] += 1
    found = rows[kept[:total]] if axis == 0 or axis == -2 else copy(rows[kept[:total]].T)
    if return_counts:
        return found, counts[:total]
    return found


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


def intersect1d(ar1, ar2, assume_unique=False, return_indices=False):
    if return_indices:
        a, first = unique(ar1, True)
        b, second = unique(ar2, True)
        return a[isin(a, b)], first[isin(a, b)], second[isin(b, a)]
    values = unique(ar1)
    return values[isin(values, ar2)]


def setdiff1d(ar1, ar2, assume_unique=False):
    a = unique(ar1)
    return a[isin(a, ar2, False, True)]


def union1d(ar1, ar2):
    return unique(_concatenate((ravel(asarray(ar1)), ravel(asarray(ar2))), 0))


def setxor1d(ar1, ar2):
    a = unique(ar1)
    b = unique(ar2)
    return sort(_concatenate((a[isin(a, b, False, True)], b[isin(b, a, False, True)]), 0))
