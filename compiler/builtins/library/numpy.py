# Module numpy. Element-wise functions run on any layout; contiguous arguments take a loop over one axis that vectorises.

from _wasmba import (address, array_view, convert, dtype_of, empty_list, fold, intrinsic, is_contiguous, is_kind, load, result_dtype,
                     static_error, store, stride, tuple_insert)
from builtins import abs as _abs, max as _max, min as _min
import operator

pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = 1e999
newaxis = None


def _multiply(a, b):
    return a * b


# Views

def _size(a):
    return fold(_multiply, a.shape)


def _flat(a):
    """A contiguous array as one axis, in memory order."""
    return array_view(a, 0, (_size(a),), (a.itemsize,), 'C')


def _strides(a):
    return a.strides


def _reversed(t):
    if len(t) == 0:
        return ()
    return _reversed(t[1:]) + (t[0],)


def transpose(a, axes=None):
    if axes is not None:
        return array_view(a, 0, _pick(a.shape, axes), _pick(a.strides, axes))
    if is_contiguous(a, 'C'):
        return array_view(a, 0, _reversed(a.shape), _reversed(a.strides), 'F')
    if is_contiguous(a, 'F'):
        return array_view(a, 0, _reversed(a.shape), _reversed(a.strides), 'C')
    return array_view(a, 0, _reversed(a.shape), _reversed(a.strides))


def _pick(t, positions):
    if len(positions) == 0:
        return ()
    return (t[positions[0]],) + _pick(t, positions[1:])


def _real_part(a):
    if is_kind(dtype_of(a), 'complex'):
        return array_view(a, 0, a.shape, a.strides, None, dtype_of(a.dtype.type(0).real))
    return a


def ravel(a):
    if is_contiguous(a, 'C'):
        return _flat(a)
    return _flat(copy(a))


def _known_shape(size, shape):
    """The shape with -1 replaced by what is left."""
    known = 1
    unknown = 0
    for n in shape:
        if n < 0:
            unknown += 1
        else:
            known *= n
    if unknown > 1:
        raise ValueError('can only specify one unknown dimension')
    rest = 0
    if unknown == 1:
        rest = size // known if known > 0 else 0
        known *= rest
    if known != size:
        raise ValueError(f'cannot reshape array of size {size} into shape {shape}')
    return rest


def _fill_in(shape, rest):
    if len(shape) == 0:
        return ()
    return (rest if shape[0] < 0 else shape[0],) + _fill_in(shape[1:], rest)


def _c_strides(shape, itemsize):
    if len(shape) == 0:
        return ()
    return (fold(_multiply, shape[1:]) * itemsize,) + _c_strides(shape[1:], itemsize)


def reshape(a, newshape):
    if is_kind(newshape, 'int'):
        return reshape(a, (newshape,))
    shape = _fill_in(newshape, _known_shape(_size(a), newshape))
    if is_contiguous(a, 'C'):
        return array_view(a, 0, shape, _c_strides(shape, a.itemsize), 'C')
    return array_view(copy(a), 0, shape, _c_strides(shape, a.itemsize), 'C')


# New arrays

def _as_shape(shape):
    if is_kind(shape, 'int'):
        return (shape,)
    return shape


def ones(shape, dtype=float64):
    out = empty(shape, dtype)
    out.fill(1)
    return out


def full(shape, fill_value, dtype=None):
    if dtype is None:
        out = empty(shape, dtype_of(fill_value))
    else:
        out = empty(shape, dtype)
    out.fill(fill_value)
    return out


def zeros_like(a, dtype=None):
    if dtype is None:
        return zeros(a.shape, dtype_of(a))
    return zeros(a.shape, dtype)


def empty_like(a, dtype=None):
    if dtype is None:
        return empty(a.shape, dtype_of(a))
    return empty(a.shape, dtype)


def ones_like(a, dtype=None):
    out = empty_like(a, dtype)
    out.fill(1)
    return out


def full_like(a, fill_value, dtype=None):
    out = empty_like(a, dtype)
    out.fill(fill_value)
    return out


def eye(N, M=None, k=0, dtype=float64):
    columns = N if M is None else M
    out = zeros((N, columns), dtype)
    for i in range(N):
        if 0 <= i + k < columns:
            out[i, i + k] = 1
    return out


def identity(n, dtype=float64):
    return eye(n, None, 0, dtype)


