# Part of numpy.linalg: eigenvalues of symmetric and Hermitian matrices as LAPACK finds them: Householder tridiagonalisation (dsytd2), then
# implicit QL and QR steps (dsteqr), so that eigenvectors have LAPACK's signs for matrices of up to 25 rows.

from _wasmba import dtype_of, intrinsic
from numpy import copy, diagonal, empty, eye, zeros
from builtins import abs as _abs

_EPSILON = 1.1102230246251565e-16
_TINY = 2.2250738585072014e-308


def _with_sign(size, of):
    return intrinsic('CopySign', _abs(size), of)


def _root(x):
    return intrinsic('Sqrt', x)


def _tridiagonal(a, tau):
    """Reduces the lower triangle in place: the reflectors stand below the subdiagonal, without their leading 1."""
    n = a.shape[0]
    v = empty(n)
    w = empty(n)
    for i in range(n - 1):
        tau[i] = 0.0
        rest = 0.0
        for k in range(i + 2, n):
            rest = intrinsic('Hypot', rest, a[k, i])
        if rest == 0:
            continue
        alpha = a[i + 1, i]
        beta = -_with_sign(intrinsic('Hypot', alpha, rest), alpha)
        tau[i] = (beta - alpha) / beta
        for k in range(i + 2, n):
            a[k, i] /= alpha - beta
            v[k] = a[k, i]
        v[i + 1] = 1.0
        a[i + 1, i] = beta
        # w = tau A v - tau/2 (w v) v, and A -= v w' + w v'
        for j in range(i + 1, n):
            s = 0.0
            for k in range(i + 1, n):
                s += (a[j, k] if k <= j else a[k, j]) * v[k]
            w[j] = tau[i] * s
        s = 0.0
        for k in range(i + 1, n):
            s += w[k] * v[k]
        s *= -0.5 * tau[i]
        for k in range(i + 1, n):
            w[k] += s * v[k]
        for j in range(i + 1, n):
            for k in range(i + 1, j + 1):
                a[j, k] -= v[j] * w[k] + w[j] * v[k]


def _reflect(a, tau, z):
    """z = H(0) ... H(n-2) z"""
    n = a.shape[0]
    i = n - 2
    while i >= 0:
        if tau[i] != 0:
            for j in range(n):
                s = z[i + 1, j]
                for k in range(i + 2, n):
                    s += a[k, i] * z[k, j]
                s *= tau[i]
                z[i + 1, j] -= s
                for k in range(i + 2, n):
                    z[k, j] -= s * a[k, i]
        i -= 1


def _rotation(f, g):
    """c, s, r with c f + s g = r"""
    if g == 0:
        return 1.0, 0.0, f
    if f == 0:
        return 0.0, _with_sign(1.0, g), _abs(g)
    d = intrinsic('Hypot', f, g)
    r = _with_sign(d, f)
    return _abs(f) / d, g / r, r


def _two_by_two(a, b, c):
    """Eigenvalues of [[a, b], [b, c]], the larger in size first, and its unit eigenvector."""
    total = a + c
    difference = a - c
    twice = _abs(b + b)
    root = intrinsic('Hypot', difference, twice)
    larger = a if _abs(a) > _abs(c) else c
    smaller = c if _abs(a) > _abs(c) else a
    sign1 = 1
    if total < 0:
        first = 0.5 * (total - root)
        sign1 = -1
        second = (larger / first) * smaller - (b / first) * b
    elif total > 0:
        first = 0.5 * (total + root)
        second = (larger / first) * smaller - (b / first) * b
    else:
        first = 0.5 * root
        second = -0.5 * root
    sign2 = 1 if difference >= 0 else -1
    cs = difference + root if difference >= 0 else difference - root
    if _abs(cs) > twice:
        t = -(b + b) / cs
        s = 1.0 / _root(1.0 + t * t)
        c1 = t * s
    elif twice == 0:
        c1 = 1.0
        s = 0.0
    else:
        t = -cs / (b + b)
        c1 = 1.0 / _root(1.0 + t * t)
        s = t * c1
    if sign1 == sign2:
        return first, second, -s, c1
    return first, second, c1, s


def _turn(z, j, c, s):
    for i in range(z.shape[0]):
        kept = z[i, j + 1]
        z[i, j + 1] = c * kept - s * z[i, j]
        z[i, j] = s * kept + c * z[i, j]


def _is_split(d, e, m):
    return e[m] * e[m] <= _EPSILON * _EPSILON * _abs(d[m]) * _abs(d[m + 1]) + _TINY


