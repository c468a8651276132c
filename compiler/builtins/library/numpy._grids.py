# Part of numpy: grids and rows written as slices: mgrid, ogrid, r_ and c_. The specialiser hands over what stands in the brackets.

from _wasmba import is_kind, result_dtype, static_error
from numpy import arange, asarray, atleast_1d, empty, expand_dims, linspace, reshape
from numpy._joining import _concatenate
from numpy._products import _either


def _span(s):
    """The numbers of a slice; an imaginary step counts them."""
    start = 0 if s.start is None else s.start
    if is_kind(s.step, 'complex'):
        return linspace(start, s.stop, int(abs(s.step)))
    return arange(start, s.stop, 1 if s.step is None else s.step)


def _spans(index):
    if is_kind(index, 'slice'):
        return (_span(index),)
    if len(index) == 0:
        return ()
    if not is_kind(index[0], 'slice'):
        return static_error('np.mgrid and np.ogrid take slices')
    return (_span(index[0]),) + _spans(index[1:])


def _lengths(spans):
    if len(spans) == 0:
        return ()
    return spans[0].shape + _lengths(spans[1:])


def _common(spans):
    if len(spans) == 1:
        return spans[0][0]
    return _either(spans[0][0], _common(spans[1:]))


def _along(span, axis, ndim):
    """The numbers on one of several axes."""
    return reshape(span, (1,) * axis + span.shape + (1,) * (ndim - axis - 1))


def _mgrid(index):
    if is_kind(index, 'slice'):
        return _span(index)
    spans = _spans(index)
    out = empty((len(spans),) + _lengths(spans), result_dtype(_common, spans))
    _fill_grid(out, spans, 0)
    return out


def _fill_grid(out, spans, axis):
    if axis < len(spans):
        out[axis] = _along(spans[axis], axis, len(spans))
        _fill_grid(out, spans, axis + 1)


def _ogrid(index):
    if is_kind(index, 'slice'):
        return _span(index)
    return _open(_spans(index), 0)


def _open(spans, axis):
    if axis == len(spans):
        return ()
    return (_along(spans[axis], axis, len(spans)),) + _open(spans, axis + 1)


def _pieces(f, index):
    if not is_kind(index, 'tuple'):
        return (f(index),)
    if len(index) == 0:
        return ()
    return (f(index[0]),) + _pieces(f, index[1:])


def _piece(x):
    if is_kind(x, 'slice'):
        return _span(x)
    if is_kind(x, 'str'):
        return static_error('np.r_ and np.c_ take no text: use np.concatenate or np.stack with an axis')
    return atleast_1d(asarray(x))


def _column(x):
    a = _piece(x)
    return expand_dims(a, 1) if a.ndim == 1 else a


def _r_(index):
    return _concatenate(_pieces(_piece, index), 0)


def _c_(index):
    return _concatenate(_pieces(_column, index), -1)