def arange(start, stop=None, step=1, dtype=None):
    if stop is None:
        return _arange(start * 0, start, step, dtype)
    return _arange(start, stop, step, dtype)


def _arange(start, stop, step, dtype):
    if is_kind(start, 'int') and is_kind(stop, 'int') and is_kind(step, 'int'):
        n = len(range(start, stop, step))
    else:
        n = _max(int(intrinsic('Ceil', (stop - start) / step)), 0)
    if dtype is None:
        out = empty(n, dtype_of(start + step))
    else:
        out = empty(n, dtype)
    # NumPy computes the second element and goes on by the difference.
    delta = (start + step) - start
    for i in range(n):
        out[i] = convert(start + i * delta, dtype_of(out))
    return out


def linspace(start, stop, num=50, endpoint=True):
    if num < 0:
        raise ValueError(f'Number of samples, {num}, must be non-negative.')
    out = empty(num)
    count = num - 1 if endpoint else num
    delta = float(stop) - float(start)
    if count > 0:
        step = delta / count
        for i in range(num):
            out[i] = i * step + start
        if endpoint and num > 1:
            out[num - 1] = stop
    elif num > 0:
        out[0] = start
    return out


def copy(a):
    out = empty(a.shape, dtype_of(a))
    _assign(out, a)
    return out


def array(object, dtype=None):
    if is_kind(object, 'array'):
        if dtype is None:
            return copy(object)
        return _astype(object, dtype)
    if is_kind(object, 'number'):
        out = empty((), dtype_of(object) if dtype is None else dtype)
        out[()] = object
        return out
    if is_kind(object, 'tuple'):
        return array([x for x in object], dtype)
    if is_kind(object, 'range'):
        return array([x for x in object], dtype)
    return _array_of_list(object, dtype)


def _array_of_list(xs, dtype):
    if len(xs) == 0:
        return _array_of_list_shape(xs, dtype, True)
    return _array_of_list_shape(xs, dtype, False)


def _list_shape(xs, isEmpty):
    if is_kind(xs, 'list'):
        n = len(xs)
        return (n,) + _list_shape(_first(xs), isEmpty)
    if is_kind(xs, 'tuple'):
        return (len(xs),) + _list_shape(xs[0], isEmpty)
    if is_kind(xs, 'array'):
        return xs.shape
    return ()


def _first(xs):
    if len(xs) == 0:
        raise ValueError('an array of an empty nested list needs a shape: use np.empty((0, n))')
    return xs[0]


def _scalar_of(xs):
    if is_kind(xs, 'list') or is_kind(xs, 'tuple') or is_kind(xs, 'array'):
        return _scalar_of(xs[0])
    return xs


def _array_of_list_shape(xs, dtype, isEmpty):
    if is_kind(xs[0], 'number'):
        out = empty(len(xs), result_dtype(_scalar_of, xs[0]) if dtype is None else dtype)
    else:
        out = empty(_list_shape(xs, isEmpty), result_dtype(_scalar_of_any, xs) if dtype is None else dtype)
    _copy_nested(out, xs)
    return out


def _copy_nested(out, xs):
    if len(xs) != out.shape[0]:
        raise ValueError('setting an array element with a sequence. The requested array has an inhomogeneous shape')
    for i in range(out.shape[0]):
        if out.ndim == 1:
            out[i] = xs[i]
        elif is_kind(xs[0], 'array'):
            _assign(out[i], xs[i])
        else:
            _copy_nested(out[i], xs[i])


def asarray(a, dtype=None):
    if is_kind(a, 'array') and dtype is None:
        return a
    return array(a, dtype)


def ascontiguousarray(a, dtype=None):
    if is_contiguous(a, 'C') and dtype is None:
        return a
    return array(a, dtype)


# Element-wise machinery

def _broadcast_length(a, b):
    if a == b or b == 1:
        return a
    if a == 1:
        return b
    raise ValueError(f'operands could not be broadcast together: axes of {a} and {b} elements')


def _broadcast_shapes(s, t):
    if len(s) < len(t):
        return _broadcast_shapes((1,) + s, t)
    if len(t) < len(s):
        return _broadcast_shapes(s, (1,) + t)
    if len(s) == 0:
        return ()
    return (_broadcast_length(s[0], t[0]),) + _broadcast_shapes(s[1:], t[1:])


