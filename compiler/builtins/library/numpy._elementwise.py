# Part of numpy: the machinery behind functions of one and two operands: loops, broadcasting, assignment.

from _wasmba import (address, all_leaves, array_count, array_part, array_view, convert, dtype_of, element, expression, intrinsic,
                     is_contiguous, is_kind, is_parallel, is_static, load, map_leaves, static_error, store, stride)
from numba import prange
from numpy import complex64, empty
from numpy._arithmetic import _square
from numpy._creation import array, asarray
from numpy._views import _flat, _size
from builtins import min as _min
import operator


def _shape_text(shape):
    """As NumPy writes shapes in messages."""
    if len(shape) == 0:
        return '()'
    if len(shape) == 1:
        return f'({shape[0]},)'
    text = f'({shape[0]}'
    for n in shape[1:]:
        text += f',{n}'
    return text + ')'


def _broadcast_shapes(s, t):
    return _broadcast_axes(s, t, s, t)


def _broadcast_axes(s, t, left, right):
    if len(s) < len(t):
        return _broadcast_axes((1,) + s, t, left, right)
    if len(t) < len(s):
        return _broadcast_axes(s, (1,) + t, left, right)
    if len(s) == 0:
        return ()
    if s[0] != t[0] and s[0] != 1 and t[0] != 1:
        _cannot_meet(left, right)
    return (t[0] if s[0] == 1 else s[0],) + _broadcast_axes(s[1:], t[1:], left, right)


@outlined
def _cannot_meet(left, right):
    raise ValueError(f'operands could not be broadcast together with shapes {_shape_text(left)} {_shape_text(right)} ')


@outlined
def _cannot_spread(shape, wanted):
    raise ValueError(f'could not broadcast input array from shape {_shape_text(shape)} into shape {_shape_text(wanted)}')


def _broadcast_strides(shape, strides, wanted):
    if len(shape) < len(wanted):
        return (0,) + _broadcast_strides(shape, strides, wanted[1:])
    if len(shape) == 0:
        return ()
    if shape[0] != wanted[0] and shape[0] != 1:
        _cannot_spread(shape, wanted)
    return (0 if shape[0] == 1 and wanted[0] != 1 else strides[0],) + _broadcast_strides(shape[1:], strides[1:], wanted[1:])


@outlined
def _spread(a, shape):
    return array_view(a, 0, shape, _broadcast_strides(a.shape, a.strides, shape))


def broadcast_to(a, shape):
    if is_kind(shape, 'int'):
        return broadcast_to(a, (shape,))
    x = asarray(a)
    return array_view(x, 0, shape, _broadcast_strides(x.shape, x.strides, shape))


@lazy
def _shape_of(x):
    if is_kind(x, 'array'):
        return x.shape
    return ()


@lazy
def _item(x):
    """A number for an array without axes."""
    if is_kind(x, 'array'):
        if x.ndim == 0:
            return x[()]
    return x


# Making expressions

@lazy
def _elementwise1(f, a):
    if a.ndim == 0:
        return f(a[()])
    return expression(f, a.shape, a)


def _no_operand(x):
    if is_kind(x, 'str'):
        return static_error('str where a number or an array is wanted')
    return static_error(x, ' where a number or an array is wanted')


@lazy
def _in_dtype(x, dtype):
    if is_kind(x, 'number'):
        return convert(x, dtype)
    return _astype(asarray(x), dtype)


@lazy
def _unary(f, x, out=None, where=None, dtype=None):
    if is_kind(x, 'sequence'):
        return _unary(f, array(x), out, where, dtype)
    if dtype is not None:
        return _unary(f, _in_dtype(x, dtype), out, where)
    if where is not None:
        return _into_where(_unary(f, x), out, where)
    if out is not None:
        return _into(_unary(f, x), out)
    if is_kind(x, 'array'):
        return _elementwise1(f, x)
    if not is_kind(x, 'number'):
        return _no_operand(x)
    return f(x)


