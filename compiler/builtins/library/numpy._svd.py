# Part of numpy.linalg: singular values by one-sided Jacobi rotations, and what follows from them.

from _wasmba import convert, dtype_of, intrinsic, is_kind, result_dtype, static_error
from numpy import asarray, conj, copy, _copy_loop, empty, eye, ravel, reshape, transpose, zeros
from numpy._reductions import _total
from numpy.linalg import LinAlgError
from builtins import abs as _abs, max as _max

_EPSILON = 2.220446049250313e-16


def _root(x):
    return intrinsic('Sqrt', x)


def _conjugate(x):
    if is_kind(x, 'complex'):
        return x.conjugate()
    return x


def _squared(x):
    if is_kind(x, 'complex'):
        return x.real * x.real + x.imag * x.imag
    return x * x


def _phase(x):
    """x by its size"""
    if is_kind(x, 'complex'):
        return x / _abs(x)
    return 1.0 if x >= 0 else -1.0


def _orthogonalise(u, v):
    """Rotates columns until those of u are orthogonal; v goes along. u stands with its columns as rows, as does v."""
    n = u.shape[0]
    m = u.shape[1]
    for _ in range(60):
        isDone = True
        for p in range(n - 1):
            for q in range(p + 1, n):
                alpha = 0.0
                beta = 0.0
                gamma = convert(0, dtype_of(u))
                for k in range(m):
                    alpha += _squared(u[p, k])
                    beta += _squared(u[q, k])
                    gamma += _conjugate(u[p, k]) * u[q, k]
                size = _abs(gamma)
                if size == 0 or size <= _EPSILON * _root(alpha * beta):
                    continue
                isDone = False
                zeta = (beta - alpha) / (2.0 * size)
                t = intrinsic('CopySign', 1.0, zeta) / (_abs(zeta) + _root(1.0 + zeta * zeta))
                c = 1.0 / _root(1.0 + t * t)
                s = c * t
                w = _phase(gamma)
                _turn(u, p, q, c, s, w)
                _turn(v, p, q, c, s, w)
        if isDone:
            break


def _turn(a, p, q, c, s, w):
    for k in range(a.shape[1]):
        x = a[p, k]
        y = a[q, k] * _conjugate(w)
        a[p, k] = c * x - s * y
        a[q, k] = (s * x + c * y) * w


def _complete(rows, first):
    """Fills the rows from first on so that all are orthonormal."""
    n = rows.shape[1]
    axis = 0
    for r in range(first, rows.shape[0]):
        size = 0.0
        while size < 0.5 / n:
            for k in range(n):
                rows[r, k] = 1 if k == axis else 0
            axis += 1
            for _ in range(2):
                for i in range(r):
                    s = convert(0, dtype_of(rows))
                    for k in range(n):
                        s += _conjugate(rows[i, k]) * rows[r, k]
                    for k in range(n):
                        rows[r, k] -= s * rows[i, k]
            size = 0.0
            for k in range(n):
                size += _squared(rows[r, k])
        for k in range(n):
            rows[r, k] /= _root(size)


def _factors(a, m, n, rows):
    """Of a with m >= n: the left vectors as rows, `rows` of them, the singular values in descending order, the right ones as rows."""
    u = zeros((n, m), dtype_of(a))
    _copy_loop(u, transpose(a))
    v = eye(n, None, 0, dtype_of(a))
    _orthogonalise(u, v)
    sizes = empty(n)
    for p in range(n):
        total = 0.0
        for k in range(m):
            total += _squared(u[p, k])
        sizes[p] = _root(total)
    left = zeros((rows, m), dtype_of(a))
    right = zeros((n, n), dtype_of(a))
    s = empty(n)
    rank = 0
    for r in range(n):
        best = 0
        for p in range(n):
            if sizes[p] > sizes[best]:
                best = p
        s[r] = sizes[best]
        for k in range(n):
            right[r, k] = v[best, k]
        if s[r] > 0 and s[r] > s[0] * 1e-300:
            for k in range(m):
                left[r, k] = u[best, k] / s[r]
            rank = r + 1
        sizes[best] = -1.0
    _complete(left, rank)
    return left, s, right


def _working(a):
    x = asarray(a)
    if x.ndim != 2:
        return static_error('this function takes an array of two axes')
    out = empty(x.shape, result_dtype(_double, x))
    _copy_loop(out, x)
    return out


def _double(x):
    if is_kind(x, 'complex'):
        return complex(x)
    return float(x)


def _svd(a, isFull):
    m = a.shape[0]
    n = a.shape[1]
    if m >= n:
        left, s, right = _factors(a, m, n, m if isFull else n)
        # a = sum of s u v*: the rows of `right` are the columns of v.
        return copy(transpose(left)), s, copy(conj(right))
    left, s, right = _factors(conj(transpose(a)), n, m, n if isFull else m)
    return copy(transpose(right)), s, copy(conj(left))


def svd(a, full_matrices=True, compute_uv=True, hermitian=False):
    x = _working(a)
    u, s, vh = _svd(x, full_matrices)
    if compute_uv:
        return u, s, vh
    return s


def _values(a):
    u, s, vh = _svd(_working(a), False)
    return s


def _rank(s, limit):
    rank = 0
    for i in range(s.shape[0]):
        if s[i] > limit:
            rank += 1
    return rank


def matrix_rank(A, tol=None):
    a = asarray(A)
    if a.ndim < 2:
        return 1 if _total(a != 0) > 0 else 0
    s = _values(a)
    if s.shape[0] == 0:
        return 0
    return _rank(s, s[0] * _max(a.shape[0], a.shape[1]) * _EPSILON if tol is None else tol)


def pinv(a, rcond=1e-15):
    u, s, vh = _svd(_working(a), False)
    out = zeros((vh.shape[1], u.shape[0]), dtype_of(u))
    for k in range(s.shape[0]):
        if s[k] > rcond * s[0]:
            for i in range(out.shape[0]):
                for j in range(out.shape[1]):
                    out[i, j] += _conjugate(vh[k, i]) * _conjugate(u[j, k]) / s[k]
    return out


def lstsq(a, b, rcond=None):
    x = _working(a)
    y = asarray(b)
    if y.shape[0] != x.shape[0]:
        raise LinAlgError('Incompatible dimensions')
    if y.ndim == 1:
        solution, residuals, rank, s = _lstsq(x, reshape(y, (y.shape[0], 1)), rcond)
        return ravel(solution), residuals, rank, s
    return _lstsq(x, y, rcond)


def _product(x, y):
    return _double(x) * _double(y)


def _lstsq(a, b, rcond):
    m = a.shape[0]
    n = a.shape[1]
    u, s, vh = _svd(a, False)
    limit = _max(m, n) * _EPSILON if rcond is None else _EPSILON if rcond < 0 else float(rcond)
    rank = _rank(s, limit * s[0]) if s.shape[0] > 0 else 0
    out = zeros((n, b.shape[1]), result_dtype(_product, a, b))
    for j in range(b.shape[1]):
        for k in range(rank):
            t = convert(0, dtype_of(out))
            for i in range(m):
                t += _conjugate(u[i, k]) * b[i, j]
            t /= s[k]
            for i in range(n):
                out[i, j] += _conjugate(vh[k, i]) * t
    residuals = zeros(b.shape[1] if rank == n and m > n else 0)
    for j in range(residuals.shape[0]):
        for i in range(m):
            e = b[i, j] * 1.0
            for k in range(n):
                e -= a[i, k] * out[k, j]
            residuals[j] += _squared(e)
    return out, residuals, rank, s