def _broadcast_strides(shape, strides, wanted):
    if len(shape) < len(wanted):
        return (0,) + _broadcast_strides(shape, strides, wanted[1:])
    if len(shape) == 0:
        return ()
    if shape[0] != wanted[0] and shape[0] != 1:
        raise ValueError(f'could not broadcast input array from shape {shape} into shape {wanted}')
    return (0 if shape[0] == 1 and wanted[0] != 1 else strides[0],) + _broadcast_strides(shape[1:], strides[1:], wanted[1:])


def broadcast_to(a, shape):
    if is_kind(shape, 'int'):
        return broadcast_to(a, (shape,))
    return array_view(a, 0, shape, _broadcast_strides(a.shape, a.strides, shape))


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
    return out


def _unary(f, x):
    if is_kind(x, 'array'):
        return _elementwise1(f, x)
    if is_kind(x, 'list'):
        return _elementwise1(f, array(x))
    return f(x)


def _loop2(f, a, b, out):
    if out.ndim == 0:
        out[()] = f(_item(a), _item(b))
    elif out.ndim == 1:
        for i in range(out.shape[0]):
            if is_kind(a, 'number'):
                store(out, i, f(a, load(b, i)))
            elif is_kind(b, 'number'):
                store(out, i, f(load(a, i), b))
            else:
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


def _elementwise2(f, a, b):
    if is_kind(a, 'number'):
        out = empty(b.shape, result_dtype(f, a, b))
        _loop2(f, a, b, out)
        return out
    if is_kind(b, 'number'):
        out = empty(a.shape, result_dtype(f, a, b))
        _loop2(f, a, b, out)
        return out
    if a.ndim == b.ndim:
        if a.shape == b.shape:
            same = empty(a.shape, result_dtype(f, a, b))
            _loop2(f, a, b, same)
            return same
    shape = _broadcast_shapes(a.shape, b.shape)
    out = empty(shape, result_dtype(f, a, b))
    _loop2(f, broadcast_to(a, shape), broadcast_to(b, shape), out)
    return out


def _binary(f, a, b):
    if is_kind(a, 'list'):
        return _binary(f, array(a), b)
    if is_kind(b, 'list'):
        return _binary(f, a, array(b))
    if is_kind(a, 'array') or is_kind(b, 'array'):
        return _elementwise2(f, a, b)
    return f(a, b)


def _inplace(f, a, b):
    _assign(a, _elementwise2(f, a, b))
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


# Indexing by arrays

def _take(a, index):
    if is_kind(index, 'list'):
        return _take(a, array(index))
    if is_kind(index, 'array'):
        if is_kind(dtype_of(index), 'bool'):
            return _take_mask(a, index)
        if index.ndim == 1:
            return _take_rows(a, index)
    static_error('this combination of index arrays is not supported; use one index array on the first axis')


def _take_mask(a, mask):
    if mask.ndim == a.ndim:
        if mask.shape != a.shape:
            raise IndexError('boolean index did not match indexed array')
        flat = ravel(a)
        chosen = ravel(mask)
        out = empty(count_nonzero(chosen), dtype_of(a))
        n = 0
        for i in range(flat.shape[0]):
            if chosen[i]:
                out[n] = flat[i]
                n += 1
        return out
    if mask.ndim == 1:
        rows = empty(count_nonzero(mask), int64)
        n = 0
        for i in range(mask.shape[0]):
            if mask[i]:
                rows[n] = i
                n += 1
        return _take_rows(a, rows)
    static_error('a mask has as many axes as the array, or one')


def _take_rows(a, rows):
    n = rows.shape[0]
    out = empty((n,) + a.shape[1:], dtype_of(a))
    for i in range(n):
        out[i] = a[rows[i]]
    return out


def _put(a, index, value):
    if is_kind(index, 'list'):
        _put(a, array(index), value)
    elif is_kind(index, 'array'):
        if is_kind(dtype_of(index), 'bool'):
            _put_mask(a, index, value)
        else:
            for i in range(index.shape[0]):
                if is_kind(value, 'number'):
                    a[index[i]] = value
                else:
                    a[index[i]] = value[i]
    else:
        static_error('this combination of index arrays is not supported; use one index array on the first axis')


def _put_mask(a, mask, value):
    if a.ndim == 1:
        n = 0
        for i in range(a.shape[0]):
            if mask[i]:
                if is_kind(value, 'number'):
                    a[i] = value
                else:
                    a[i] = value[n]
                    n += 1
    elif mask.ndim == a.ndim and is_kind(value, 'number'):
        for i in range(a.shape[0]):
            _put_mask(a[i], mask[i], value)
    else:
        static_error('assignment through this mask is not supported; assign a number')