@lazy
def _weak(f, x, a):
    """A Python number in the type in which NumPy combines it with the array: it never widens elements of its own kind."""
    if is_kind(x, 'complex'):
        if is_kind(dtype_of(a), 'complex'):
            return convert(x, dtype_of(a))
        if is_kind(dtype_of(a), 'float') and a.itemsize == 4:
            return convert(x, complex64)
    elif is_kind(x, 'float'):
        if is_kind(dtype_of(a), 'float') or is_kind(dtype_of(a), 'complex'):
            return convert(x, dtype_of(a))
    elif not is_kind(x, 'bool') and not is_kind(dtype_of(a), 'bool'):
        if not is_kind(dtype_of(a), 'int'):
            return convert(x, dtype_of(a))
        if not (f is operator.eq or f is operator.ne or f is operator.lt or f is operator.le or f is operator.gt or f is operator.ge):
            return convert(x, dtype_of(a))
    return x


@lazy
def _elementwise2(f, a, b):
    if is_kind(dtype_of(a), 'bool') and is_kind(dtype_of(b), 'bool'):
        if f is operator.add:
            return _elementwise2(operator.or_, a, b)
        if f is operator.mul:
            return _elementwise2(operator.and_, a, b)
        if f is operator.sub:
            return static_error('subtraction of Boolean arrays is not supported; use ^ or np.logical_xor')
    if is_kind(a, 'number'):
        if b.ndim == 0:
            return f(_weak(f, a, b), b[()])
        return _spread2(f, _weak(f, a, b), b)
    if is_kind(b, 'number'):
        if a.ndim == 0:
            return f(a[()], _weak(f, b, a))
        if f is operator.pow and not is_kind(dtype_of(a), 'bool') and not is_kind(dtype_of(a), 'int') and is_kind(b, 'int'):
            if is_static(b):
                if b == 2:
                    return _elementwise1(_square, a)
        if f is operator.pow and is_kind(b, 'float') and is_kind(dtype_of(a), 'float'):
            return _spread2(_power_float, a, _weak(f, b, a))
        return _spread2(f, a, _weak(f, b, a))
    if a.ndim == 0:
        if b.ndim == 0:
            return f(a[()], b[()])
        return _elementwise2(f, a[()], b)
    if b.ndim == 0:
        return _elementwise2(f, a, b[()])
    return _spread2(f, a, b)


@lazy
def _spread2(f, a, b):
    result = expression(f, _broadcast_shapes(_shape_of(a), _shape_of(b)), a, b)
    if f is operator.pow and is_kind(dtype_of(result), 'int'):
        return _evaluated(result)
    return result


def _power_float(x, y):
    if y == 0.5:
        return intrinsic('Sqrt', x)
    if y == 2:
        return x * x
    return x ** y


@lazy
def _binary(f, a, b, out=None, where=None, dtype=None):
    if is_kind(a, 'sequence'):
        return _binary(f, array(a), b, out, where, dtype)
    if is_kind(b, 'sequence'):
        return _binary(f, a, array(b), out, where, dtype)
    if dtype is not None:
        return _binary(f, _in_dtype(a, dtype), _in_dtype(b, dtype), out, where)
    if where is not None:
        return _into_where(_binary(f, a, b), out, where)
    if out is not None:
        return _into(_binary(f, a, b), out)
    if not is_kind(a, 'array') and not is_kind(a, 'number'):
        return _no_operand(a)
    if not is_kind(b, 'array') and not is_kind(b, 'number'):
        return _no_operand(b)
    if is_kind(a, 'array') or is_kind(b, 'array'):
        return _elementwise2(f, a, b)
    return f(a, b)


@lazy
def _elementwise3(f, a, b, c):
    if is_kind(a, 'array') or is_kind(b, 'array') or is_kind(c, 'array'):
        return _spread3(f, _item(a), _item(b), _item(c))
    return f(a, b, c)


