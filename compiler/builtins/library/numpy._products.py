# Part of numpy: dot, matmul and their kind; functions of three operands.

from _wasmba import convert, dtype_of, is_contiguous, is_kind, is_parallel, load, result_dtype, static_error, store
from builtins import min as _min
from numba import prange
from numpy import empty, zeros
from numpy._creation import asarray, copy
from numpy._einsum import _tensordot
from numpy._elementwise import _assign, _binary, _broadcast_shapes, broadcast_to, _elementwise3, _weak
from numpy._sorting import nonzero
from numpy._views import reshape
import operator


# Products of Booleans are what logic makes of them: 'and' for *, 'or' for +.

def _times(x, y):
    if is_kind(x, 'bool') and is_kind(y, 'bool'):
        return x & y
    return x * y


def _plus(x, y):
    if is_kind(x, 'bool') and is_kind(y, 'bool'):
        return x | y
    return x + y


def _dot1(a, b):
    if a.shape[0] != b.shape[0]:
        raise ValueError(f'shapes {a.shape} and {b.shape} not aligned: {a.shape[0]} (dim 0) != {b.shape[0]} (dim 0)')
    total = convert(0, result_dtype(_times, a, b))
    for i in range(a.shape[0]):
        total = _plus(total, _times(load(a, i), load(b, i)))
    return total


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
    common = y.ndim - 2 if y.ndim > 1 else 0
    if x.shape[x.ndim - 1] != y.shape[common]:
        raise ValueError(f'shapes {x.shape} and {y.shape} not aligned: '
                         f'{x.shape[x.ndim - 1]} (dim {x.ndim - 1}) != {y.shape[common]} (dim {common})')
    if y.ndim > 2:
        return _tensordot(x, y, (x.ndim - 1,), (common,))
    return matmul(x, y)


def matmul(a, b):
    return _matmul(asarray(a), asarray(b))


def _mismatch(k, m):
    raise ValueError('matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) '
                     f'(size {k} is different from {m})')


def _matmul(a, b):
    if a.ndim == 0 or b.ndim == 0:
        return static_error('matmul takes arrays with axes; use * with a number')
    if a.ndim > 2 or b.ndim > 2:
        return _matmul_stacked(a, b)
    if a.ndim == 1 and b.ndim == 1:
        if a.shape[0] != b.shape[0]:
            _mismatch(b.shape[0], a.shape[0])
        return _dot1(a, b)
    if b.ndim == 1:
        if b.shape[0] != a.shape[1]:
            _mismatch(b.shape[0], a.shape[1])
        result = empty(a.shape[0], result_dtype(_times, a, b))
        for i in range(a.shape[0]):
            store(result, i, _dot1(a[i], b))
        return result
    if a.ndim == 1:
        if b.shape[0] != a.shape[0]:
            _mismatch(b.shape[0], a.shape[0])
        out = zeros((1, b.shape[1]), result_dtype(_times, a, b))
        _multiply_into(reshape(a, (1, a.shape[0])), b, out)
        return out[0]
    if b.shape[0] != a.shape[1]:
        _mismatch(b.shape[0], a.shape[1])
    product = zeros((a.shape[0], b.shape[1]), result_dtype(_times, a, b))
    if is_contiguous(b, 'C'):
        _multiply_into(a, b, product)
    else:
        _multiply_into(a, copy(b), product)
    return product


def _multiply_into(a, b, out):
    """out += a @ b, in blocks of rows of b that stay in the cache; every element adds up its products in order."""
    n = a.shape[0]
    m = a.shape[1]
    low = 0
    while low < m:
        high = _min(low + 64, m)
        if is_parallel():
            step = 1 + 1024 // (1 + b.shape[1])  # rows that are worth a thread
            for first in prange(0, n, step):
                _multiply_rows(a, b, out, low, high, first, _min(first + step, n))
        else:
            _multiply_rows(a, b, out, low, high, 0, n)
        low = high


def _multiply_rows(a, b, out, low, high, first, last):
    """out[i] += a[i, low:high] @ b[low:high] for every row i from first to last."""
    p = b.shape[1]
    for i in range(first, last):
        k = low
        while k + 3 < high:
            x0 = load(a, i, k)
            x1 = load(a, i, k + 1)
            x2 = load(a, i, k + 2)
            x3 = load(a, i, k + 3)
            for j in range(p):
                total = _plus(load(out, i, j), _times(x0, load(b, k, j)))
                total = _plus(total, _times(x1, load(b, k + 1, j)))
                total = _plus(total, _times(x2, load(b, k + 2, j)))
                store(out, i, j, _plus(total, _times(x3, load(b, k + 3, j))))
            k += 4
        while k < high:
            x = load(a, i, k)
            for j in range(p):
                store(out, i, j, _plus(load(out, i, j), _times(x, load(b, k, j))))
            k += 1


def _matmul_stacked(a, b):
    if a.ndim == 1:
        product = _matmul_stacked(reshape(a, (1, a.shape[0])), b)
        return reshape(product, product.shape[:-2] + (product.shape[product.ndim - 1],))
    if b.ndim == 1:
        column = _matmul_stacked(a, reshape(b, (b.shape[0], 1)))
        return reshape(column, column.shape[:-1])
    shape = _broadcast_shapes(a.shape[:-2], b.shape[:-2])
    out = empty(shape + (a.shape[a.ndim - 2], b.shape[b.ndim - 1]), result_dtype(_times, a, b))
    _matmul_each(broadcast_to(a, shape + a.shape[-2:]), broadcast_to(b, shape + b.shape[-2:]), out)
    return out


def _matmul_each(a, b, out):
    for i in range(out.shape[0]):
        if out.ndim == 3:
            _assign(out[i], _matmul(a[i], b[i]))
        else:
            _matmul_each(a[i], b[i], out[i])


@lazy
def where(condition, x=None, y=None):
    if x is None:
        return nonzero(condition)
    return _where(_number_or_array(condition), _number_or_array(x), _number_or_array(y))


@lazy
def _number_or_array(x):
    if is_kind(x, 'number'):
        return x
    return asarray(x)


@lazy
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