# Reductions

def _pairwise(a, low, n):
    """Sum of n elements from low: NumPy's pairwise summation, so that the rounding is the same."""
    if n < 8:
        total = load(a, low)
        for i in range(low + 1, low + n):
            total = total + load(a, i)
        return total
    if n <= 128:
        r0 = load(a, low)
        r1 = load(a, low + 1)
        r2 = load(a, low + 2)
        r3 = load(a, low + 3)
        r4 = load(a, low + 4)
        r5 = load(a, low + 5)
        r6 = load(a, low + 6)
        r7 = load(a, low + 7)
        i = 8
        while i < n - n % 8:
            r0 += load(a, low + i)
            r1 += load(a, low + i + 1)
            r2 += load(a, low + i + 2)
            r3 += load(a, low + i + 3)
            r4 += load(a, low + i + 4)
            r5 += load(a, low + i + 5)
            r6 += load(a, low + i + 6)
            r7 += load(a, low + i + 7)
            i += 8
        total = ((r0 + r1) + (r2 + r3)) + ((r4 + r5) + (r6 + r7))
        while i < n:
            total = total + load(a, low + i)
            i += 1
        return total
    half = n // 2
    half -= half % 8
    return _pairwise(a, low, half) + _pairwise(a, low + half, n - half)


def _zero_of(a):
    if is_kind(dtype_of(a), 'int'):
        return 0
    return convert(0, dtype_of(a))


def _sum1(a):
    if is_kind(dtype_of(a), 'int'):
        total = 0
        for i in range(a.shape[0]):
            total += load(a, i)
        return total
    if a.shape[0] == 0:
        return _zero_of(a)
    return _pairwise(a, 0, a.shape[0])


def _reduce_axis(f, a, axis, first):
    """f over one axis: the accumulators are the result array, rows are taken in order."""
    if axis == 0 or axis == -a.ndim:
        out = empty(a.shape[1:], dtype_of(first))
        if a.ndim == 1:
            static_error('reduce a one-dimensional array without axis')
        else:
            out.fill(first)
            for i in range(a.shape[0]):
                _assign(out, _elementwise2(f, out, a[i]))
        return out
    inner = axis - 1 if axis > 0 else axis
    out = empty(_without(a.shape, axis), dtype_of(first))
    for i in range(a.shape[0]):
        if out.ndim == 1:
            out[i] = _reduce_all(f, a[i], first)
        else:
            out[i] = _reduce_axis(f, a[i], inner, first)
    return out


def _without(shape, axis):
    position = axis + len(shape) if axis < 0 else axis
    return shape[:position] + shape[position + 1:]


def _reduce_all(f, a, first):
    total = first
    flat = ravel(a)
    for i in range(flat.shape[0]):
        total = f(total, load(flat, i))
    return total


def _sum_axis(a, axis):
    if axis == a.ndim - 1 or axis == -1:
        out = empty(a.shape[:-1], dtype_of(_zero_of(a)))
        for i in range(a.shape[0]):
            if a.ndim == 2:
                out[i] = _sum1(a[i])
            else:
                out[i] = _sum_axis(a[i], -1)
        return out
    return _reduce_axis(operator.add, a, axis, _zero_of(a))


def _keep(out, axis, a, keepdims):
    if keepdims:
        position = axis + a.ndim if axis < 0 else axis
        return reshape(out, tuple_insert(out.shape, position, 1))
    return out


def sum(a, axis=None, keepdims=False):
    if is_kind(a, 'list') or is_kind(a, 'tuple'):
        return sum(array(a), axis, keepdims)
    if axis is None or a.ndim == 1:
        return _sum1(ravel(a))
    return _keep(_sum_axis(a, axis), axis, a, keepdims)


def prod(a, axis=None, keepdims=False):
    if is_kind(a, 'list'):
        return prod(array(a), axis, keepdims)
    if axis is None or a.ndim == 1:
        return _reduce_all(operator.mul, a, _zero_of(a) + 1)
    return _keep(_reduce_axis(operator.mul, a, axis, _zero_of(a) + 1), axis, a, keepdims)