def _iterate_down(d, e, z, l, end, cosines, sines):
    """QL steps on rows l..end. Returns the first row that is left over."""
    while l <= end:
        m = l
        while m < end and not _is_split(d, e, m):
            m += 1
        if m < end:
            e[m] = 0.0
        if m == l:
            l += 1
            continue
        if m == l + 1:
            d[l], d[l + 1], c, s = _two_by_two(d[l], e[l], d[l + 1])
            _turn(z, l, c, s)
            e[l] = 0.0
            l += 2
            continue
        p = d[l]
        g = (d[l + 1] - p) / (2.0 * e[l])
        g = d[m] - p + e[l] / (g + _with_sign(intrinsic('Hypot', g, 1.0), g))
        c = 1.0
        s = 1.0
        p = 0.0
        i = m - 1
        while i >= l:
            f = s * e[i]
            b = c * e[i]
            c, s, r = _rotation(g, f)
            if i != m - 1:
                e[i + 1] = r
            g = d[i + 1] - p
            r = (d[i] - g) * s + 2.0 * c * b
            p = s * r
            d[i + 1] = g + p
            g = c * r - b
            cosines[i] = c
            sines[i] = -s
            i -= 1
        j = m - 1
        while j >= l:
            _turn(z, j, cosines[j], sines[j])
            j -= 1
        d[l] -= p
        e[l] = g


def _iterate_up(d, e, z, l, end, cosines, sines):
    """QR steps on rows end..l, from the last one."""
    while l >= end:
        m = l
        while m > end and not _is_split(d, e, m - 1):
            m -= 1
        if m > end:
            e[m - 1] = 0.0
        if m == l:
            l -= 1
            continue
        if m == l - 1:
            d[l - 1], d[l], c, s = _two_by_two(d[l - 1], e[l - 1], d[l])
            _turn(z, l - 1, c, s)
            e[l - 1] = 0.0
            l -= 2
            continue
        p = d[l]
        g = (d[l - 1] - p) / (2.0 * e[l - 1])
        g = d[m] - p + e[l - 1] / (g + _with_sign(intrinsic('Hypot', g, 1.0), g))
        c = 1.0
        s = 1.0
        p = 0.0
        for i in range(m, l):
            f = s * e[i]
            b = c * e[i]
            c, s, r = _rotation(g, f)
            if i != m:
                e[i - 1] = r
            g = d[i] - p
            r = (d[i + 1] - g) * s + 2.0 * c * b
            p = s * r
            d[i] = g + p
            g = c * r - b
            cosines[i] = c
            sines[i] = s
        for j in range(m, l):
            _turn(z, j, cosines[j], sines[j])
        d[l] -= p
        e[l - 1] = g


def _eigen_tridiagonal(d, e, z):
    """Eigenvalues into d, ascending, eigenvectors into the columns of z, which comes as the identity."""
    n = d.shape[0]
    cosines = empty(n)
    sines = empty(n)
    start = 0
    while start < n:
        end = start
        while end < n - 1:
            if _abs(e[end]) <= _root(_abs(d[end])) * _root(_abs(d[end + 1])) * _EPSILON:
                e[end] = 0.0
                break
            end += 1
        if end > start:
            if _abs(d[end]) < _abs(d[start]):
                _iterate_up(d, e, z, end, start, cosines, sines)
            else:
                _iterate_down(d, e, z, start, end, cosines, sines)
        start = end + 1
    for i in range(n - 1):
        least = i
        for j in range(i + 1, n):
            if d[j] < d[least]:
                least = j
        if least != i:
            d[i], d[least] = d[least], d[i]
            for k in range(n):
                z[k, i], z[k, least] = z[k, least], z[k, i]


def _eigh_real(a):
    """Of a copy, whose lower triangle counts."""
    n = a.shape[0]
    tau = zeros(n)
    _tridiagonal(a, tau)
    d = copy(diagonal(a))
    e = zeros(n)
    for i in range(n - 1):
        e[i] = a[i + 1, i]
    z = eye(n)
    _eigen_tridiagonal(d, e, z)
    _reflect(a, tau, z)
    return d, z


def _eigh_complex(a):
    """[[Re, -Im], [Im, Re]] is symmetric and has every eigenvalue twice: of each pair of eigenvectors the part that is new is kept."""
    n = a.shape[0]
    doubled = zeros((2 * n, 2 * n))
    for i in range(n):
        for j in range(i + 1):
            doubled[i, j] = a[i, j].real
            doubled[n + i, n + j] = a[i, j].real
            doubled[n + i, j] = a[i, j].imag if i != j else 0.0
            doubled[n + j, i] = -a[i, j].imag if i != j else 0.0
    values, vectors = _eigh_real(doubled)
    d = empty(n)
    z = zeros((n, n), dtype_of(a))
    found = 0
    for column in range(2 * n):
        if found == n:
            break
        for i in range(n):
            z[i, found] = complex(vectors[i, column], vectors[n + i, column])
        for _ in range(2):
            for k in range(found):
                s = 0j
                for i in range(n):
                    s += z[i, k].conjugate() * z[i, found]
                for i in range(n):
                    z[i, found] -= s * z[i, k]
        size = 0.0
        for i in range(n):
            size += z[i, found].real * z[i, found].real + z[i, found].imag * z[i, found].imag
        if size > 0.25:
            for i in range(n):
                z[i, found] /= _root(size)
            d[found] = values[column]
            found += 1
    return d, z
