# Module numpy. Element-wise functions run on any layout; contiguous arguments take a loop over one axis that vectorises.

from _wasmba import array_view, is_kind, static_error
from numpy._apply import apply_along_axis, copyto, fromfunction, fromiter, piecewise, select
from numpy._calculus import diff, gradient, trapezoid, trapz, unwrap
from numpy._complex import _angle, angle, _clip, clip, _conj, conj, conjugate, _imag, imag, _nan_to_num, nan_to_num, _real, real
from numpy._creation import (_arange, arange, array, _array_of_list, _array_of_list_shape, _as_shape, asanyarray, asarray,
                             ascontiguousarray, asfarray, asfortranarray, copy, _copy_nested, empty_like, eye, _first, full,
                             full_like, identity, _list_shape, ones, ones_like, _scalar_of, zeros_like)
from numpy._einsum import einsum, tensordot
from numpy._elementwise import (_as, _assign, _astype, _binary, _broadcast_axes, _broadcast_shapes, _broadcast_strides,
                                broadcast_to, _buffer, _can_meet, _can_spread, _cannot_meet, _cannot_meet_here, _cannot_spread,
                                _chained, _chunk, _copy_loop, _drop_ones, _elementwise1, _elementwise2, _elementwise3, _evaluated,
                                _fill, _fill_axis, _fill_chunk, _fill_parts, _fits, _gather, _high, _inplace, _into, _is_dense,
                                _is_ordered, _is_safe, _is_shaped, _item, _low, _may_overlap, _no_output, _part, _power_float,
                                _repeat, _scatter, _shape_of, _shape_text, _spread, _spread2, _spread3, _store, _stretch, _unary,
                                _weak)
from numpy._floats import frexp, i0, isneginf, isposinf, ldexp, logaddexp2, modf, spacing
from numpy._functions import (abs, _absolute, absolute, add, _arccos, arccos, _arccosh, arccosh, _arcsin, arcsin, _arcsinh,
                              arcsinh, _arctan, arctan, _arctan2, arctan2, _arctanh, arctanh, _around, around, bitwise_and,
                              bitwise_not, bitwise_or, bitwise_xor, _cbrt, cbrt, _ceil, ceil, _complex_cos, _complex_exp,
                              _complex_log, _complex_sin, _complex_sqrt, _copysign, copysign, _cos, cos, _cosh, cosh, deg2rad,
                              _degrees, degrees, divide, divmod, equal, _exp, exp, _exp2, exp2, _expm1, expm1, fabs, fix,
                              _float_of, _float_power, float_power, _floor, floor, floor_divide, fmax, fmin, _fmod, fmod, _gcd,
                              gcd, greater, greater_equal, _heaviside, heaviside, _hypot, hypot, invert, _isfinite, isfinite,
                              _isinf, isinf, _isnan, isnan, _lcm, lcm, left_shift, less, less_equal, _log, log, _log10, log10,
                              _log1p, log1p, _log2, log2, _logaddexp, logaddexp, _logical_and, logical_and, _logical_not,
                              logical_not, _logical_or, logical_or, _logical_xor, logical_xor, maximum, minimum, mod, multiply,
                              negative, _nextafter, nextafter, not_equal, positive, power, _quotient, rad2deg, _radians, radians,
                              _reciprocal, reciprocal, remainder, right_shift, _rint, rint, round, round_, _sign, sign, _signbit,
                              signbit, _sin, sin, _sinc, sinc, _sinh, sinh, _sqrt, sqrt, _square, square, subtract, _tan, tan,
                              _tanh, tanh, true_divide, _trunc, trunc, _truth)
from numpy._histograms import bincount, histogram, histogram2d, histogram_bin_edges
from numpy._indexing import _put, _take
from numpy._info import (can_cast, complexfloating, finfo, floating, generic, iinfo, inexact, integer, iscomplex, iscomplexobj,
                         isreal, isrealobj, isscalar, issubdtype, ndim, number, promote_types, result_type, shape, signedinteger,
                         size, unsignedinteger)
from numpy._joining import (append, array_split, atleast_1d, atleast_2d, atleast_3d, block, column_stack, concatenate, delete,
                            dsplit, dstack, expand_dims, flip, fliplr, flipud, hsplit, hstack, insert, moveaxis, repeat, roll,
                            rollaxis, rot90, row_stack, split, squeeze, stack, swapaxes, tile, vsplit, vstack)
from numpy._nan import (_larger_number, nanargmax, nanargmin, nancumprod, nancumsum, nanmax, nanmean, nanmin, nanprod, nanstd,
                        nansum, nanvar, _smaller_number)
from numpy._numerics import (allclose, array_equal, array_equiv, convolve, corrcoef, correlate, cov, cross, ediff1d,
                             fill_diagonal, inner, interp, isclose, kron, meshgrid, ndenumerate, ndindex, outer, polyval, take,
                             take_along_axis, unravel_index, vdot)
from numpy._padding import pad
from numpy._places import (argpartition, broadcast_arrays, broadcast_shapes, choose, compress, diag_indices, diag_indices_from,
                           extract, indices, ix_, nditer, partition, place, put, put_along_axis, putmask, ravel_multi_index,
                           resize, tril_indices, tril_indices_from, trim_zeros, triu_indices, triu_indices_from)