def mean(a, axis=None, keepdims=False):
    if is_kind(a, 'list'):
        return mean(array(a), axis, keepdims)
    if axis is None or a.ndim == 1:
        return sum(a) / _size(a)
    return sum(a, axis, keepdims) / a.shape[axis]


def var(a, axis=None, ddof=0):
    if axis is None or a.ndim == 1:
        d = a - mean(a)
        return sum(d * d) / (_size(a) - ddof)
    d = a - mean(a, axis, True)
    return sum(d * d, axis) / (a.shape[axis] - ddof)


def std(a, axis=None, ddof=0):
    return sqrt(var(a, axis, ddof))


def _smaller(a, b):
    return b if b < a or b != b else a


def _larger(a, b):
    return b if b > a or b != b else a


def _not_empty(a, name):
    if _size(a) == 0:
        raise ValueError(f'zero-size array to reduction operation {name} which has no identity')


def min(a, axis=None, keepdims=False):
    if is_kind(a, 'list'):
        return min(array(a), axis, keepdims)
    _not_empty(a, 'minimum')
    if axis is None or a.ndim == 1:
        flat = ravel(a)
        return _reduce_all(_smaller, flat, flat[0])
    return _keep(_extreme_axis(_smaller, a, axis), axis, a, keepdims)


def max(a, axis=None, keepdims=False):
    if is_kind(a, 'list'):
        return max(array(a), axis, keepdims)
    _not_empty(a, 'maximum')
    if axis is None or a.ndim == 1:
        flat = ravel(a)
        return _reduce_all(_larger, flat, flat[0])
    return _keep(_extreme_axis(_larger, a, axis), axis, a, keepdims)


def _extreme_axis(f, a, axis):
    if axis == 0 or axis == -a.ndim:
        out = copy(a[0])
        for i in range(1, a.shape[0]):
            _assign(out, _elementwise2(f, out, a[i]))
        return out
    out = empty(_without(a.shape, axis), dtype_of(a))
    for i in range(a.shape[0]):
        if out.ndim == 1:
            row = ravel(a[i])
            out[i] = _reduce_all(f, row, row[0])
        else:
            out[i] = _extreme_axis(f, a[i], axis - 1 if axis > 0 else axis)
    return out


amin = min
amax = max


def argmin(a):
    flat = ravel(a)
    if flat.shape[0] == 0:
        raise ValueError('attempt to get argmin of an empty sequence')
    best = 0
    for i in range(1, flat.shape[0]):
        if flat[i] < flat[best]:
            best = i
    return best


def argmax(a):
    flat = ravel(a)
    if flat.shape[0] == 0:
        raise ValueError('attempt to get argmax of an empty sequence')
    best = 0
    for i in range(1, flat.shape[0]):
        if flat[i] > flat[best]:
            best = i
    return best


def any(a):
    flat = ravel(a)
    for i in range(flat.shape[0]):
        if flat[i]:
            return True
    return False


def all(a):
    flat = ravel(a)
    for i in range(flat.shape[0]):
        if not flat[i]:
            return False
    return True


def count_nonzero(a):
    flat = ravel(a)
    total = 0
    for i in range(flat.shape[0]):
        if flat[i]:
            total += 1
    return total


def cumsum(a):
    flat = ravel(a)
    out = empty(flat.shape[0], dtype_of(_zero_of(a)))
    total = _zero_of(a)
    for i in range(flat.shape[0]):
        total = total + flat[i]
        out[i] = total
    return out


def dot(a, b):
    if is_kind(a, 'number') or is_kind(b, 'number'):
        return a * b
    if a.ndim == 1 and b.ndim == 1:
        if a.shape[0] != b.shape[0]:
            raise ValueError(f'shapes {a.shape} and {b.shape} not aligned: {a.shape[0]} (dim 0) != {b.shape[0]} (dim 0)')
        total = _zero_of(a) * _zero_of(b)
        for i in range(a.shape[0]):
            total += load(a, i) * load(b, i)
        return total
    return matmul(a, b)


def matmul(a, b):
    if a.ndim == 1 and b.ndim == 1:
        return dot(a, b)
    if a.ndim == 1:
        return matmul(reshape(a, (1, a.shape[0])), b)[0]
    if b.ndim == 1:
        return ravel(matmul(a, reshape(b, (b.shape[0], 1))))
    n = a.shape[0]
    m = a.shape[1]
    p = b.shape[1]
    if b.shape[0] != m:
        raise ValueError(f'matmul: Input operand 1 has a mismatch in its core dimension 0 (size {b.shape[0]} is different from {m})')
    out = zeros((n, p), result_dtype(operator.mul, a, b))
    for i in range(n):
        for k in range(m):
            x = load(a, i, k)
            for j in range(p):
                store(out, i, j, load(out, i, j) + x * load(b, k, j))
    return out


