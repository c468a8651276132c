# Part of numpy: order and search.

from _wasmba import dtype_of, is_contiguous, is_kind, load, static_error, store, stride
from numpy import _any_flat, asarray, copy, _copy_loop, empty, int64, ravel
from numpy._axes import _axis_last, _check_axis, _same_shape_by_rows
from numpy._truth import _count1


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
    if asarray(keys[0]).ndim != 1:
        return static_error('np.lexsort takes keys of one axis')
    if is_kind(keys, 'tuple'):
        return _lexsort(keys, argsort(keys[0], -1, 'stable'), 1)
    order = argsort(keys[0], -1, 'stable')
    for i in range(1, len(keys)):
        order = order[argsort(keys[i][order], -1, 'stable')]
    return order


def _lexsort(keys, order, i):
    if i == len(keys):
        return order
    return _lexsort(keys, order[argsort(asarray(keys[i])[order], -1, 'stable')], i + 1)


def searchsorted(a, v, side='left', sorter=None):
    x = asarray(a) if sorter is None else asarray(a)[asarray(sorter)]
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
        return static_error('np.nonzero takes an array with axes')
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
