# Part of numpy.linalg: eigenvalues of general real matrices: Hessenberg form by Householder reflections, then the shifted QR algorithm
# with back-substitution (EISPACK's orthes and hqr2).

from _wasmba import intrinsic
from numpy import empty, eye, zeros
from numpy.linalg import LinAlgError
from builtins import abs as _abs, max as _max, min as _min

_EPSILON = 2.220446049250313e-16


def _root(x):
    return intrinsic('Sqrt', x)


def _reflect_rows(a, direction, m, size):
    """Each row reflected in the direction, which begins at m; size is half the square of its length."""
    n = a.shape[0]
    for i in range(n):
        f = 0.0
        for j in range(m, n):
            f += direction[j] * a[i, j]
        f /= size
        for j in range(m, n):
            a[i, j] -= f * direction[j]


def _hessenberg(h, v):
    """Reduces h in place; v, the identity, becomes the product of the reflections."""
    n = h.shape[0]
    order = zeros(n)
    for m in range(1, n - 1):
        scale = 0.0
        for i in range(m, n):
            scale += _abs(h[i, m - 1])
        if scale == 0:
            continue
        size = 0.0
        i = n - 1
        while i >= m:
            order[i] = h[i, m - 1] / scale
            size += order[i] * order[i]
            i -= 1
        g = -intrinsic('CopySign', _root(size), order[m])
        size -= order[m] * g
        order[m] -= g
        for j in range(m, n):
            f = 0.0
            for i in range(m, n):
                f += order[i] * h[i, j]
            f /= size
            for i in range(m, n):
                h[i, j] -= f * order[i]
        _reflect_rows(h, order, m, size)
        _reflect_rows(v, order, m, size)
        h[m, m - 1] = scale * g
        for i in range(m + 1, n):
            h[i, m - 1] = 0.0


def _small_subdiagonal(h, last, norm):
    l = last
    while l > 0:
        s = _abs(h[l - 1, l - 1]) + _abs(h[l, l])
        if s == 0:
            s = norm
        if _abs(h[l, l - 1]) < _EPSILON * s:
            break
        l -= 1
    return l


def _deflate_pair(h, v, last, shift, d, e):
    """Two eigenvalues of the trailing 2 by 2 block; a real pair is made triangular."""
    n = h.shape[0]
    w = h[last, last - 1] * h[last - 1, last]
    p = (h[last - 1, last - 1] - h[last, last]) / 2.0
    q = p * p + w
    z = _root(_abs(q))
    h[last, last] += shift
    h[last - 1, last - 1] += shift
    x = h[last, last]
    if q < 0:
        d[last - 1] = x + p
        d[last] = x + p
        e[last - 1] = z
        e[last] = -z
        return
    z = p + z if p >= 0 else p - z
    d[last - 1] = x + z
    d[last] = x - w / z if z != 0 else d[last - 1]
    x = h[last, last - 1]
    s = _abs(x) + _abs(z)
    p = x / s
    q = z / s
    r = _root(p * p + q * q)
    p /= r
    q /= r
    for j in range(last - 1, n):
        z = h[last - 1, j]
        h[last - 1, j] = q * z + p * h[last, j]
        h[last, j] = q * h[last, j] - p * z
    for i in range(last + 1):
        z = h[i, last - 1]
        h[i, last - 1] = q * z + p * h[i, last]
        h[i, last] = q * h[i, last] - p * z
    for i in range(n):
        z = v[i, last - 1]
        v[i, last - 1] = q * z + p * v[i, last]
        v[i, last] = q * v[i, last] - p * z