def where(condition, x, y):
    if is_kind(condition, 'array'):
        out = empty(condition.shape, result_dtype(_either, x, y))
        _where_loop(condition, _spread(x, condition.shape), _spread(y, condition.shape), out)
        return out
    return x if condition else y


def _either(x, y):
    return x if x == y else y


def _where_loop(condition, x, y, out):
    for i in range(out.shape[0]):
        if out.ndim == 1:
            out[i] = _at(x, i) if condition[i] else _at(y, i)
        else:
            _where_loop(condition[i], _row(x, i), _row(y, i), out[i])


def _at(x, i):
    if is_kind(x, 'array'):
        return x[i]
    return x


def _row(x, i):
    if is_kind(x, 'array'):
        return x[i]
    return x


# Functions of numbers

def _float_of(x):
    if is_kind(x, 'float') or is_kind(x, 'complex'):
        return x
    return float(x)


@runtime('rt_npc_sqrt')
def _complex_sqrt(z: complex) -> complex: ...


@runtime('rt_npc_exp')
def _complex_exp(z: complex) -> complex: ...


@runtime('rt_npc_log')
def _complex_log(z: complex) -> complex: ...


@runtime('rt_npc_sin')
def _complex_sin(z: complex) -> complex: ...


@runtime('rt_npc_cos')
def _complex_cos(z: complex) -> complex: ...


def _sqrt(x):
    if is_kind(x, 'complex'):
        return _complex_sqrt(x)
    return intrinsic('Sqrt', x)


def _exp(x):
    if is_kind(x, 'complex'):
        return _complex_exp(x)
    return intrinsic('Exp', x)


def _log(x):
    if is_kind(x, 'complex'):
        return _complex_log(x)
    return intrinsic('Log', x)


def _sin(x):
    if is_kind(x, 'complex'):
        return _complex_sin(x)
    return intrinsic('Sin', x)


def _cos(x):
    if is_kind(x, 'complex'):
        return _complex_cos(x)
    return intrinsic('Cos', x)


def _floor(x):
    if is_kind(x, 'int'):
        return x
    return intrinsic('Floor', x)


def _ceil(x):
    if is_kind(x, 'int'):
        return x
    return intrinsic('Ceil', x)


def _trunc(x):
    if is_kind(x, 'int'):
        return x
    return intrinsic('Truncate', x)


def _rint(x):
    return intrinsic('RoundHalfEven', x)


def _absolute(x):
    return _abs(x)


def _sign(x):
    if is_kind(x, 'int'):
        return 1 if x > 0 else (-1 if x < 0 else 0)
    return x if x != x else (1.0 if x > 0 else (-1.0 if x < 0 else 0.0))


def _square(x):
    return x * x


def _isnan(x):
    return x != x


def _isinf(x):
    return _abs(x) == inf


def _isfinite(x):
    return _abs(x) < inf


def _around(x, decimals):
    if is_kind(x, 'int'):
        return x
    if decimals == 0:
        return intrinsic('RoundHalfEven', x)
    if decimals > 0:
        scale = 10.0 ** decimals
        return intrinsic('RoundHalfEven', x * scale) / scale
    scale = 10.0 ** -decimals
    return intrinsic('RoundHalfEven', x / scale) * scale


def sqrt(x):
    return _unary(_sqrt, x)


def exp(x):
    return _unary(_exp, x)


def log(x):
    return _unary(_log, x)


def sin(x):
    return _unary(_sin, x)


def cos(x):
    return _unary(_cos, x)


def tan(x):
    return _unary(_tan, x)


def _tan(x):
    return intrinsic('Tan', x)


def arcsin(x):
    return _unary(_arcsin, x)


def _arcsin(x):
    return intrinsic('Asin', x)


def arccos(x):
    return _unary(_arccos, x)


def _arccos(x):
    return intrinsic('Acos', x)


def arctan(x):
    return _unary(_arctan, x)


def _arctan(x):
    return intrinsic('Atan', x)


def sinh(x):
    return _unary(_sinh, x)