@lazy
def _spread3(f, a, b, c):
    if is_kind(a, 'array') or is_kind(b, 'array') or is_kind(c, 'array'):
        return expression(f, _broadcast_shapes(_shape_of(a), _broadcast_shapes(_shape_of(b), _shape_of(c))), a, b, c)
    return f(a, b, c)


def _as(x, dtype):
    return convert(x, dtype)


@lazy
def _astype(a, dtype):
    if a.ndim == 0:
        return array(convert(a[()], dtype))
    return expression(_as, a.shape, a, dtype)


# Carrying them out. A part is an expression over arrays with one axis less, a chunk one over a stretch of one axis without gaps.

@lazy
@outlined
def _fill(out, e):
    """out[...] = e, element by element. Arrays in e share memory with out element for element, or none."""
    if is_kind(e, 'number'):
        _copy_loop(out, e)
    elif not is_kind(e, 'expression'):
        if _is_shaped(e, out.shape):
            _copy_loop(out, e)
        else:
            _copy_loop(out, broadcast_to(e, out.shape))
    elif is_contiguous(out, 'C') and all_leaves(_is_ordered, e):
        if all_leaves(_is_shaped, e, out.shape):
            _fill_chunk(_chained(out), map_leaves((_size(out),), _chained, e))
        elif out.ndim == 1:
            _fill_chunk(out, map_leaves(out.shape, _repeated, e, out.shape[0]))
        else:
            _fill_parts(out, map_leaves(out.shape, _spread, e, out.shape))
    else:
        _fill_parts(out, map_leaves(out.shape, _spread, e, out.shape))


def _copy_loop(out, a):
    if out.ndim == 0:
        out[()] = convert(_item(a), dtype_of(out))
    elif out.ndim == 1:
        if is_kind(a, 'number'):
            value = convert(a, dtype_of(out))
            for i in prange(out.shape[0]):
                store(out, i, value)
        else:
            for i in prange(out.shape[0]):
                store(out, i, convert(load(a, i), dtype_of(out)))
    elif is_kind(a, 'number'):
        if is_contiguous(out, 'C'):
            _copy_loop(_flat(out), a)
        else:
            _copy_rows(out, a)
    elif is_contiguous(out, 'C') and is_contiguous(a, 'C'):
        _copy_loop(_flat(out), _flat(a))
    else:
        _copy_rows(out, a)


def _copy_rows(out, a):
    if is_parallel():
        step = _rows_per_thread(out)
        for first in prange(0, out.shape[0], step):
            for i in range(first, _min(first + step, out.shape[0])):
                _copy_loop(out[i], _row(a, i))
    else:
        for i in range(out.shape[0]):
            _copy_loop(out[i], _row(a, i))


def _row(a, i):
    return a if is_kind(a, 'number') else a[i]


def _rows_per_thread(a):
    """So many rows are worth a thread of their own."""
    return 1 + 16384 * a.shape[0] // _size(a) if _size(a) > 0 else 1


def _is_ordered(a):
    return is_contiguous(a, 'C')


def _is_shaped(a, shape):
    if a.ndim == len(shape):
        return a.shape == shape
    return False


@outlined
def _repeated(a, n):
    """An array of one axis itself, or its only element n times: that is rare, and not worth a loop of its own for each expression."""
    if a.shape[0] == n:
        return a
    out = empty(n, dtype_of(a))
    _repeat(load(a, 0), n, out)
    return out


def _chained(a):
    """The elements of a contiguous array on one axis."""
    return array_part(a, 0, (_size(a),), (a.itemsize,), 'C')


def _is_dense(a):
    """Elements along the last axis lie side by side."""
    return is_contiguous(a, 'C') or stride(a, a.ndim - 1) == a.itemsize