def _sweep(h, v, l, last, x, y, w):
    """One double step of the QR algorithm on rows l..last."""
    n = h.shape[0]
    m = last - 2
    p = 0.0
    q = 0.0
    r = 0.0
    while m >= l:
        z = h[m, m]
        a = x - z
        b = y - z
        p = (a * b - w) / h[m + 1, m] + h[m, m + 1]
        q = h[m + 1, m + 1] - z - a - b
        r = h[m + 2, m + 1]
        s = _abs(p) + _abs(q) + _abs(r)
        p /= s
        q /= s
        r /= s
        if m == l or _abs(h[m, m - 1]) * (_abs(q) + _abs(r)) < _EPSILON * (
                _abs(p) * (_abs(h[m - 1, m - 1]) + _abs(z) + _abs(h[m + 1, m + 1]))):
            break
        m -= 1
    for i in range(m + 2, last + 1):
        h[i, i - 2] = 0.0
        if i > m + 2:
            h[i, i - 3] = 0.0
    for k in range(m, last):
        isInner = k != last - 1
        if k != m:
            p = h[k, k - 1]
            q = h[k + 1, k - 1]
            r = h[k + 2, k - 1] if isInner else 0.0
            x = _abs(p) + _abs(q) + _abs(r)
            if x == 0:
                continue
            p /= x
            q /= x
            r /= x
        s = intrinsic('CopySign', _root(p * p + q * q + r * r), p)
        if s == 0:
            continue
        if k != m:
            h[k, k - 1] = -s * x
        elif l != m:
            h[k, k - 1] = -h[k, k - 1]
        p += s
        x = p / s
        y = q / s
        z = r / s
        q /= p
        r /= p
        for j in range(k, n):
            p = h[k, j] + q * h[k + 1, j]
            if isInner:
                p += r * h[k + 2, j]
                h[k + 2, j] -= p * z
            h[k, j] -= p * x
            h[k + 1, j] -= p * y
        for i in range(_min(last, k + 3) + 1):
            p = x * h[i, k] + y * h[i, k + 1]
            if isInner:
                p += z * h[i, k + 2]
                h[i, k + 2] -= p * r
            h[i, k] -= p
            h[i, k + 1] -= p * q
        for i in range(n):
            p = x * v[i, k] + y * v[i, k + 1]
            if isInner:
                p += z * v[i, k + 2]
                v[i, k + 2] -= p * r
            v[i, k] -= p
            v[i, k + 1] -= p * q


def _schur(h, v, d, e):
    """Eigenvalues d + e j; h becomes quasi-triangular. Returns the norm of h."""
    n = h.shape[0]
    norm = 0.0
    for i in range(n):
        for j in range(_max(i - 1, 0), n):
            norm += _abs(h[i, j])
    last = n - 1
    shift = 0.0
    steps = 0
    while last >= 0:
        l = _small_subdiagonal(h, last, norm)
        if l == last:
            h[last, last] += shift
            d[last] = h[last, last]
            e[last] = 0.0
            last -= 1
            steps = 0
        elif l == last - 1:
            _deflate_pair(h, v, last, shift, d, e)
            last -= 2
            steps = 0
        else:
            x = h[last, last]
            y = h[last - 1, last - 1]
            w = h[last, last - 1] * h[last - 1, last]
            if steps == 10 or steps == 20:
                shift += x
                for i in range(last + 1):
                    h[i, i] -= x
                s = _abs(h[last, last - 1]) + _abs(h[last - 1, last - 2])
                x = 0.75 * s
                y = x
                w = -0.4375 * s * s
            steps += 1
            if steps > 300:
                raise LinAlgError('Eigenvalues did not converge')
            _sweep(h, v, l, last, x, y, w)
    return norm


def _vectors_of_real(h, v, d, norm):
    """Eigenvectors of a triangular h, multiplied by v and made of length 1, as the columns of v."""
    n = h.shape[0]
    last = n - 1
    while last >= 0:
        h[last, last] = 1.0
        i = last - 1
        while i >= 0:
            w = h[i, i] - d[last]
            r = 0.0
            for j in range(i + 1, last + 1):
                r += h[i, j] * h[j, last]
            h[i, last] = -r / (w if w != 0 else _EPSILON * norm)
            t = _abs(h[i, last])
            if _EPSILON * t * t > 1:
                for j in range(i, last + 1):
                    h[j, last] /= t
            i -= 1
        last -= 1
    j = n - 1
    while j >= 0:
        for i in range(n):
            z = 0.0
            for k in range(j + 1):
                z += v[i, k] * h[k, j]
            v[i, j] = z
        j -= 1
    for j in range(n):
        size = 0.0
        for i in range(n):
            size += v[i, j] * v[i, j]
        size = _root(size)
        for i in range(n):
            v[i, j] /= size