def _sinh(x):
    return intrinsic('Sinh', x)


def cosh(x):
    return _unary(_cosh, x)


def _cosh(x):
    return intrinsic('Cosh', x)


def tanh(x):
    return _unary(_tanh, x)


def _tanh(x):
    return intrinsic('Tanh', x)


def log2(x):
    return _unary(_log2, x)


def _log2(x):
    return intrinsic('Log2', x)


def log10(x):
    return _unary(_log10, x)


def _log10(x):
    return intrinsic('Log10', x)


def log1p(x):
    return _unary(_log1p, x)


def _log1p(x):
    return intrinsic('Log1p', x)


def expm1(x):
    return _unary(_expm1, x)


def _expm1(x):
    return intrinsic('Expm1', x)


def cbrt(x):
    return _unary(_cbrt, x)


def _cbrt(x):
    return intrinsic('Cbrt', x)


def floor(x):
    return _unary(_floor, x)


def ceil(x):
    return _unary(_ceil, x)


def trunc(x):
    return _unary(_trunc, x)


def rint(x):
    return _unary(_rint, x)


def sign(x):
    return _unary(_sign, x)


def square(x):
    return _unary(_square, x)


def absolute(x):
    return _unary(_absolute, x)


abs = absolute
fabs = absolute


def isnan(x):
    return _unary(_isnan, x)


def isinf(x):
    return _unary(_isinf, x)


def isfinite(x):
    return _unary(_isfinite, x)


def around(a, decimals=0):
    if is_kind(a, 'array'):
        out = empty_like(a)
        flat = ravel(a)
        result = ravel(out)
        for i in range(flat.shape[0]):
            result[i] = _around(flat[i], decimals)
        return out
    return _around(a, decimals)


round = around
round_ = around


def _hypot(x, y):
    return intrinsic('Hypot', x, y)


def hypot(x1, x2):
    return _binary(_hypot, x1, x2)


def _arctan2(y, x):
    return intrinsic('Atan2', y, x)


def arctan2(x1, x2):
    return _binary(_arctan2, x1, x2)


def minimum(x1, x2):
    return _binary(_smaller, x1, x2)


def maximum(x1, x2):
    return _binary(_larger, x1, x2)


def add(x1, x2):
    return _binary(operator.add, x1, x2)


def subtract(x1, x2):
    return _binary(operator.sub, x1, x2)


def multiply(x1, x2):
    return _binary(operator.mul, x1, x2)


def divide(x1, x2):
    return _binary(operator.truediv, x1, x2)


def power(x1, x2):
    return _binary(operator.pow, x1, x2)


def clip(a, a_min, a_max):
    return minimum(maximum(a, a_min), a_max)


class ndarray:
    def fill(self, value):
        _copy_loop(self, value)

    def sum(self, axis=None, keepdims=False):
        return sum(self, axis, keepdims)

    def prod(self, axis=None, keepdims=False):
        return prod(self, axis, keepdims)

    def mean(self, axis=None, keepdims=False):
        return mean(self, axis, keepdims)

    def var(self, axis=None, ddof=0):
        return var(self, axis, ddof)

    def std(self, axis=None, ddof=0):
        return std(self, axis, ddof)

    def min(self, axis=None, keepdims=False):
        return min(self, axis, keepdims)

    def max(self, axis=None, keepdims=False):
        return max(self, axis, keepdims)

    def argmin(self):
        return argmin(self)

    def argmax(self):
        return argmax(self)

    def any(self):
        return any(self)

    def all(self):
        return all(self)

    def cumsum(self):
        return cumsum(self)

    def copy(self):
        return copy(self)

    def astype(self, dtype):
        return _astype(self, dtype)

    def reshape(self, *shape):
        if is_kind(shape[0], 'tuple'):
            return reshape(self, shape[0])
        return reshape(self, shape)

    def ravel(self):
        return ravel(self)

    def flatten(self):
        return ravel(copy(self))

    def transpose(self, *axes):
        if len(axes) == 0:
            return transpose(self)
        if is_kind(axes[0], 'tuple'):
            return transpose(self, axes[0])
        return transpose(self, axes)

    def dot(self, b):
        return dot(self, b)

    def clip(self, a_min, a_max):
        return clip(self, a_min, a_max)

    def round(self, decimals=0):
        return around(self, decimals)

    def item(self):
        return ravel(self)[0]