@lazy
@outlined
def _fill_parts(out, e):
    """Where elements along the last axis lie apart, they pass through a buffer, so that one loop over dense memory serves all."""
    n = out.shape[out.ndim - 1]
    is_dense = _is_dense(out) and all_leaves(_is_dense, e)
    if not is_dense:
        n = _min(n, 1024)
    if is_parallel() and out.ndim > 1:
        step = _rows_per_thread(out)
        for first in prange(0, out.shape[0], step):
            _fill_rows(out, e, first, _min(first + step, out.shape[0]), _buffer(out, n), map_leaves((n,), _buffer, e, n), n)
    elif is_parallel() and is_dense:
        _fill_chunk(_stretch(out, 0, n), map_leaves((n,), _stretch, e, 0, n))
    else:
        _fill_axis(out, e, _buffer(out, n), map_leaves((n,), _buffer, e, n), n)


def _buffer(a, n):
    if _is_dense(a):
        return array_part(a, 0, (0,), (a.itemsize,), 'C')
    return empty(n, dtype_of(a))


@lazy
def _fill_axis(out, e, buffer, buffers, n):
    if out.ndim > 1:
        _fill_rows(out, e, 0, out.shape[0], buffer, buffers, n)
    else:
        low = 0
        while low < out.shape[0]:
            count = _min(n, out.shape[0] - low)
            chunk = map_leaves((count,), _chunk, e, buffers, low, count)
            if _is_dense(out):
                _fill_serially(_stretch(out, low, count), chunk)
            else:
                _fill_serially(_stretch(buffer, 0, count), chunk)
                _scatter(out, low, count, buffer)
            low += count


@lazy
def _fill_rows(out, e, first, last, buffer, buffers, n):
    for i in range(first, last):
        _fill_axis(_part(out, i), map_leaves(out.shape[1:], _part, e, i), buffer, buffers, n)


def _part(a, i):
    if is_contiguous(a, 'C'):
        return array_part(a, i * stride(a, 0), a.shape[1:], a.strides[1:], 'C')
    return array_part(a, i * stride(a, 0), a.shape[1:], a.strides[1:])


def _stretch(a, low, n):
    return array_part(a, low * a.itemsize, (n,), (a.itemsize,), 'C')


def _chunk(a, buffer, low, n):
    if _is_dense(a):
        return _stretch(a, low, n)
    _gather(a, low, n, buffer)
    return _stretch(buffer, 0, n)


@outlined
@independent
def _gather(a, low, n, buffer):
    if stride(a, 0) == 0:
        _repeat(load(a, 0), n, buffer)
        return
    for i in range(n):
        store(buffer, i, load(a, low + i))


@outlined
@independent
def _repeat(value, n, buffer):
    for i in range(n):
        store(buffer, i, value)


@outlined
@independent
def _scatter(a, low, n, buffer):
    for i in range(n):
        store(a, low + i, load(buffer, i))


@lazy
@outlined
@independent
def _fill_chunk(out, e):
    for i in prange(out.shape[0]):
        store(out, i, convert(element(e, i), dtype_of(out)))


@lazy
@outlined
@independent
def _fill_serially(out, e):
    if is_parallel():
        for i in range(out.shape[0]):
            store(out, i, convert(element(e, i), dtype_of(out)))
    else:
        _fill_chunk(out, e)


@lazy
def _evaluated(e):
    """As an array of its own."""
    out = empty(e.shape, dtype_of(e))
    if array_count(e) == 1 and is_kind(e, 'expression') and all_leaves(_is_ordered, e):
        _fill_chunk(_chained(out), map_leaves((_size(out),), _chained, e))
    else:
        _fill(out, e)
    return out


# Storing

def _fits(dtype, out):
    """Results go into out unless that would lose their kind."""
    if is_kind(dtype, 'complex') and not is_kind(dtype_of(out), 'complex'):
        return static_error('a complex result cannot be stored in this array')
    if is_kind(dtype, 'float') and is_kind(dtype_of(out), 'int'):
        return static_error('a float result cannot be stored in an array of integers')
    if is_kind(dtype, 'int') and not is_kind(dtype, 'bool') and is_kind(dtype_of(out), 'bool'):
        return static_error('an integer result cannot be stored in a Boolean array')


@lazy
def _into(e, out):
    """The result of a function as its argument out."""
    _put_into(e, out)
    return out


