# Part of numpy: the machinery behind functions of one and two operands: loops, broadcasting, assignment.

from _wasmba import (address, array_view, convert, dtype_of, intrinsic, is_contiguous, is_kind, is_static, load, result_dtype,
                     static_error, store, stride)
from numpy import complex64, empty
from numpy._creation import array, asarray, copy
from numpy._functions import _square
from numpy._views import _flat
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
        raise ValueError(f'operands could not be broadcast together with shapes {_shape_text(left)} {_shape_text(right)} ')
    return (t[0] if s[0] == 1 else s[0],) + _broadcast_axes(s[1:], t[1:], left, right)


def _broadcast_strides(shape, strides, wanted):
    if len(shape) < len(wanted):
        return (0,) + _broadcast_strides(shape, strides, wanted[1:])
    if len(shape) == 0:
        return ()
    if shape[0] != wanted[0] and shape[0] != 1:
        raise ValueError(f'could not broadcast input array from shape {_shape_text(shape)} into shape {_shape_text(wanted)}')
    return (0 if shape[0] == 1 and wanted[0] != 1 else strides[0],) + _broadcast_strides(shape[1:], strides[1:], wanted[1:])


def broadcast_to(a, shape):
    if is_kind(shape, 'int'):
        return broadcast_to(a, (shape,))
    x = asarray(a)
    return array_view(x, 0, shape, _broadcast_strides(x.shape, x.strides, shape))


def _loop1(f, a, out):
    if out.ndim == 0:
        out[()] = f(a[()])
    elif out.ndim == 1:
        for i in range(out.shape[0]):
            store(out, i, f(load(a, i)))
    elif is_contiguous(a, 'C') and is_contiguous(out, 'C'):
        _loop1(f, _flat(a), _flat(out))
    else:
        for i in range(out.shape[0]):
            _loop1(f, a[i], out[i])


def _elementwise1(f, a):
    out = empty(a.shape, result_dtype(f, a))
    _loop1(f, a, out)
    if out.ndim == 0:
        return out[()]
    return out


def _unary(f, x, out=None):
    if out is not None:
        return _unary_into(f, asarray(x), out)
    if is_kind(x, 'array'):
        return _elementwise1(f, x)
    if is_kind(x, 'list') or is_kind(x, 'tuple'):
        return _elementwise1(f, array(x))
    return f(x)


def _unary_into(f, x, out):
    _fits(result_dtype(f, x), out)
    if _is_hazard(x, out):
        _unary_into(f, copy(x), out)
    elif x.ndim == out.ndim and x.shape == out.shape:
        _loop1(f, x, out)
    else:
        _loop1(f, broadcast_to(x, out.shape), out)
    return out


def _loop2(f, a, b, out):
    if out.ndim == 0:
        out[()] = f(_item(a), _item(b))
    elif out.ndim == 1:
        if is_kind(a, 'number'):
            for i in range(out.shape[0]):
                store(out, i, f(a, load(b, i)))
        elif is_kind(b, 'number'):
            for i in range(out.shape[0]):
                store(out, i, f(load(a, i), b))
        else:
            for i in range(out.shape[0]):
                store(out, i, f(load(a, i), load(b, i)))
    elif is_kind(a, 'number'):
        if is_contiguous(b, 'C') and is_contiguous(out, 'C'):
            _loop2(f, a, _flat(b), _flat(out))
        else:
            for i in range(out.shape[0]):
                _loop2(f, a, b[i], out[i])
    elif is_kind(b, 'number'):
        if is_contiguous(a, 'C') and is_contiguous(out, 'C'):
            _loop2(f, _flat(a), b, _flat(out))
        else:
            for i in range(out.shape[0]):
                _loop2(f, a[i], b, out[i])
    elif is_contiguous(a, 'C') and is_contiguous(b, 'C') and is_contiguous(out, 'C'):
        _loop2(f, _flat(a), _flat(b), _flat(out))
    elif out.ndim == 2:
        _loop2_rows(f, a, b, out)
    else:
        for i in range(out.shape[0]):
            _loop2(f, a[i], b[i], out[i])


