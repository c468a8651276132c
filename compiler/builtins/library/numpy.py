# Module numpy. Element-wise functions run on any layout; contiguous arguments take a loop over one axis that vectorises.

from _wasmba import (address, array_view, convert, dtype_of, empty_list, fold, intrinsic, is_contiguous, is_kind, is_static, load,
                     result_dtype, static_error, store, stride, tuple_insert)
from builtins import abs as _abs, max as _max, min as _min
from numpy._reductions import (all, any, argmax, argmin, average, count_nonzero, cumprod, cumsum, max, mean, min, nanargmax, nanargmin,
                               nancumsum, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar, prod, ptp, std, sum, var, _larger,
                               _larger_number, _smaller, _smaller_number, _zero_of)
from numpy._indexing import _put, _take
from numpy._joining import (append, array_split, atleast_1d, atleast_2d, column_stack, concatenate, delete, diag, diagflat, diagonal,
                            dstack, expand_dims, flip, fliplr, flipud, hsplit, hstack, insert, moveaxis, pad, repeat, roll, rot90,
                            row_stack, split, squeeze, stack, swapaxes, tile, trace, tri, tril, triu, vander, vsplit, vstack)
from numpy._sorting import (argsort, argwhere, bincount, digitize, flatnonzero, histogram, histogram2d, in1d, intersect1d, isin, lexsort,
                            median, nanmedian, nanpercentile, nanquantile, nonzero, percentile, quantile, searchsorted, setdiff1d,
                            setxor1d, sort, union1d, unique, _sort_in_place)
from numpy._numerics import (allclose, array_equal, convolve, corrcoef, correlate, cov, cross, diff, ediff1d, fill_diagonal, gradient,
                             inner, interp, isclose, kron, meshgrid, ndenumerate, ndindex, outer, polyval, take, take_along_axis, trapezoid, trapz,
                             unravel_index, vdot)
import operator

pi = 3.141592653589793
e = 2.718281828459045
euler_gamma = 0.5772156649015329
inf = 1e999
nan = inf * 0.0
NaN = nan
NAN = nan
Inf = inf
infty = inf
PINF = inf
NINF = -inf
newaxis = None


def _multiply(a, b):
    return a * b


# Views

def _size(a):
    return fold(_multiply, a.shape)


def _flat(a):
    """A contiguous array as one axis, in memory order."""
    return array_view(a, 0, (_size(a),), (a.itemsize,), 'C')


def _runs_through(a):
    """The elements lie one behind the other, in C order, though the type does not say so."""
    return a.strides == _c_strides(a.shape, a.itemsize)


def _any_flat(a):
    """The elements in C order as one axis; a copy only if there is no other way."""
    if a.ndim == 1:
        return a
    return ravel(a)


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


def _part_dtype(a):
    return dtype_of(convert(0, dtype_of(a)).real)


def _real_part(a):
    if is_kind(dtype_of(a), 'complex'):
        return array_view(a, 0, a.shape, a.strides, None, _part_dtype(a))
    return a


