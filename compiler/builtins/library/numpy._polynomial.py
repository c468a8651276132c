# Part of numpy: polynomials as arrays of coefficients, the highest power first.

from _wasmba import convert, dtype_of, result_dtype, static_error
from numpy import array, asarray, convolve, copy, empty, ones, reshape, sqrt, vander, zeros
from numpy._places import trim_zeros
from numpy._products import _either
from numpy._reductions import sum as _sum
from numpy.linalg import eigvals, lstsq
import operator


def polyfit(x, y, deg, rcond=None, full=False, w=None, cov=False):
    xs = asarray(x) + 0.0
    ys = asarray(y) + 0.0
    if deg < 0:
        raise ValueError('expected deg >= 0')
    if xs.shape[0] != ys.shape[0]:
        raise TypeError('expected x and y to have same length')
    if full or cov:
        return static_error('np.polyfit gives the coefficients only')
    lhs = vander(xs, deg + 1)
    rhs = ys
    if w is not None:
        weights = asarray(w) + 0.0
        lhs = lhs * reshape(weights, (weights.shape[0], 1))
        rhs = _weighted(ys, weights)
    scale = sqrt(_sum(lhs * lhs, 0))
    c = lstsq(lhs / scale, rhs, xs.shape[0] * 2.220446049250313e-16 if rcond is None else rcond)[0]
    if c.ndim == 1:
        return c / scale
    return c / reshape(scale, (scale.shape[0], 1))


def _weighted(y, w):
    if y.ndim == 1:
        return y * w
    return y * reshape(w, (w.shape[0], 1))


def polyder(p, m=1):
    c = asarray(p)
    if m == 0:
        return c
    n = c.shape[0] - 1
    out = empty(n if n > 0 else 0, dtype_of(c))
    for i in range(out.shape[0]):
        out[i] = c[i] * (n - i)
    if m == 1:
        return out
    return polyder(out, m - 1)


def polyint(p, m=1, k=0):
    c = asarray(p)
    n = c.shape[0]
    out = empty(n + 1, result_dtype(operator.truediv, c, c))
    for i in range(n):
        out[i] = c[i] / (n - i)
    out[n] = k
    if m == 1:
        return out
    return polyint(out, m - 1)


def polyadd(a1, a2):
    a = asarray(a1)
    b = asarray(a2)
    n = a.shape[0] if a.shape[0] > b.shape[0] else b.shape[0]
    out = zeros(n, result_dtype(_either, a, b))
    for i in range(a.shape[0]):
        out[n - a.shape[0] + i] += a[i]
    for i in range(b.shape[0]):
        out[n - b.shape[0] + i] += b[i]
    return out


def polysub(a1, a2):
    return polyadd(a1, -asarray(a2))


def polymul(a1, a2):
    return convolve(a1, a2)


def polydiv(u, v):
    a = asarray(u) * 1.0
    b = asarray(v) * 1.0
    n = a.shape[0] - b.shape[0] + 1
    q = zeros(n if n > 1 else 1)
    r = copy(a)
    for k in range(n if n > 0 else 0):
        d = r[k] / b[0]
        q[k] = d
        for i in range(b.shape[0]):
            r[k + i] -= d * b[i]
    while r.shape[0] > 1 and abs(r[0]) <= 1e-14:
        r = copy(r[1:])
    return q, r


def poly(seq_of_zeros):
    z = asarray(seq_of_zeros)
    if z.ndim != 1:
        return static_error('np.poly takes the zeros of a polynomial')
    c = ones(1, result_dtype(operator.truediv, z, z))
    for i in range(z.shape[0]):
        c = convolve(c, array([convert(1, dtype_of(c)), convert(-z[i], dtype_of(c))]))
    return c


def roots(p):
    """As Numba's: real coefficients give real roots; where they are complex, the coefficients have to be."""
    c = asarray(p)
    a = trim_zeros(c, 'f')
    n = a.shape[0]
    last = n
    while last > 0 and a[last - 1] == 0:
        last -= 1
    out = zeros(n - 1 if n > 0 else 0, result_dtype(operator.truediv, c, c))
    m = last - 1
    if m > 0:
        companion = zeros((m, m), dtype_of(out))
        for i in range(m):
            companion[0, i] = -a[i + 1] / (a[0] * 1.0)
            if i > 0:
                companion[i, i - 1] = 1
        found = eigvals(companion)
        for i in range(m):
            out[i] = found[i]
    return out