def _loop2_rows(f, a, b, out):
    """A row that repeats one element is taken as a number."""
    if stride(a, 1) == 0 and out.shape[1] > 1:
        for i in range(out.shape[0]):
            _loop2(f, load(a, i, 0), b[i], out[i])
    elif stride(b, 1) == 0 and out.shape[1] > 1:
        for i in range(out.shape[0]):
            _loop2(f, a[i], load(b, i, 0), out[i])
    else:
        for i in range(out.shape[0]):
            _loop2(f, a[i], b[i], out[i])


def _item(x):
    if is_kind(x, 'array'):
        return x[()]
    return x


def _spread(x, shape):
    if is_kind(x, 'array'):
        return broadcast_to(x, shape)
    return x


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


def _elementwise2(f, a, b):
    if is_kind(dtype_of(a), 'bool') and is_kind(dtype_of(b), 'bool'):
        if f is operator.add:
            return _elementwise2(operator.or_, a, b)
        if f is operator.mul:
            return _elementwise2(operator.and_, a, b)
        if f is operator.sub:
            static_error('subtraction of Boolean arrays is not supported; use ^ or np.logical_xor')
    if is_kind(a, 'number'):
        if dtype_of(a) == dtype_of(b):
            return _with_number_left(f, a, b)
        return _with_number_left(f, _weak(f, a, b), b)
    if is_kind(b, 'number'):
        if f is operator.pow and not is_kind(dtype_of(a), 'bool') and not is_kind(dtype_of(a), 'int') and is_kind(b, 'int'):
            if is_static(b):
                if b == 2:
                    return _elementwise1(_square, a)
        if f is operator.pow and is_kind(b, 'float') and is_kind(dtype_of(a), 'float'):
            if b == 0.5:
                return _with_number(_power_half, a, _weak(f, b, a))
            if b == 2:
                return _with_number(_power_two, a, _weak(f, b, a))
        if dtype_of(a) == dtype_of(b):
            return _with_number(f, a, b)
        return _with_number(f, a, _weak(f, b, a))
    if a.ndim == 0 and b.ndim > 0:
        return _elementwise2(f, a[()], b)
    if b.ndim == 0 and a.ndim > 0:
        return _elementwise2(f, a, b[()])
    if a.ndim == b.ndim:
        if a.shape == b.shape:
            same = empty(a.shape, result_dtype(f, a, b))
            _loop2(f, a, b, same)
            if same.ndim == 0:
                return same[()]
            return same
    shape = _broadcast_shapes(a.shape, b.shape)
    out = empty(shape, result_dtype(f, a, b))
    _loop2(f, broadcast_to(a, shape), broadcast_to(b, shape), out)
    if out.ndim == 0:
        return out[()]
    return out


def _power_half(x, y):
    return intrinsic('Sqrt', x)


def _power_two(x, y):
    return x * x


def _with_number_left(f, a, b):
    out = empty(b.shape, result_dtype(f, a, b))
    _loop2(f, a, b, out)
    if out.ndim == 0:
        return out[()]
    return out


def _with_number(f, a, b):
    out = empty(a.shape, result_dtype(f, a, b))
    _loop2(f, a, b, out)
    if out.ndim == 0:
        return out[()]
    return out


def _binary(f, a, b, out=None):
    if is_kind(a, 'list') or is_kind(a, 'tuple'):
        return _binary(f, array(a), b, out)
    if is_kind(b, 'list') or is_kind(b, 'tuple'):
        return _binary(f, a, array(b), out)
    if out is not None:
        return _binary_into(f, a, b, out)
    if is_kind(a, 'array') or is_kind(b, 'array'):
        return _elementwise2(f, a, b)
    return f(a, b)


def _fits(dtype, out):
    """Results go into out unless that would lose their kind."""
    if is_kind(dtype, 'complex') and not is_kind(dtype_of(out), 'complex'):
        static_error('a complex result cannot be stored in this array')
    if is_kind(dtype, 'float') and is_kind(dtype_of(out), 'int'):
        static_error('a float result cannot be stored in an array of integers')
    if is_kind(dtype, 'int') and not is_kind(dtype, 'bool') and is_kind(dtype_of(out), 'bool'):
        static_error('an integer result cannot be stored in a Boolean array')