@lazy
def _put_into(e, out):
    _fits(dtype_of(e), out)
    if is_kind(e, 'number'):
        _store(out, e)
    elif e.ndim > out.ndim:
        _no_output(e.shape, out.shape)
    else:
        if not _can_spread(e.shape, out.shape):
            _no_output(e.shape, out.shape)
        _store(out, e)


def _kept(mask, x, old):
    return convert(x, dtype_of(old)) if mask else old


@lazy
def _into_where(e, out, where):
    """The result of a function with its argument where: other elements stay as they are."""
    mask = asarray(where)
    if out is None:
        return _into_where(e, empty(_broadcast_shapes(_shape_of(e), mask.shape), dtype_of(e)), mask)
    _fits(dtype_of(e), out)
    shape = _broadcast_shapes(_shape_of(e), _broadcast_shapes(mask.shape, out.shape))
    return _into(expression(_kept, shape, _item(mask), e, out), out)


@outlined
def _no_output(shape, wanted):
    raise ValueError(f"non-broadcastable output operand with shape {_shape_text(wanted)} doesn't match the broadcast shape {_shape_text(shape)}")


def _can_spread(shape, wanted):
    if len(shape) < len(wanted):
        return _can_spread(shape, wanted[1:])
    if len(shape) == 0:
        return True
    return (shape[0] == wanted[0] or shape[0] == 1) and _can_spread(shape[1:], wanted[1:])


@outlined
def _is_safe(a, out):
    """a shares memory with out element for element, or none."""
    if a.ndim == out.ndim:
        return not _may_overlap(a, out) or (address(a) == address(out) and a.shape == out.shape and a.strides == out.strides)
    return not _may_overlap(a, out)


@lazy
def _store(out, e):
    """out[...] = e, also when both share memory."""
    if all_leaves(_is_safe, e, out):
        _fill(out, e)
    else:
        _fill(out, _evaluated(e))


def _can_meet(s, t):
    """Both can be broadcast to one shape."""
    if len(s) == 0 or len(t) == 0:
        return True
    return (s[len(s) - 1] == t[len(t) - 1] or s[len(s) - 1] == 1 or t[len(t) - 1] == 1) and _can_meet(s[:-1], t[:-1])


@outlined
def _cannot_meet_here(own, other):
    text = _shape_text(own)
    raise ValueError(f'operands could not be broadcast together with shapes {text} {_shape_text(other)} {text} ')


@lazy
def _inplace(f, a, b):
    if is_kind(b, 'array'):
        if not _can_meet(a.shape, b.shape):
            _cannot_meet_here(a.shape, b.shape)
    if f is operator.pow:
        _store(a, _elementwise2(f, a, b))
    else:
        _put_into(_elementwise2(f, a, b), a)


def _drop_ones(a, ndim):
    """Leading axes of one element dropped, as assignment allows."""
    if a.ndim <= ndim:
        return a
    if a.shape[0] != 1:
        raise ValueError(f'could not broadcast input array from shape {a.shape}')
    return _drop_ones(a[0], ndim)


@lazy
def _assign(out, value):
    """out[...] = value, for anything that can be assigned."""
    if is_kind(value, 'number'):
        _fill(out, value)
    elif is_kind(value, 'sequence'):
        _assign(out, array(value))
    elif value.ndim > out.ndim:
        _assign(out, _drop_ones(value, out.ndim))
    else:
        if not _can_spread(value.shape, out.shape):
            _cannot_spread(value.shape, out.shape)
        _store(out, value)


def _low(a):
    low = address(a)
    for n, s in zip(a.shape, a.strides):
        if s < 0:
            low += (n - 1) * s
    return low


def _high(a):
    high = address(a) + a.itemsize
    for n, s in zip(a.shape, a.strides):
        if s > 0:
            high += (n - 1) * s
    return high


def _may_overlap(a, b):
    return _low(a) < _high(b) and _low(b) < _high(a)
