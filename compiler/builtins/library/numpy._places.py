# Part of numpy: arrays of indices, writing and choosing by index or mask, partial order.

from _wasmba import convert, dtype_of, fold, is_kind, store
from numpy import asarray, bool_, copy, empty, int64, ravel, reshape
from numpy._apply import copyto
from numpy._axes import _axis_last
from numpy._elementwise import _broadcast_shapes as _broadcast, broadcast_to as _broadcast_to
from numpy._sorting import argsort, nonzero, _sort_in_place
import operator


def indices(dimensions, dtype=int64):
    out = empty((len(dimensions),) + dimensions, dtype)
    for axis in range(len(dimensions)):
        _count_along(out[axis], axis)
    return out


def _count_along(a, axis):
    """Every element becomes its index on that axis."""
    if a.ndim == 1:
        for i in range(a.shape[0]):
            store(a, i, convert(i, dtype_of(a)))
    else:
        for i in range(a.shape[0]):
            if axis == 0:
                a[i] = i
            else:
                _count_along(a[i], axis - 1)


def triu_indices(n, k=0, m=None):
    return _triangle(n, n if m is None else m, k, True)


def tril_indices(n, k=0, m=None):
    return _triangle(n, n if m is None else m, k, False)


def triu_indices_from(arr, k=0):
    return _triangle(arr.shape[0], arr.shape[1], k, True)


def tril_indices_from(arr, k=0):
    return _triangle(arr.shape[0], arr.shape[1], k, False)


def _triangle(n, m, k, isUpper):
    chosen = empty((n, m), bool_)
    for i in range(n):
        for j in range(m):
            chosen[i, j] = j >= i + k if isUpper else j <= i + k
    return nonzero(chosen)


def diag_indices(n, ndim=2):
    return _repeated(_numbered(n), ndim)


def diag_indices_from(arr):
    return _repeated(_numbered(arr.shape[0]), arr.ndim)


def _numbered(n):
    out = empty(n, int64)
    for i in range(n):
        out[i] = i
    return out


def _repeated(a, n):
    if n == 0:
        return ()
    return (a,) + _repeated(a, n - 1)


def ravel_multi_index(multi_index, dims):
    return _raveled(multi_index, dims, 0)


def _raveled(multi_index, dims, i):
    index = multi_index[i]
    if not is_kind(index, 'number'):
        index = asarray(multi_index[i])
    if i == len(dims) - 1:
        return index
    return index * fold(operator.mul, dims[i + 1:]) + _raveled(multi_index, dims, i + 1)


def ix_(*args):
    return _open_grid(args, 0, len(args))


def _open_grid(args, i, n):
    if i == n:
        return ()
    a = asarray(args[i])
    if is_kind(dtype_of(a), 'bool'):
        a = nonzero(args[i])[0]
    return (reshape(a, _only(n, i, a.shape[0], 0)),) + _open_grid(args, i + 1, n)


def _only(n, axis, length, k):
    if k == n:
        return ()
    return (length if k == axis else 1,) + _only(n, axis, length, k + 1)


# Writing

def put(a, ind, v, mode='raise'):
    flat = a.flat
    places = ravel(asarray(ind))
    values = ravel(asarray(v))
    for i in range(places.shape[0]):
        if values.shape[0] > 0:
            flat[places[i]] = values[i % values.shape[0]]


def place(arr, mask, vals):
    flat = arr.flat
    chosen = ravel(asarray(mask))
    values = ravel(asarray(vals))
    n = 0
    for i in range(len(flat)):
        if chosen[i]:
            if values.shape[0] == 0:
                raise ValueError('Cannot insert from an empty array!')
            flat[i] = values[n % values.shape[0]]
            n += 1


def putmask(a, mask, values):
    flat = a.flat
    chosen = ravel(asarray(mask))
    new = ravel(asarray(values))
    for i in range(len(flat)):
        if chosen[i]:
            flat[i] = new[i % new.shape[0]]


def put_along_axis(arr, indices, values, axis):
    position = axis + arr.ndim if axis < 0 else axis
    places = _axis_last(indices, position)
    if is_kind(values, 'number'):
        _put_number_rows(_axis_last(arr, position), places, values)
    else:
        _put_rows(_axis_last(arr, position), places, _axis_last(asarray(values), position))


def _put_number_rows(a, places, value):
    if a.ndim == 1:
        for i in range(places.shape[0]):
            a[places[i]] = value
    else:
        for i in range(a.shape[0]):
            _put_number_rows(a[i], places[i], value)


def _put_rows(a, places, values):
    if a.ndim == 1:
        for i in range(places.shape[0]):
            a[places[i]] = values[i]
    else:
        for i in range(a.shape[0]):
            _put_rows(a[i], places[i], values[i])


# Choosing

def extract(condition, arr):
    return ravel(asarray(arr))[nonzero(ravel(asarray(condition)))[0]]


def compress(condition, a, axis=None):
    chosen = nonzero(asarray(condition))[0]
    x = asarray(a)
    if axis is None:
        return ravel(x)[chosen]
    return x.take(chosen, axis)


def choose(a, choices, out=None, mode='raise'):
    index = asarray(a)
    if is_kind(choices, 'tuple') or is_kind(choices, 'array'):
        n = len(choices)
    else:
        n = len(choices)
    for k in ravel(index):
        if k < 0 or k >= n:
            raise ValueError('invalid entry in choice array')
    result = empty(index.shape, dtype_of(asarray(choices[0])))
    _choose(result, index, choices, 0, n)
    return result


def _choose(result, index, choices, k, n):
    if is_kind(choices, 'tuple'):
        if k < len(choices):
            copyto(result, choices[k], index == k)
            _choose(result, index, choices, k + 1, n)
    else:
        for i in range(n):
            copyto(result, choices[i], index == i)


def trim_zeros(filt, trim='fb'):
    a = asarray(filt)
    first = 0
    last = a.shape[0]
    if 'f' in trim or 'F' in trim:
        while first < last and a[first] == 0:
            first += 1
    if 'b' in trim or 'B' in trim:
        while last > first and a[last - 1] == 0:
            last -= 1
    return a[first:last]


def resize(a, new_shape):
    flat = ravel(asarray(a))
    out = empty(new_shape, dtype_of(flat))
    to = ravel(out)
    n = flat.shape[0]
    for i in range(to.shape[0]):
        to[i] = flat[i % n] if n > 0 else convert(0, dtype_of(flat))
    return out


# Partial order: a full sort is one, too.

def partition(a, kth, axis=-1):
    if axis is None:
        return partition(ravel(asarray(a)), kth)
    out = copy(asarray(a))
    _sort_in_place(out, axis)
    return out


def argpartition(a, kth, axis=-1):
    return argsort(a, axis)


def nditer(op):
    return ravel(copy(asarray(op)))


def broadcast_arrays(*args):
    return _spread_to(args, _common_shape(args))


def _common_shape(args):
    if len(args) == 0:
        return ()
    return _broadcast(asarray(args[0]).shape, _common_shape(args[1:]))


def _spread_to(args, shape):
    if len(args) == 0:
        return ()
    return (_broadcast_to(asarray(args[0]), shape),) + _spread_to(args[1:], shape)


def broadcast_shapes(*args):
    if len(args) == 0:
        return ()
    first = (args[0],) if is_kind(args[0], 'int') else args[0]
    return _broadcast(first, broadcast_shapes(*args[1:]))
