# Module numpy. Element-wise functions run on any layout; contiguous arguments take a loop over one axis that vectorises.

from _wasmba import array_view, is_kind, static_error
from numpy._complex import (_angle, angle, _clip, clip, _conj, conj, conjugate, _imag, imag, _nan_to_num, nan_to_num, real, _real)
from numpy._creation import (_arange, arange, array, _array_of_list, _array_of_list_shape, _as_shape, asarray, ascontiguousarray,
                             copy, _copy_nested, empty_like, eye, _first, full, full_like, geomspace, identity, linspace,
                             _list_shape, logspace, ones, ones_like, _scalar_of, zeros_like)
from numpy._elementwise import (_as, _assign, _astype, _binary, _broadcast_axes, _broadcast_shapes, _broadcast_strides,
                                broadcast_to, _buffer, _can_meet, _can_spread, _cannot_meet, _cannot_meet_here, _cannot_spread,
                                _chained, _chunk, _copy_loop, _drop_ones, _elementwise1, _elementwise2, _elementwise3, _evaluated,
                                _fill, _fill_axis, _fill_chunk, _fill_parts, _fits, _gather, _high, _inplace, _into, _is_dense,
                                _is_ordered, _is_safe, _is_shaped, _item, _low, _may_overlap, _no_output, _part, _power_float,
                                _repeat, _scatter, _shape_of, _shape_text, _spread, _spread2, _spread3, _store, _stretch, _unary,
                                _weak)
from numpy._functions import (abs, absolute, _absolute, add, arccos, _arccos, _arccosh, arccosh, _arcsin, arcsin, arcsinh, _arcsinh,
                              arctan, _arctan, arctan2, _arctan2, _arctanh, arctanh, around, _around, bitwise_and, bitwise_not,
                              bitwise_or, bitwise_xor, _cbrt, cbrt, ceil, _ceil, _complex_cos, _complex_exp, _complex_log,
                              _complex_sin, _complex_sqrt, copysign, _copysign, cos, _cos, _cosh, cosh, deg2rad, degrees, _degrees,
                              divide, divmod, equal, _exp, exp, exp2, _exp2, _expm1, expm1, fabs, fix, _float_of, float_power,
                              _float_power, _floor, floor, floor_divide, fmax, fmin, _fmod, fmod, _gcd, gcd, greater, greater_equal,
                              heaviside, _heaviside, hypot, _hypot, invert, isfinite, _isfinite, isinf, _isinf, _isnan, isnan, _lcm,
                              lcm, left_shift, less, less_equal, _log, log, log10, _log10, log1p, _log1p, _log2, log2, logaddexp,
                              _logaddexp, logical_and, _logical_and, logical_not, _logical_not, logical_or, _logical_or,
                              logical_xor, _logical_xor, maximum, minimum, mod, multiply, negative, nextafter, _nextafter,
                              not_equal, positive, power, _quotient, rad2deg, radians, _radians, _reciprocal, reciprocal, remainder,
                              right_shift, rint, _rint, round, round_, _sign, sign, signbit, _signbit, _sin, sin, sinc, _sinc,
                              _sinh, sinh, sqrt, _sqrt, square, _square, subtract, _tan, tan, tanh, _tanh, true_divide, trunc,
                              _trunc, _truth)
from numpy._indexing import _put, _take
from numpy._joining import (append, array_split, atleast_1d, atleast_2d, column_stack, concatenate, delete, diag, diagflat,
                            diagonal, dstack, expand_dims, flip, fliplr, flipud, hsplit, hstack, insert, moveaxis, pad, repeat,
                            roll, rot90, row_stack, split, squeeze, stack, swapaxes, tile, trace, tri, tril, triu, vander, vsplit,
                            vstack)
from numpy._numerics import (allclose, array_equal, convolve, corrcoef, correlate, cov, cross, diff, ediff1d, fill_diagonal,
                             gradient, inner, interp, isclose, kron, meshgrid, ndenumerate, ndindex, outer, polyval, take,
                             take_along_axis, trapezoid, trapz, unravel_index, vdot)
from numpy._products import (_chosen, dot, _dot1, _dot_bool, _either, matmul, _matmul, _matmul_each, _matmul_stacked, _mismatch,
                             _multiply_into, _number_or_array, where, _where)
from numpy._reductions import (all, any, argmax, argmin, average, count_nonzero, cumprod, cumsum, _larger, _larger_number, max,
                               mean, min, nanargmax, nanargmin, nancumsum, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar,
                               prod, ptp, _smaller, _smaller_number, std, sum, var, _zero_of)
from numpy._sorting import (argsort, argwhere, bincount, digitize, flatnonzero, histogram, histogram2d, in1d, intersect1d, isin,
                            lexsort, median, nanmedian, nanpercentile, nanquantile, nonzero, percentile, quantile, searchsorted,
                            setdiff1d, setxor1d, sort, _sort_in_place, union1d, unique)
from numpy._views import (_any_flat, _c_strides, _fill_in, _flat, _imag_part, _known_shape, _multiply, _part_dtype, _pick, ravel,
                          _real_part, reshape, _reversed, _runs_through, _size, transpose)

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


class ndarray:
    def fill(self, value):
        _copy_loop(self, value)

    @lazy
    def sum(self, axis=None, dtype=None, out=None, keepdims=False):
        return sum(self, axis, dtype, out, keepdims)

    @lazy
    def prod(self, axis=None, dtype=None, out=None, keepdims=False):
        return prod(self, axis, dtype, out, keepdims)

    @lazy
    def mean(self, axis=None, dtype=None, out=None, keepdims=False):
        return mean(self, axis, dtype, out, keepdims)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return var(self, axis, dtype, out, ddof, keepdims)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return std(self, axis, dtype, out, ddof, keepdims)

    @lazy
    def min(self, axis=None, out=None, keepdims=False):
        return min(self, axis, out, keepdims)

    @lazy
    def max(self, axis=None, out=None, keepdims=False):
        return max(self, axis, out, keepdims)

    def ptp(self, axis=None):
        return ptp(self, axis)

    def argmin(self, axis=None, keepdims=False):
        return argmin(self, axis, keepdims)

    def argmax(self, axis=None, keepdims=False):
        return argmax(self, axis, keepdims)

    @lazy
    def any(self, axis=None, keepdims=False):
        return any(self, axis, keepdims)

    @lazy
    def all(self, axis=None, keepdims=False):
        return all(self, axis, keepdims)

    def cumsum(self, axis=None, dtype=None, out=None):
        return cumsum(self, axis, dtype, out)

    def cumprod(self, axis=None, dtype=None, out=None):
        return cumprod(self, axis, dtype, out)

    def copy(self, order='C'):
        return copy(self)

    @lazy
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

    @lazy
    def clip(self, min=None, max=None, out=None):
        return clip(self, min, max, out)

    @lazy
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

    @lazy
    def conj(self):
        return conj(self)

    @lazy
    def conjugate(self):
        return conj(self)