def _triangular_vectors(t, v):
    """The same for complex numbers: t upper triangular, v unitary."""
    n = t.shape[0]
    x = empty((n, n), t.dtype)
    for k in range(n):
        for i in range(n):
            x[i, k] = 0
        x[k, k] = 1
        i = k - 1
        while i >= 0:
            r = 0j
            for j in range(i + 1, k + 1):
                r += t[i, j] * x[j, k]
            w = t[i, i] - t[k, k]
            x[i, k] = -r / (w if _abs(w) > 1e-300 else _EPSILON * (_abs(t[k, k]) + 1e-300))
            i -= 1
    out = empty((n, n), t.dtype)
    for k in range(n):
        size = 0.0
        for i in range(n):
            z = 0j
            for j in range(k + 1):
                z += v[i, j] * x[j, k]
            out[i, k] = z
            size += z.real * z.real + z.imag * z.imag
        size = _root(size)
        for i in range(n):
            out[i, k] /= size
    return out


def _schur_complex(a):
    """a = v t v* by shifted QR steps with Givens rotations on the Hessenberg form. Returns t and v."""
    n = a.shape[0]
    v = eye(n, None, 0, a.dtype)
    for k in range(n - 2):
        for i in range(k + 2, n):
            _eliminate(a, v, k + 1, i, k)
    last = n - 1
    steps = 0
    while last > 0:
        l = last
        while l > 0:
            s = _abs(a[l - 1, l - 1]) + _abs(a[l, l])
            if _abs(a[l, l - 1]) <= _EPSILON * (s if s != 0 else 1.0):
                a[l, l - 1] = 0
                break
            l -= 1
        if l == last:
            last -= 1
            steps = 0
            continue
        steps += 1
        if steps > 300:
            raise LinAlgError('Eigenvalues did not converge')
        mean = (a[last - 1, last - 1] + a[last, last]) * 0.5
        half = (a[last - 1, last - 1] - a[last, last]) * 0.5
        z = (half * half + a[last - 1, last] * a[last, last - 1]) ** 0.5
        first = mean + z
        second = mean - z
        shift = first if _abs(first - a[last, last]) < _abs(second - a[last, last]) else second
        if steps % 10 == 0:
            shift += _abs(a[last, last - 1])
        for i in range(n):
            a[i, i] -= shift
        cosines = empty(n)
        sines = empty(n, a.dtype)
        for k in range(l, last):
            c, s = _givens(a[k, k], a[k + 1, k])
            cosines[k] = c
            sines[k] = s
            for j in range(k, n):
                p = a[k, j]
                q = a[k + 1, j]
                a[k, j] = c * p + s * q
                a[k + 1, j] = c * q - s.conjugate() * p
        for k in range(l, last):
            _turn_columns(a, k, k + 1, cosines[k], sines[k], _min(k + 2, last + 1))
            _turn_columns(v, k, k + 1, cosines[k], sines[k], n)
        for i in range(n):
            a[i, i] += shift
    return a, v


def _givens(f, g):
    """c real and s with c f + s g = r, c g - s* f = 0"""
    size = _root(f.real * f.real + f.imag * f.imag + g.real * g.real + g.imag * g.imag)
    if size == 0 or g == 0:
        return 1.0, 0j
    if f == 0:
        return 0.0, g.conjugate() / _abs(g)
    return _abs(f) / size, (f / _abs(f)) * g.conjugate() / size


def _turn_columns(a, j, k, c, s, rows):
    for i in range(rows):
        p = a[i, j]
        q = a[i, k]
        a[i, j] = c * p + s.conjugate() * q
        a[i, k] = c * q - s * p


def _eliminate(a, v, p, q, column):
    """A similarity rotation of rows and columns p and q that makes a[q, column] zero."""
    n = a.shape[0]
    c, s = _givens(a[p, column], a[q, column])
    for j in range(n):
        x = a[p, j]
        y = a[q, j]
        a[p, j] = c * x + s * y
        a[q, j] = c * y - s.conjugate() * x
    _turn_columns(a, p, q, c, s, n)
    _turn_columns(v, p, q, c, s, n)