def _is_hazard(x, out):
    """x shares memory with out other than element for element."""
    if is_kind(x, 'number'):
        return False
    if not _may_overlap(x, out):
        return False
    if x.ndim == out.ndim:
        return address(x) != address(out) or x.shape != out.shape or x.strides != out.strides
    return True


def _binary_into(f, a, b, out):
    if is_kind(dtype_of(a), 'bool') and is_kind(dtype_of(b), 'bool'):
        if f is operator.add:
            return _binary_into(operator.or_, a, b, out)
        if f is operator.mul:
            return _binary_into(operator.and_, a, b, out)
    if is_kind(a, 'number') and is_kind(b, 'array'):
        if dtype_of(a) != dtype_of(b):
            return _binary_fitted(f, _weak(f, a, b), b, out)
    if is_kind(b, 'number') and is_kind(a, 'array'):
        if dtype_of(a) != dtype_of(b):
            return _binary_fitted(f, a, _weak(f, b, a), out)
    return _binary_fitted(f, a, b, out)


def _binary_fitted(f, a, b, out):
    _fits(result_dtype(f, a, b), out)
    if is_kind(a, 'number') and is_kind(b, 'number'):
        _copy_loop(out, f(a, b))
    elif _is_hazard(a, out) or _is_hazard(b, out):
        _assign(out, _elementwise2(f, a, b))
    elif (is_kind(a, 'number') or a.ndim == out.ndim) and (is_kind(b, 'number') or b.ndim == out.ndim):
        if _is_shaped(a, out) and _is_shaped(b, out):
            _loop2(f, a, b, out)
        else:
            _loop2(f, _spread(a, out.shape), _spread(b, out.shape), out)
    else:
        _loop2(f, _spread(a, out.shape), _spread(b, out.shape), out)
    return out


def _is_shaped(x, out):
    return is_kind(x, 'number') or x.shape == out.shape


def _inplace(f, a, b):
    if f is operator.pow:
        _assign(a, _elementwise2(f, a, b))
    else:
        _binary_into(f, a, b, a)
    return a


def _copy_loop(out, a):
    if out.ndim == 0:
        out[()] = convert(_item(a), dtype_of(out))
    elif out.ndim == 1:
        if is_kind(a, 'number'):
            value = convert(a, dtype_of(out))
            for i in range(out.shape[0]):
                store(out, i, value)
        else:
            for i in range(out.shape[0]):
                store(out, i, convert(load(a, i), dtype_of(out)))
    elif is_kind(a, 'number'):
        if is_contiguous(out, 'C'):
            _copy_loop(_flat(out), a)
        else:
            for i in range(out.shape[0]):
                _copy_loop(out[i], a)
    elif is_contiguous(out, 'C') and is_contiguous(a, 'C'):
        _copy_loop(_flat(out), _flat(a))
    else:
        for i in range(out.shape[0]):
            _copy_loop(out[i], a[i])


def _drop_ones(a, ndim):
    """Leading axes of one element dropped, as assignment allows."""
    if a.ndim <= ndim:
        return a
    if a.shape[0] != 1:
        raise ValueError(f'could not broadcast input array from shape {a.shape}')
    return _drop_ones(a[0], ndim)


def _assign(out, value):
    """out[...] = value, also when both share memory."""
    if is_kind(value, 'number'):
        _copy_loop(out, value)
    elif is_kind(value, 'list') or is_kind(value, 'tuple'):
        _assign(out, array(value))
    else:
        source = _drop_ones(value, out.ndim)
        if source.ndim == out.ndim:
            if source.shape == out.shape:
                _assign_same(out, source)
            else:
                _copy_loop(out, broadcast_to(copy(source), out.shape))
        else:
            _copy_loop(out, broadcast_to(copy(source), out.shape))


def _assign_same(out, source):
    if _may_overlap(out, source):
        _copy_loop(out, copy_fresh(source))
    else:
        _copy_loop(out, source)


def copy_fresh(a):
    out = empty(a.shape, dtype_of(a))
    _copy_loop(out, a)
    return out


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


def _astype(a, dtype):
    out = empty(a.shape, dtype)
    _copy_loop(out, a)
    return out
