# Part of numpy: sums of products over labelled axes.

from _wasmba import convert, dtype_of, einsum_labels, fold, is_kind, load, result_dtype, static_error, store
from numpy import asarray, int64, matmul, _pick, ravel, reshape, transpose, zeros
from numpy._joining import _absolute_axes
from numpy._products import _plus, _times
import operator


def _arrays(operands):
    if len(operands) == 0:
        return ()
    return (asarray(operands[0]),) + _arrays(operands[1:])


def _set_lengths(lengths, labels, shape):
    for k in range(len(labels)):
        n = shape[k]
        known = lengths[labels[k]]
        if known == 1 or known == 0:
            lengths[labels[k]] = n
        elif n != known and n != 1:
            raise ValueError('operands could not be broadcast together with remapped shapes [original->remapped]')


def _set_all_lengths(lengths, labels, operands):
    if len(operands) > 0:
        _set_lengths(lengths, labels[0], operands[0].shape)
        _set_all_lengths(lengths, labels[1:], operands[1:])


def _pick_lengths(lengths, labels):
    if len(labels) == 0:
        return ()
    return (lengths[labels[0]],) + _pick_lengths(lengths, labels[1:])


def _steps(row, labels, shape, strides):
    for k in range(len(labels)):
        if shape[k] != 1:
            row[labels[k]] += strides[k]


def _all_steps(steps, i, labels, operands):
    """Distance in elements by which an operand moves on along each label."""
    if len(operands) > 0:
        flat = _c_steps(operands[0].shape)
        _steps(steps[i], labels[0], operands[0].shape, flat)
        _all_steps(steps, i + 1, labels[1:], operands[1:])


def _c_steps(shape):
    if len(shape) == 0:
        return ()
    return (fold(operator.mul, shape[1:]),) + _c_steps(shape[1:])


def _flats(operands):
    if len(operands) == 0:
        return ()
    return (ravel(operands[0]),) + _flats(operands[1:])


def _product_at(flats, places, i):
    if len(flats) == 1:
        return load(flats[0], places[i])
    return _times(load(flats[0], places[i]), _product_at(flats[1:], places, i + 1))


def _product(*elements):
    if len(elements) == 1:
        return elements[0]
    return _times(elements[0], _product(*elements[1:]))


def _advance(index, lengths, steps, places, first):
    """The next combination of the labels from `first` on; False after the last."""
    label = lengths.shape[0] - 1
    while label >= first:
        index[label] += 1
        for i in range(places.shape[0]):
            places[i] += steps[i, label]
        if index[label] < lengths[label]:
            return True
        for i in range(places.shape[0]):
            places[i] -= steps[i, label] * lengths[label]
        index[label] = 0
        label -= 1
    return False


def _advance_result(index, lengths, steps, places, last):
    label = last - 1
    while label >= 0:
        index[label] += 1
        for i in range(places.shape[0]):
            places[i] += steps[i, label]
        if index[label] < lengths[label]:
            return
        for i in range(places.shape[0]):
            places[i] -= steps[i, label] * lengths[label]
        index[label] = 0
        label -= 1


def einsum(subscripts, *operands, optimize=False):
    arrays = _arrays(operands)
    labels = einsum_labels(subscripts, *arrays)
    return _einsum(labels[:-2], labels[-2], labels[-1], arrays)


def _einsum(labels, result, count, operands):
    lengths = zeros(count, int64)
    _set_all_lengths(lengths, labels, operands)
    steps = zeros((len(operands), count), int64)
    _all_steps(steps, 0, labels, operands)
    out = zeros(_pick_lengths(lengths, result), result_dtype(_product, *operands))
    flat = ravel(out)
    flats = _flats(operands)
    index = zeros(count, int64)
    places = zeros(len(operands), int64)
    isEmpty = False
    for label in range(len(result), count):
        if lengths[label] == 0:
            isEmpty = True
    if not isEmpty:
        for to in range(flat.shape[0]):
            total = convert(0, dtype_of(out))
            while True:
                total = _plus(total, _product_at(flats, places, 0))
                if not _advance(index, lengths, steps, places, len(result)):
                    break
            store(flat, to, total)
            _advance_result(index, lengths, steps, places, len(result))
    if out.ndim == 0:
        return out[()]
    return out


def _others(ndim, axes):
    """The axes that are not among these, in order; as many as their number says."""
    return _next_others(ndim, axes, 0, ndim - len(axes))


def _next_others(ndim, axes, start, count):
    if count == 0:
        return ()
    axis = start
    while axis in axes:
        axis += 1
    return (axis,) + _next_others(ndim, axes, axis + 1, count - 1)


def _first_axes(n, i):
    if i == n:
        return ()
    return (i,) + _first_axes(n, i + 1)


def _last_axes(ndim, n, i):
    if i == n:
        return ()
    return (ndim - n + i,) + _last_axes(ndim, n, i + 1)


def _as_tuple(axes):
    if is_kind(axes, 'int'):
        return (axes,)
    return axes


def tensordot(a, b, axes=2):
    x = asarray(a)
    y = asarray(b)
    if is_kind(axes, 'int'):
        return _tensordot(x, y, _last_axes(x.ndim, axes, 0), _first_axes(axes, 0))
    if is_kind(axes[0], 'list'):
        return static_error('the axes of np.tensordot are a number, or tuples of axes')
    return _tensordot(x, y, _absolute_axes(_as_tuple(axes[0]), x.ndim), _absolute_axes(_as_tuple(axes[1]), y.ndim))


def _tensordot(a, b, first, second):
    left = _others(a.ndim, first)
    right = _others(b.ndim, second)
    if _pick(a.shape, first) != _pick(b.shape, second):
        raise ValueError('shape-mismatch for sum')
    n = fold(operator.mul, _pick(a.shape, first))
    rows = fold(operator.mul, _pick(a.shape, left))
    columns = fold(operator.mul, _pick(b.shape, right))
    product = matmul(reshape(transpose(a, left + first), (rows, n)), reshape(transpose(b, second + right), (n, columns)))
    if len(left) + len(right) == 0:
        return product[0, 0]
    return reshape(product, _pick(a.shape, left) + _pick(b.shape, right))