from numpy._polynomial import poly, polyadd, polyder, polydiv, polyfit, polyint, polymul, polysub, roots
from numpy._printing import array2string, array_repr, array_str, seterr, set_printoptions
from numpy._products import (_chosen, dot, _dot1, _dot_bool, _either, matmul, _matmul, _matmul_each, _matmul_stacked, _mismatch,
                             _multiply_into, _number_or_array, where, _where)
from numpy._quantiles import median, msort, nanmedian, nanpercentile, nanquantile, percentile, quantile, sort_complex
from numpy._ranges import geomspace, linspace, logspace
from numpy._reductions import (all, any, argmax, argmin, average, count_nonzero, cumprod, cumsum, _larger, max, mean, min, prod,
                               ptp, _smaller, std, sum, var, _zero_of)
from numpy._sets import in1d, intersect1d, isin, setdiff1d, setxor1d, union1d, unique
from numpy._sorting import argsort, argwhere, digitize, flatnonzero, lexsort, nonzero, searchsorted, sort, _sort_in_place
from numpy._triangles import diag, diagflat, diagonal, trace, tri, tril, triu, vander
from numpy._views import (_any_flat, _c_strides, _fill_in, _flat, _imag_part, _inserted, _known_shape, _multiply, _part_dtype,
                          _pick, ravel, _real_part, _replaced, reshape, _reversed, _runs_through, _size, transpose, _view_as,
                          _without)

amax = max
amin = min
product = prod
cumproduct = cumprod
alltrue = all
sometrue = any
NZERO = -0.0
PZERO = 0.0
newaxis = None

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


def _reversed_shape(shape):
    if is_kind(shape[0], 'tuple'):
        return _reversed(shape[0])
    return _reversed(shape)


class ndarray:
    def fill(self, value):
        _copy_loop(self, value)

    @lazy
    def sum(self, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        return sum(self, axis, dtype, out, keepdims, initial, where)

    @lazy
    def prod(self, axis=None, dtype=None, out=None, keepdims=False, initial=None, where=None):
        return prod(self, axis, dtype, out, keepdims, initial, where)

    @lazy
    def mean(self, axis=None, dtype=None, out=None, keepdims=False, where=None):
        return mean(self, axis, dtype, out, keepdims, where)

    def var(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return var(self, axis, dtype, out, ddof, keepdims)

    def std(self, axis=None, dtype=None, out=None, ddof=0, keepdims=False):
        return std(self, axis, dtype, out, ddof, keepdims)

    @lazy
    def min(self, axis=None, out=None, keepdims=False, initial=None, where=None):
        return min(self, axis, out, keepdims, initial, where)

    @lazy
    def max(self, axis=None, out=None, keepdims=False, initial=None, where=None):
        return max(self, axis, out, keepdims, initial, where)

    def ptp(self, axis=None, out=None, keepdims=False):
        return ptp(self, axis, out, keepdims)

    def argmin(self, axis=None, out=None, keepdims=False):
        return argmin(self, axis, out, keepdims)

    def argmax(self, axis=None, out=None, keepdims=False):
        return argmax(self, axis, out, keepdims)

    @lazy
    def any(self, axis=None, out=None, keepdims=False):
        return any(self, axis, out, keepdims)

    @lazy
    def all(self, axis=None, out=None, keepdims=False):
        return all(self, axis, out, keepdims)

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
        return _view_as(self, dtype)

    def reshape(self, *shape, order='C'):
        if order == 'F':
            return self.T.reshape(*_reversed_shape(shape)).T
        if is_kind(shape[0], 'tuple'):
            return reshape(self, shape[0])
        return reshape(self, shape)

    def ravel(self, order='C'):
        if order == 'F':
            return ravel(self.T)
        return ravel(self)

    def flatten(self, order='C'):
        if order == 'F':
            return ravel(copy(self.T))
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
    def round(self, decimals=0, out=None):
        return around(self, decimals, out)

    def item(self, *index):
        if len(index) == 0:
            if _size(self) != 1:
                raise ValueError('can only convert an array of size 1 to a Python scalar')
            return ravel(self)[0]
        if len(index) == self.ndim:
            return self[index]
        return ravel(self)[index[0]]

    def tolist(self):
        if self.ndim == 0:
            return self[()]
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

    def partition(self, kth, axis=-1):
        _sort_in_place(self, axis)

    def argpartition(self, kth, axis=-1):
        return argsort(self, axis)

    def put(self, indices, values, mode='raise'):
        put(self, indices, values)

    def choose(self, choices):
        return choose(self, choices)

    def compress(self, condition, axis=None):
        return compress(condition, self, axis)

    def itemset(self, *args):
        if len(args) == 2:
            if is_kind(args[0], 'tuple'):
                self[args[0]] = args[1]
            else:
                self.flat[args[0]] = args[1]
        else:
            fill_value = args[0]
            self[...] = fill_value

    def tobytes(self):
        static_error('bytes are not supported')
