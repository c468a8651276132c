# Module numpy. Element-wise functions run on any layout; contiguous arguments take a loop over one axis that vectorises.

from _wasmba import array_view, is_kind, static_error
from numpy._apply import apply_along_axis, copyto, fromfunction, fromiter, piecewise, select
from numpy._arithmetic import (abs, absolute, add, bitwise_and, bitwise_not, bitwise_or, bitwise_xor, copysign, divide, divmod,
                               fabs, float_power, floor_divide, fmax, fmin, fmod, gcd, heaviside, invert, lcm, left_shift,
                               maximum, minimum, mod, multiply, negative, nextafter, positive, power, reciprocal, remainder,
                               right_shift, sign, square, subtract, true_divide)
from numpy._calculus import diff, gradient, trapezoid, trapz, unwrap
from numpy._complex import angle, clip, conj, conjugate, imag, nan_to_num, real
from numpy._creation import (arange, array, asanyarray, asarray, ascontiguousarray, asfarray, asfortranarray, copy, empty_like,
                             eye, full, full_like, identity, ones, ones_like, zeros_like)
from numpy._einsum import einsum, tensordot
from numpy._elementwise import (_assign, _astype, _binary, _broadcast_shapes, broadcast_to, _copy_loop, _elementwise1,
                                _elementwise2, _evaluated, _fill, _inplace, _part)
from numpy._extremes import argmax, argmin, max, min, ptp
from numpy._floats import frexp, i0, isneginf, isposinf, ldexp, logaddexp2, modf, spacing
from numpy._functions import (arccos, arccosh, arcsin, arcsinh, arctan, arctan2, arctanh, cbrt, cos, cosh, deg2rad, degrees, exp,
                              exp2, expm1, hypot, log, log10, log1p, log2, logaddexp, rad2deg, radians, sin, sinc, sinh, sqrt,
                              tan, tanh)
from numpy._histograms import bincount, histogram, histogram2d, histogram_bin_edges
from numpy._indexing import _put, _take
from numpy._info import (can_cast, complexfloating, finfo, floating, generic, iinfo, inexact, integer, iscomplex, iscomplexobj,
                         isreal, isrealobj, isscalar, issubdtype, ndim, number, promote_types, result_type, shape, signedinteger,
                         size, unsignedinteger)
from numpy._joining import (append, array_split, atleast_1d, atleast_2d, atleast_3d, block, column_stack, concatenate, delete,
                            dsplit, dstack, expand_dims, flip, fliplr, flipud, hsplit, hstack, insert, moveaxis, repeat, roll,
                            rollaxis, rot90, row_stack, split, squeeze, stack, swapaxes, tile, vsplit, vstack)
from numpy._nan import nanargmax, nanargmin, nancumprod, nancumsum, nanmax, nanmean, nanmin, nanprod, nanstd, nansum, nanvar
from numpy._numerics import (allclose, array_equal, array_equiv, convolve, corrcoef, correlate, cov, cross, ediff1d,
                             fill_diagonal, inner, interp, isclose, kron, meshgrid, ndenumerate, ndindex, outer, polyval, take,
                             take_along_axis, unravel_index, vdot)
from numpy._padding import pad
from numpy._places import (argpartition, broadcast_arrays, broadcast_shapes, choose, compress, diag_indices, diag_indices_from,
                           extract, indices, ix_, nditer, partition, place, put, put_along_axis, putmask, ravel_multi_index,
                           resize, tril_indices, tril_indices_from, trim_zeros, triu_indices, triu_indices_from)
from numpy._polynomial import poly, polyadd, polyder, polydiv, polyfit, polyint, polymul, polysub, roots
from numpy._printing import array2string, array_repr, array_str, set_printoptions, seterr
from numpy._products import dot, _either, matmul, where
from numpy._quantiles import median, msort, nanmedian, nanpercentile, nanquantile, percentile, quantile, sort_complex
from numpy._ranges import geomspace, linspace, logspace
from numpy._reductions import average, mean, prod, std, sum, var
from numpy._rounding import around, ceil, fix, floor, rint, round, round_, trunc
from numpy._running import cumprod, cumsum
from numpy._scalars import _python_number
from numpy._sets import in1d, intersect1d, isin, setdiff1d, setxor1d, union1d, unique
from numpy._sorting import argsort, argwhere, digitize, flatnonzero, lexsort, nonzero, searchsorted, sort, _sort_in_place
from numpy._tests import (equal, greater, greater_equal, isfinite, isinf, isnan, less, less_equal, logical_and, logical_not,
                          logical_or, logical_xor, not_equal, signbit)
from numpy._triangles import diag, diagflat, diagonal, trace, tri, tril, triu, vander
from numpy._truth import all, any, count_nonzero
from numpy._views import (_any_flat, _flat, _imag_part, _inserted, _pick, ravel, _real_part, _replaced, reshape, _reversed,
                          _runs_through, _size, transpose, _view_as, _without)

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

    @lazy
    def argmin(self, axis=None, out=None, keepdims=False):
        return argmin(self, axis, out, keepdims)

    @lazy
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
            return _python_number(ravel(self)[0])
        if len(index) == self.ndim:
            return _python_number(self[index])
        return _python_number(ravel(self)[index[0]])

    def tolist(self):
        if self.ndim == 0:
            return _python_number(self[()])
        if self.ndim == 1:
            return [_python_number(x) for x in self]
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

    def diagonal(self, offset=0, axis1=0, axis2=1):
        return diagonal(self, offset, axis1, axis2)

    def trace(self, offset=0, axis1=0, axis2=1):
        return trace(self, offset, axis1, axis2)

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
        return static_error('bytes are not supported')