def _imag_part(a):
    if is_kind(dtype_of(a), 'complex'):
        return array_view(a, a.itemsize // 2, a.shape, a.strides, None, _part_dtype(a))
    return zeros(a.shape, dtype_of(a))


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
        raise ValueError(f'cannot reshape array of size {size} into shape {_shape_text(shape)}')
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


def logspace(start, stop, num=50, endpoint=True, base=10.0):
    out = linspace(start, stop, num, endpoint)
    for i in range(num):
        out[i] = intrinsic('Power', float(base), out[i])
    return out


def geomspace(start, stop, num=50, endpoint=True):
    low = intrinsic('Log10', float(start))
    high = intrinsic('Log10', float(stop))
    out = logspace(low, high, num, endpoint)
    if num > 0:
        out[0] = start
        if num > 1 and endpoint:
            out[num - 1] = stop
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
    if is_kind(xs, 'nothing'):
        return empty(0, float64 if dtype is None else dtype)
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
    if is_kind(xs, 'numbers'):
        out = empty(len(xs), result_dtype(_scalar_of, xs) if dtype is None else dtype)
    else:
        out = empty(_list_shape(xs, isEmpty), result_dtype(_scalar_of, xs) if dtype is None else dtype)
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
    if is_kind(a, 'array'):
        if dtype is None:
            return a
        if dtype_of(a) == dtype_of(dtype):
            return a
    return array(a, dtype)


def ascontiguousarray(a, dtype=None):
    if is_contiguous(a, 'C') and dtype is None:
        return a
    return array(a, dtype)


# Element-wise machinery

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


# Products

def _dot1(a, b):
    if a.shape[0] != b.shape[0]:
        raise ValueError(f'shapes {a.shape} and {b.shape} not aligned: {a.shape[0]} (dim 0) != {b.shape[0]} (dim 0)')
    total = convert(0, result_dtype(operator.mul, a, b))
    for i in range(a.shape[0]):
        total += load(a, i) * load(b, i)
    return total


def _dot_bool(a, b):
    for i in range(a.shape[0]):
        if load(a, i) and load(b, i):
            return True
    return False


def dot(a, b, out=None):
    if out is not None:
        _assign(out, dot(a, b))
        return out
    if is_kind(a, 'number') or is_kind(b, 'number'):
        return _binary(operator.mul, a, b)
    x = asarray(a)
    y = asarray(b)
    if x.ndim == 0 or y.ndim == 0:
        return _binary(operator.mul, x, y)
    if x.ndim == 1 and y.ndim == 1:
        return _dot1(x, y)
    if y.ndim > 2:
        static_error('np.dot takes a second argument of one or two axes')
    else:
        k = y.shape[y.ndim - 2] if y.ndim > 1 else y.shape[0]
        if x.shape[x.ndim - 1] != k:
            raise ValueError(f'shapes {x.shape} and {y.shape} not aligned: {x.shape[x.ndim - 1]} (dim {x.ndim - 1}) != {k} (dim 0)')
        return matmul(x, y)


def matmul(a, b):
    return _matmul(asarray(a), asarray(b))


def _mismatch(k, m):
    raise ValueError('matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) '
                     f'(size {k} is different from {m})')


def _matmul(a, b):
    if a.ndim == 0 or b.ndim == 0:
        static_error('matmul takes arrays with axes; use * with a number')
    if a.ndim > 2 or b.ndim > 2:
        return _matmul_stacked(a, b)
    if a.ndim == 1 and b.ndim == 1:
        if a.shape[0] != b.shape[0]:
            _mismatch(b.shape[0], a.shape[0])
        return _dot1(a, b)
    if b.ndim == 1:
        if b.shape[0] != a.shape[1]:
            _mismatch(b.shape[0], a.shape[1])
        result = empty(a.shape[0], result_dtype(operator.mul, a, b))
        for i in range(a.shape[0]):
            store(result, i, _dot1(a[i], b))
        return result
    if a.ndim == 1:
        if b.shape[0] != a.shape[0]:
            _mismatch(b.shape[0], a.shape[0])
        out = zeros((1, b.shape[1]), result_dtype(operator.mul, a, b))
        _multiply_into(reshape(a, (1, a.shape[0])), b, out)
        return out[0]
    if b.shape[0] != a.shape[1]:
        _mismatch(b.shape[0], a.shape[1])
    product = zeros((a.shape[0], b.shape[1]), result_dtype(operator.mul, a, b))
    if is_contiguous(b, 'C'):
        _multiply_into(a, b, product)
    else:
        _multiply_into(a, copy(b), product)
    return product


def _multiply_into(a, b, out):
    """out += a @ b, in blocks of rows of b that stay in the cache; every element adds up its products in order."""
    n = a.shape[0]
    m = a.shape[1]
    p = b.shape[1]
    low = 0
    while low < m:
        high = _min(low + 64, m)
        for i in range(n):
            k = low
            while k + 3 < high:
                x0 = load(a, i, k)
                x1 = load(a, i, k + 1)
                x2 = load(a, i, k + 2)
                x3 = load(a, i, k + 3)
                for j in range(p):
                    store(out, i, j, (((load(out, i, j) + x0 * load(b, k, j)) + x1 * load(b, k + 1, j)) + x2 * load(b, k + 2, j))
                          + x3 * load(b, k + 3, j))
                k += 4
            while k < high:
                x = load(a, i, k)
                for j in range(p):
                    store(out, i, j, load(out, i, j) + x * load(b, k, j))
                k += 1
        low = high


def _matmul_stacked(a, b):
    if a.ndim < 2 or b.ndim < 2:
        static_error('matmul of a stack of matrices takes matrices on both sides')
    shape = _broadcast_shapes(a.shape[:-2], b.shape[:-2])
    out = empty(shape + (a.shape[a.ndim - 2], b.shape[b.ndim - 1]), result_dtype(operator.mul, a, b))
    _matmul_each(broadcast_to(a, shape + a.shape[-2:]), broadcast_to(b, shape + b.shape[-2:]), out)
    return out


def _matmul_each(a, b, out):
    for i in range(out.shape[0]):
        if out.ndim == 3:
            _assign(out[i], _matmul(a[i], b[i]))
        else:
            _matmul_each(a[i], b[i], out[i])


# Three operands

def where(condition, x=None, y=None):
    if x is None:
        return nonzero(condition)
    return _where(_number_or_array(condition), _number_or_array(x), _number_or_array(y))


def _number_or_array(x):
    if is_kind(x, 'number'):
        return x
    return asarray(x)


def _where(c, x, y):
    if is_kind(x, 'number') and is_kind(y, 'array'):
        if dtype_of(x) != dtype_of(y):
            return _elementwise3(_chosen, c, _weak(_chosen, x, y), y)
    if is_kind(y, 'number') and is_kind(x, 'array'):
        if dtype_of(x) != dtype_of(y):
            return _elementwise3(_chosen, c, x, _weak(_chosen, y, x))
    return _elementwise3(_chosen, c, x, y)


def _either(x, y):
    return x if x == y else y


def _chosen(c, x, y):
    return x if c else y


def _elementwise3(f, a, b, c):
    if is_kind(a, 'number') and is_kind(b, 'number') and is_kind(c, 'number'):
        return f(a, b, c)
    shape = _broadcast_shapes(_shape_of(a), _broadcast_shapes(_shape_of(b), _shape_of(c)))
    out = empty(shape, result_dtype(f, a, b, c))
    _into3(f, a, b, c, out)
    if out.ndim == 0:
        return out[()]
    return out


def _into3(f, a, b, c, out):
    if (is_kind(a, 'number') or a.ndim == out.ndim) and (is_kind(b, 'number') or b.ndim == out.ndim) and (is_kind(c, 'number') or c.ndim == out.ndim):
        if _is_shaped(a, out) and _is_shaped(b, out) and _is_shaped(c, out):
            _loop3(f, a, b, c, out)
        else:
            _loop3(f, _spread(a, out.shape), _spread(b, out.shape), _spread(c, out.shape), out)
    else:
        _loop3(f, _spread(a, out.shape), _spread(b, out.shape), _spread(c, out.shape), out)


def _shape_of(x):
    if is_kind(x, 'array'):
        return x.shape
    return ()


def _element(x, i):
    if is_kind(x, 'number'):
        return x
    return load(x, i)


def _row(x, i):
    if is_kind(x, 'number'):
        return x
    return x[i]


def _flat_of(x):
    if is_kind(x, 'number'):
        return x
    return _flat(x)


def _loop3(f, a, b, c, out):
    if out.ndim == 0:
        out[()] = f(_item(a), _item(b), _item(c))
    elif out.ndim == 1:
        for i in range(out.shape[0]):
            store(out, i, f(_element(a, i), _element(b, i), _element(c, i)))
    elif (is_contiguous(out, 'C') and (is_kind(a, 'number') or is_contiguous(a, 'C')) and (is_kind(b, 'number') or is_contiguous(b, 'C'))
          and (is_kind(c, 'number') or is_contiguous(c, 'C'))):
        _loop3(f, _flat_of(a), _flat_of(b), _flat_of(c), _flat(out))
    else:
        for i in range(out.shape[0]):
            _loop3(f, _row(a, i), _row(b, i), _row(c, i), out[i])


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
    if is_kind(x, 'int'):
        return False
    if is_kind(x, 'complex'):
        return _abs(x.real) == inf or _abs(x.imag) == inf
    return intrinsic('AbsoluteFloat', x) == inf


def _isfinite(x):
    if is_kind(x, 'int'):
        return True
    if is_kind(x, 'complex'):
        return _abs(x.real) < inf and _abs(x.imag) < inf
    return intrinsic('AbsoluteFloat', x) < inf


def _around(x, decimals):
    if is_kind(x, 'int'):
        return x
    if is_kind(x, 'complex'):
        return complex(_around(x.real, decimals), _around(x.imag, decimals))
    if decimals == 0:
        return intrinsic('RoundHalfEven', x)
    if decimals > 0:
        scale = 10.0 ** decimals
        return intrinsic('RoundHalfEven', x * scale) / scale
    scale = 10.0 ** -decimals
    return intrinsic('RoundHalfEven', x / scale) * scale


def sqrt(x, out=None):
    return _unary(_sqrt, x, out)


def exp(x, out=None):
    return _unary(_exp, x, out)


def log(x, out=None):
    return _unary(_log, x, out)


def sin(x, out=None):
    return _unary(_sin, x, out)


def cos(x, out=None):
    return _unary(_cos, x, out)


def tan(x, out=None):
    return _unary(_tan, x, out)


def _tan(x):
    return intrinsic('Tan', x)


def arcsin(x, out=None):
    return _unary(_arcsin, x, out)


def _arcsin(x):
    return intrinsic('Asin', x)


def arccos(x, out=None):
    return _unary(_arccos, x, out)


def _arccos(x):
    return intrinsic('Acos', x)


def arctan(x, out=None):
    return _unary(_arctan, x, out)


def _arctan(x):
    return intrinsic('Atan', x)


def sinh(x, out=None):
    return _unary(_sinh, x, out)


def _sinh(x):
    return intrinsic('Sinh', x)


def cosh(x, out=None):
    return _unary(_cosh, x, out)


def _cosh(x):
    return intrinsic('Cosh', x)


def tanh(x, out=None):
    return _unary(_tanh, x, out)


def _tanh(x):
    return intrinsic('Tanh', x)


def log2(x, out=None):
    return _unary(_log2, x, out)


def _log2(x):
    return intrinsic('Log2', x)


def log10(x, out=None):
    return _unary(_log10, x, out)


def _log10(x):
    return intrinsic('Log10', x)


def log1p(x, out=None):
    return _unary(_log1p, x, out)


def _log1p(x):
    return intrinsic('Log1p', x)


def expm1(x, out=None):
    return _unary(_expm1, x, out)


def _expm1(x):
    return intrinsic('Expm1', x)


def cbrt(x, out=None):
    return _unary(_cbrt, x, out)


def _cbrt(x):
    return intrinsic('Cbrt', x)


def floor(x, out=None):
    return _unary(_floor, x, out)


def ceil(x, out=None):
    return _unary(_ceil, x, out)


def trunc(x, out=None):
    return _unary(_trunc, x, out)


def rint(x, out=None):
    return _unary(_rint, x, out)


def sign(x, out=None):
    return _unary(_sign, x, out)


def square(x, out=None):
    return _unary(_square, x, out)


def absolute(x, out=None):
    return _unary(_absolute, x, out)


abs = absolute
fabs = absolute


def isnan(x, out=None):
    return _unary(_isnan, x, out)


def isinf(x, out=None):
    return _unary(_isinf, x, out)


def isfinite(x, out=None):
    return _unary(_isfinite, x, out)


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
fix = trunc


def _hypot(x, y):
    return intrinsic('Hypot', x, y)


def hypot(x1, x2, out=None):
    return _binary(_hypot, x1, x2, out)


def _arctan2(y, x):
    return intrinsic('Atan2', y, x)


def arctan2(x1, x2, out=None):
    return _binary(_arctan2, x1, x2, out)


def minimum(x1, x2, out=None):
    return _binary(_smaller, x1, x2, out)


def maximum(x1, x2, out=None):
    return _binary(_larger, x1, x2, out)


def fmin(x1, x2, out=None):
    return _binary(_smaller_number, x1, x2, out)


def fmax(x1, x2, out=None):
    return _binary(_larger_number, x1, x2, out)


def add(x1, x2, out=None):
    return _binary(operator.add, x1, x2, out)


def subtract(x1, x2, out=None):
    return _binary(operator.sub, x1, x2, out)


def multiply(x1, x2, out=None):
    return _binary(operator.mul, x1, x2, out)


def divide(x1, x2, out=None):
    return _binary(operator.truediv, x1, x2, out)


true_divide = divide


def floor_divide(x1, x2, out=None):
    return _binary(operator.floordiv, x1, x2, out)


def mod(x1, x2, out=None):
    return _binary(operator.mod, x1, x2, out)


remainder = mod


def _fmod(x, y):
    if is_kind(x, 'int') and is_kind(y, 'int'):
        return x * 0 if y == 0 else x - y * _quotient(x, y)
    return intrinsic('FMod', x, y)


def _quotient(x, y):
    """Integer division towards zero."""
    q = x // y
    return q + 1 if q < 0 and q * y != x else q


def fmod(x1, x2, out=None):
    return _binary(_fmod, x1, x2, out)


def power(x1, x2, out=None):
    return _binary(operator.pow, x1, x2, out)


def _float_power(x, y):
    return intrinsic('Power', float(x), float(y))


def float_power(x1, x2):
    return _binary(_float_power, x1, x2)


def divmod(x1, x2):
    return floor_divide(x1, x2), mod(x1, x2)


def equal(x1, x2, out=None):
    return _binary(operator.eq, x1, x2, out)


def not_equal(x1, x2, out=None):
    return _binary(operator.ne, x1, x2, out)


def less(x1, x2, out=None):
    return _binary(operator.lt, x1, x2, out)


def less_equal(x1, x2, out=None):
    return _binary(operator.le, x1, x2, out)


def greater(x1, x2, out=None):
    return _binary(operator.gt, x1, x2, out)


def greater_equal(x1, x2, out=None):
    return _binary(operator.ge, x1, x2, out)


def bitwise_and(x1, x2, out=None):
    return _binary(operator.and_, x1, x2, out)


def bitwise_or(x1, x2, out=None):
    return _binary(operator.or_, x1, x2, out)


def bitwise_xor(x1, x2, out=None):
    return _binary(operator.xor, x1, x2, out)


def left_shift(x1, x2, out=None):
    return _binary(operator.lshift, x1, x2, out)


def right_shift(x1, x2, out=None):
    return _binary(operator.rshift, x1, x2, out)


def invert(x, out=None):
    return _unary(operator.invert, x, out)


bitwise_not = invert


def negative(x, out=None):
    return _unary(operator.neg, x, out)


def positive(x, out=None):
    return _unary(operator.pos, x, out)


def _truth(x):
    return x != 0


def _logical_and(x, y):
    return (x != 0) & (y != 0)


def _logical_or(x, y):
    return (x != 0) | (y != 0)


def _logical_xor(x, y):
    return (x != 0) ^ (y != 0)


def _logical_not(x):
    return x == 0


def logical_and(x1, x2, out=None):
    return _binary(_logical_and, x1, x2, out)


def logical_or(x1, x2, out=None):
    return _binary(_logical_or, x1, x2, out)


def logical_xor(x1, x2, out=None):
    return _binary(_logical_xor, x1, x2, out)


def logical_not(x, out=None):
    return _unary(_logical_not, x, out)


def _reciprocal(x):
    if is_kind(x, 'int'):
        return _quotient(convert(1, dtype_of(x)), x)
    return convert(1, dtype_of(x)) / x


def reciprocal(x, out=None):
    return _unary(_reciprocal, x, out)


def _exp2(x):
    return intrinsic('Exp2', x)


def exp2(x, out=None):
    return _unary(_exp2, x, out)


def _arcsinh(x):
    return intrinsic('Asinh', x)


def arcsinh(x, out=None):
    return _unary(_arcsinh, x, out)


def _arccosh(x):
    return intrinsic('Acosh', x)


def arccosh(x, out=None):
    return _unary(_arccosh, x, out)


def _arctanh(x):
    return intrinsic('Atanh', x)


def arctanh(x, out=None):
    return _unary(_arctanh, x, out)


def _degrees(x):
    return _float_of(x) * (180.0 / pi)


def _radians(x):
    return _float_of(x) * (pi / 180.0)


def degrees(x, out=None):
    return _unary(_degrees, x, out)


def radians(x, out=None):
    return _unary(_radians, x, out)


rad2deg = degrees
deg2rad = radians


def _copysign(x, y):
    return intrinsic('CopySign', x, y)


def copysign(x1, x2, out=None):
    return _binary(_copysign, x1, x2, out)


def _nextafter(x, y):
    return intrinsic('NextAfter', x, y)


def nextafter(x1, x2):
    return _binary(_nextafter, x1, x2)


def _logaddexp(x, y):
    if x == y:
        return x + 0.6931471805599453
    d = x - y
    if d > 0:
        return x + intrinsic('Log1p', intrinsic('Exp', -d))
    if d <= 0:
        return y + intrinsic('Log1p', intrinsic('Exp', d))
    return d


def logaddexp(x1, x2):
    return _binary(_logaddexp, x1, x2)


def _heaviside(x, y):
    return x if x != x else (0.0 if x < 0 else (1.0 if x > 0 else float(y)))


def heaviside(x1, x2):
    return _binary(_heaviside, x1, x2)


def _signbit(x):
    return intrinsic('CopySign', 1.0, float(x)) < 0


def signbit(x):
    return _unary(_signbit, x)


def _sinc(x):
    y = pi * (x if x != 0 else 1.0e-20)
    return intrinsic('Sin', y) / y


def sinc(x):
    return _unary(_sinc, x)


def _gcd(a, b):
    while b != 0:
        r = a % b
        a = b
        b = r
    return _abs(a)


def gcd(x1, x2):
    return _binary(_gcd, x1, x2)


def _lcm(a, b):
    g = _gcd(a, b)
    return _abs(a // g * b) if g != 0 else g


def lcm(x1, x2):
    return _binary(_lcm, x1, x2)


# Complex numbers

def _conj(x):
    if is_kind(x, 'complex'):
        return x.conjugate()
    return x


def conj(x):
    return _unary(_conj, x)


conjugate = conj


def _real(x):
    return x.real


def _imag(x):
    return x.imag


def real(x):
    return _unary(_real, x)


def imag(x):
    return _unary(_imag, x)


def _angle(x):
    if is_kind(x, 'complex'):
        return intrinsic('Atan2', x.imag, x.real)
    return intrinsic('Atan2', 0.0, _float_of(x))


def angle(z):
    return _unary(_angle, z)


def _nan_to_num(x, value, most, least):
    if not is_kind(x, 'float'):
        return x
    return value if x != x else most if x == inf else least if x == -inf else x


def nan_to_num(x, nan=0.0, posinf=1.7976931348623157e+308, neginf=-1.7976931348623157e+308):
    if is_kind(x, 'number'):
        return _nan_to_num(x, nan, posinf, neginf)
    out = copy(asarray(x))
    flat = ravel(out)
    for i in range(flat.shape[0]):
        store(flat, i, convert(_nan_to_num(load(flat, i), nan, posinf, neginf), dtype_of(out)))
    return out


def _clip(x, low, high):
    if is_kind(x, 'float') or is_kind(low, 'float') or is_kind(high, 'float'):
        return intrinsic('MinimumFloat', intrinsic('MaximumFloat', x, low), high)
    return high if x > high else low if x < low else x


def clip(a, a_min, a_max, out=None):
    if a_min is None:
        return minimum(a, a_max, out)
    if a_max is None:
        return maximum(a, a_min, out)
    if is_kind(a, 'list') or is_kind(a, 'tuple'):
        return clip(array(a), a_min, a_max, out)
    if is_kind(a, 'array') and is_kind(a_min, 'number') and is_kind(a_max, 'number'):
        if out is None:
            return _elementwise3(_clip, a, _weak(_clip, a_min, a), _weak(_clip, a_max, a))
        _into3(_clip, a, a_min, a_max, out)
        return out
    return minimum(maximum(a, a_min), a_max, out)


class ndarray:
    def fill(self, value):
        _copy_loop(self, value)

    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return sum(self, axis, dtype, out, keepdims)

    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return prod(self, axis, dtype, out, keepdims)

    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        return mean(self, axis, dtype, out, keepdims)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return var(self, axis, dtype, out, ddof, keepdims)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return std(self, axis, dtype, out, ddof, keepdims)

    def min(self, axis=None, out=None, keepdims=False):
        return min(self, axis, out, keepdims)

    def max(self, axis=None, out=None, keepdims=False):
        return max(self, axis, out, keepdims)

    def ptp(self, axis=None):
        return ptp(self, axis)

    def argmin(self, axis=None, keepdims=False):
        return argmin(self, axis, keepdims)

    def argmax(self, axis=None, keepdims=False):
        return argmax(self, axis, keepdims)

    def any(self, axis=None, keepdims=False):
        return any(self, axis, keepdims)

    def all(self, axis=None, keepdims=False):
        return all(self, axis, keepdims)

    def cumsum(self, axis=None, dtype=None, out=None):
        return cumsum(self, axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        return cumprod(self, axis, dtype, out)

    def copy(self, order='C'):
        return copy(self)

    def astype(self, dtype, copy=True):
        return _astype(self, dtype)

    def view(self, dtype=None):
        if dtype is None:
            return array_view(self, 0, self.shape, self.strides)
        static_error('reading memory as another dtype is not supported')

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

    def swapaxes(self, axis1, axis2):
        return swapaxes(self, axis1, axis2)

    def squeeze(self, axis=None):
        return squeeze(self, axis)

    def dot(self, b):
        return dot(self, b)

    def clip(self, min=None, max=None, out=None):
        return clip(self, min, max, out)

    def round(self, decimals=0):
        return around(self, decimals)

    def item(self, *index):
        if len(index) == 0:
            if _size(self) != 1:
                raise ValueError('can only convert an array of size 1 to a Python scalar')
            return ravel(self)[0]
        if len(index) == self.ndim:
            return self[index]
        return ravel(self)[index[0]]

    def tolist(self):
        if self.ndim == 1:
            return [x for x in self]
        return [row.tolist() for row in self]

    def sort(self, axis=-1, kind=None):
        _sort_in_place(self, axis)

    def argsort(self, axis=-1, kind='quicksort'):
        return argsort(self, axis, kind)

    def searchsorted(self, v, side='left'):
        return searchsorted(self, v, side)

    def nonzero(self):
        return nonzero(self)

    def repeat(self, repeats, axis=None):
        return repeat(self, repeats, axis)

    def take(self, indices, axis=None, mode='raise'):
        return take(self, indices, axis, mode)

    def diagonal(self, offset=0):
        return diagonal(self, offset)

    def trace(self, offset=0):
        return trace(self, offset)

    def conj(self):
        return conj(self)

    def conjugate(self):
        return conj(self)
