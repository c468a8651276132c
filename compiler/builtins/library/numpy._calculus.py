# Part of numpy: differences, gradients and integrals along an axis.

from _wasmba import dtype_of, is_kind, result_dtype
from numpy import asarray, broadcast_to, copy, empty
from numpy._axes import _axis_last, _each_row, _same_shape_by_rows
from numpy._elementwise import _elementwise2
from numpy._joining import _concatenate, _part
from numpy._reductions import _sum
from numpy._views import _replaced
from builtins import max as _max
import operator


def diff(a, n=1, axis=-1, prepend=None, append=None):
    x = asarray(a)
    if n < 0:
        raise ValueError(f'order must be non-negative but got {n}')
    position = axis + x.ndim if axis < 0 else axis
    if n == 0:
        return x
    if prepend is not None:
        return diff(_concatenate((_margin(x, prepend, position), x), position), n, position, None, append)
    if append is not None:
        return diff(_concatenate((x, _margin(x, append, position)), position), n, position)
    return _diff(x, n, position)


def _margin(x, value, position):
    if is_kind(value, 'number'):
        return broadcast_to(asarray(value), _replaced(x.shape, position, 1))
    return asarray(value)


def _diff(a, n, position):
    count = _max(a.shape[position] - 1, 0)
    if is_kind(dtype_of(a), 'bool'):
        d = _elementwise2(operator.ne, _part(a, position, a.shape[position] - count, count), _part(a, position, 0, count))
    else:
        d = _elementwise2(operator.sub, _part(a, position, a.shape[position] - count, count), _part(a, position, 0, count))
    if n == 1:
        return copy(d)
    return _diff(copy(d), n - 1, position)


def gradient(f, *varargs, axis=None, edge_order=1):
    y = asarray(f)
    if edge_order != 1 and edge_order != 2:
        raise ValueError("'edge_order' greater than 2 not supported")
    if axis is None:
        if y.ndim == 1:
            return _gradient(y, varargs, 0, 0, edge_order)
        return _gradients(y, varargs, _counted(y.ndim, 0), 0, edge_order)
    if is_kind(axis, 'tuple'):
        return _gradients(y, varargs, axis, 0, edge_order)
    return _gradient(y, varargs, axis + y.ndim if axis < 0 else axis, 0, edge_order)


def _counted(n, i):
    if i == n:
        return ()
    return (i,) + _counted(n, i + 1)


def _gradients(y, distances, axes, i, edge_order):
    if i == len(axes):
        return ()
    return (_gradient(y, distances, axes[i] + y.ndim if axes[i] < 0 else axes[i], i, edge_order),) + _gradients(y, distances, axes, i + 1, edge_order)


def _quotient(a, b):
    return (a - b) / 1


def _gradient(y, distances, position, i, edge_order):
    if y.shape[position] < edge_order + 1:
        raise ValueError('Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.')
    out = empty(y.shape, result_dtype(_quotient, y, y))
    if len(distances) == 0:
        _each_row(_even_row, _axis_last(y, position), _axis_last(out, position), (1.0, edge_order))
    elif is_kind(distances[i if len(distances) > 1 else 0], 'number'):
        _each_row(_even_row, _axis_last(y, position), _axis_last(out, position), (float(distances[i if len(distances) > 1 else 0]), edge_order))
    else:
        _each_row(_uneven_row, _axis_last(y, position), _axis_last(out, position), (asarray(distances[i if len(distances) > 1 else 0]), edge_order))
    return out


def _even_row(y, out, h, edge_order):
    n = y.shape[0]
    for i in range(1, n - 1):
        out[i] = (y[i + 1] - y[i - 1]) / (2.0 * h)
    if edge_order == 1:
        out[0] = (y[1] - y[0]) / h
        out[n - 1] = (y[n - 1] - y[n - 2]) / h
    else:
        out[0] = -1.5 / h * y[0] + 2.0 / h * y[1] + -0.5 / h * y[2]
        out[n - 1] = 0.5 / h * y[n - 3] + -2.0 / h * y[n - 2] + 1.5 / h * y[n - 1]


def _uneven_row(y, out, x, edge_order):
    n = y.shape[0]
    if x.shape[0] != n:
        raise ValueError('when 1d, distances must match the length of the corresponding dimension')
    for i in range(1, n - 1):
        before = x[i] - x[i - 1]
        behind = x[i + 1] - x[i]
        if before == behind:
            out[i] = (y[i + 1] - y[i - 1]) / (2.0 * before)
        else:
            a = -behind / (before * (before + behind))
            b = (behind - before) / (before * behind)
            c = before / (behind * (before + behind))
            out[i] = a * y[i - 1] + b * y[i] + c * y[i + 1]
    if edge_order == 1:
        out[0] = (y[1] - y[0]) / (x[1] - x[0])
        out[n - 1] = (y[n - 1] - y[n - 2]) / (x[n - 1] - x[n - 2])
    else:
        d1 = x[1] - x[0]
        d2 = x[2] - x[1]
        out[0] = -(2.0 * d1 + d2) / (d1 * (d1 + d2)) * y[0] + (d1 + d2) / (d1 * d2) * y[1] + -d1 / (d2 * (d1 + d2)) * y[2]
        e1 = x[n - 2] - x[n - 3]
        e2 = x[n - 1] - x[n - 2]
        out[n - 1] = (e2 / (e1 * (e1 + e2)) * y[n - 3] + -(e2 + e1) / (e1 * e2) * y[n - 2]
                      + (2.0 * e2 + e1) / (e2 * (e1 + e2)) * y[n - 1])


def trapz(y, x=None, dx=1.0, axis=-1):
    a = asarray(y)
    position = axis + a.ndim if axis < 0 else axis
    n = _max(a.shape[position] - 1, 0)
    pairs = copy(_part(a, position, a.shape[position] - n, n) + _part(a, position, 0, n))
    if x is None:
        return _sum(dx * pairs / 2.0, position, False)
    steps = diff(asarray(x))
    if steps.ndim == 1:
        return _sum(_along(steps, position, a.ndim) * pairs / 2.0, position, False)
    return _sum(steps * pairs / 2.0, position, False)


trapezoid = trapz


def _along(steps, position, ndim):
    return steps.reshape(_only(ndim, position, steps.shape[0], 0))


def _only(n, axis, length, k):
    if k == n:
        return ()
    return (length if k == axis else 1,) + _only(n, axis, length, k + 1)


def unwrap(p, discont=None, axis=-1, period=6.283185307179586):
    x = asarray(p)
    limit = period / 2 if discont is None else discont
    return _same_shape_by_rows(_unwrap_row, x, axis, result_dtype(_quotient, x, x), (limit, period))


def _unwrap_row(p, out, limit, period):
    high = period / 2
    correction = 0.0
    for i in range(p.shape[0]):
        if i > 0:
            d = float(p[i] - p[i - 1])
            wrapped = (d + high) % period - high
            if wrapped == -high and d > 0:
                wrapped = high
            if abs(d) >= limit:
                correction += wrapped - d
        out[i] = p[i] + correction
