# Functions decorated with numba.vectorize, called with arrays: element by element, with broadcasting.

from _wasmba import is_kind, result_dtype
from numpy import _broadcast_shapes, array, broadcast_to, empty


def _as_array(x):
    if is_kind(x, 'list'):
        return array(x)
    return x


def _shape_of(args):
    if len(args) == 0:
        return ()
    first = _as_array(args[0])
    if is_kind(first, 'array'):
        return _broadcast_shapes(first.shape, _shape_of(args[1:]))
    return _shape_of(args[1:])


def _spread_all(args, shape):
    if len(args) == 0:
        return ()
    first = _as_array(args[0])
    if is_kind(first, 'array'):
        return (broadcast_to(first, shape),) + _spread_all(args[1:], shape)
    return (first,) + _spread_all(args[1:], shape)


def _at(x, i):
    if is_kind(x, 'array'):
        return x[i]
    return x


def _all_at(args, i):
    if len(args) == 0:
        return ()
    return (_at(args[0], i),) + _all_at(args[1:], i)


def _loop(f, args, out):
    for i in range(out.shape[0]):
        if out.ndim == 1:
            out[i] = f(*_all_at(args, i))
        else:
            _loop(f, _all_at(args, i), out[i])


def call(f, *args):
    shape = _shape_of(args)
    out = empty(shape, result_dtype(f, *args))
    _loop(f, _spread_all(args, shape), out)
    return out
