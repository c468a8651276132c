# Module numpy.linalg: dense linear algebra by the textbook: LU with partial pivoting, Cholesky, Householder, Jacobi.

from _wasmba import convert, dtype_of, intrinsic, is_kind, load, result_dtype, static_error, store
from numpy import (array, asarray, copy, diag, dot, empty, eye, float64, matmul, ravel, reshape, sqrt, transpose, zeros, inf, abs as _absolute,
                   complex128, _assign, _copy_loop, _size)
from numpy._reductions import _by_rows, _keep_all, _total, max as _largest, min as _smallest, sum as _sum
from builtins import abs as _abs, max as _max, min as _min


def _double(x):
    if is_kind(x, 'complex'):
        return complex(x)
    return float(x)


def _working_copy(a):
    """A C-ordered copy in double precision."""
    x = asarray(a)
    out = empty(x.shape, result_dtype(_double, x))
    _copy_loop(out, x)
    return out


def _check_square(a):
    if a.ndim != 2:
        static_error('this function takes an array of two axes')
    if a.shape[0] != a.shape[1]:
        raise ValueError('Last 2 dimensions of the array must be square')


def _magnitude(x):
    if is_kind(x, 'complex'):
        return _abs(x.real) + _abs(x.imag)
    return _abs(x)


def _factorize(lu, order):
    """LU with partial pivoting in place. Returns the sign of the permutation, 0 if a pivot is zero."""
    n = lu.shape[0]
    sign = 1.0
    for i in range(n):
        order[i] = i
    for k in range(n):
        best = k
        for i in range(k + 1, n):
            if _magnitude(load(lu, i, k)) > _magnitude(load(lu, best, k)):
                best = i
        if load(lu, best, k) == 0:
            return 0.0
        if best != k:
            sign = -sign
            kept = load(order, k)
            store(order, k, load(order, best))
            store(order, best, kept)
            for j in range(n):
                x = load(lu, k, j)
                store(lu, k, j, load(lu, best, j))
                store(lu, best, j, x)
        reciprocal = 1.0 / load(lu, k, k)
        for i in range(k + 1, n):
            factor = load(lu, i, k) * reciprocal
            store(lu, i, k, factor)
            for j in range(k + 1, n):
                store(lu, i, j, load(lu, i, j) - factor * load(lu, k, j))
    return sign


def _solve_factored(lu, x):
    """Substitutes x, whose rows are in the order of the pivots, forwards and backwards in place."""
    n = lu.shape[0]
    m = x.shape[1]
    for i in range(n):
        for k in range(i):
            factor = load(lu, i, k)
            for j in range(m):
                store(x, i, j, load(x, i, j) - factor * load(x, k, j))
    i = n - 1
    while i >= 0:
        for k in range(i + 1, n):
            factor = load(lu, i, k)
            for j in range(m):
                store(x, i, j, load(x, i, j) - factor * load(x, k, j))
        pivot = load(lu, i, i)
        for j in range(m):
            store(x, i, j, load(x, i, j) / pivot)
        i -= 1


def _double_product(x, y):
    return _double(x) * _double(y)


def solve(a, b):
    x = asarray(a)
    y = asarray(b)
    _check_square(x)
    if y.ndim == 1:
        return ravel(solve(x, reshape(y, (y.shape[0], 1))))
    n = x.shape[0]
    if y.shape[0] != n:
        raise ValueError('solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) '
                         f'(size {y.shape[0]} is different from {n})')
    lu = _working_copy(x)
    order = empty(n, int)
    if _factorize(lu, order) == 0:
        raise ValueError('Singular matrix')
    out = empty((n, y.shape[1]), result_dtype(_double_product, x, y))
    for i in range(n):
        for j in range(y.shape[1]):
            out[i, j] = y[order[i], j]
    _solve_factored(lu, out)
    return out


def inv(a):
    x = asarray(a)
    _check_square(x)
    n = x.shape[0]
    lu = _working_copy(x)
    order = empty(n, int)
    if _factorize(lu, order) == 0:
        raise ValueError('Singular matrix')
    out = zeros((n, n), dtype_of(lu))
    for i in range(n):
        out[i, order[i]] = 1
    _solve_factored(lu, out)
    return out


def det(a):
    x = asarray(a)
    _check_square(x)
    lu = _working_copy(x)
    order = empty(x.shape[0], int)
    result = convert(_factorize(lu, order), dtype_of(lu))
    if result == 0:
        return result
    for i in range(x.shape[0]):
        result = result * lu[i, i]
    return result


def slogdet(a):
    x = asarray(a)
    _check_square(x)
    lu = _working_copy(x)
    order = empty(x.shape[0], int)
    sign = _factorize(lu, order)
    logarithm = 0.0
    if sign == 0:
        return sign, -inf
    for i in range(x.shape[0]):
        d = lu[i, i]
        if d < 0:
            sign = -sign
        logarithm += intrinsic('Log', _abs(d))
    return sign, logarithm


def cholesky(a):
    x = asarray(a)
    _check_square(x)
    n = x.shape[0]
    l = _working_copy(x)
    for j in range(n):
        d = l[j, j]
        for k in range(j):
            d -= l[j, k] * _conjugate(l[j, k])
        if not (_real(d) > 0):
            raise ValueError('Matrix is not positive definite')
        root = intrinsic('Sqrt', _real(d))
        l[j, j] = root
        for i in range(j + 1, n):
            s = l[i, j]
            for k in range(j):
                s -= l[i, k] * _conjugate(l[j, k])
            l[i, j] = s / root
        for i in range(j):
            l[i, j] = 0
    return l


def _conjugate(x):
    if is_kind(x, 'complex'):
        return x.conjugate()
    return x


def _real(x):
    if is_kind(x, 'complex'):
        return x.real
    return x


def qr(a):
    r = _working_copy(a)
    if is_kind(dtype_of(r), 'complex'):
        static_error('np.linalg.qr takes real numbers')
    m = r.shape[0]
    n = r.shape[1]
    p = _min(m, n)
    q = eye(m)
    v = empty(m)
    for k in range(_min(m - 1, n)):
        below = 0.0
        for i in range(k + 1, m):
            below += r[i, k] * r[i, k]
        if below == 0:
            continue
        length = intrinsic('Sqrt', below + r[k, k] * r[k, k])
        alpha = -length if r[k, k] >= 0 else length
        v[k] = r[k, k] - alpha
        for i in range(k + 1, m):
            v[i] = r[i, k]
        scale = 2.0 / (below + v[k] * v[k])
        for j in range(k, n):
            s = 0.0
            for i in range(k, m):
                s += v[i] * r[i, j]
            s *= scale
            for i in range(k, m):
                r[i, j] -= s * v[i]
        for i in range(k + 1, m):
            r[i, k] = 0
        for i in range(m):
            s = 0.0
            for j in range(k, m):
                s += q[i, j] * v[j]
            s *= scale
            for j in range(k, m):
                q[i, j] -= s * v[j]
    return copy(q[:, :p]), copy(r[:p])


def eigh(a):
    """Eigenvalues in ascending order, and eigenvectors as columns, of a symmetric matrix: Jacobi rotations."""
    x = asarray(a)
    _check_square(x)
    s = _working_copy(x)
    if is_kind(dtype_of(s), 'complex'):
        static_error('np.linalg.eigh takes real numbers')
    n = s.shape[0]
    for i in range(n):
        for j in range(i + 1, n):
            s[i, j] = s[j, i]
    vectors = eye(n)
    for _ in range(100):
        off = 0.0
        whole = 0.0
        for i in range(n):
            for j in range(n):
                whole += s[i, j] * s[i, j]
                if i != j:
                    off += s[i, j] * s[i, j]
        if off <= 1e-36 * whole:
            break
        for p in range(n):
            for q in range(p + 1, n):
                if s[p, q] != 0:
                    _rotate(s, vectors, p, q)
    values = empty(n)
    for i in range(n):
        values[i] = s[i, i]
    order = values.argsort()
    return values[order], vectors[:, order]


def _rotate(s, vectors, p, q):
    theta = (s[q, q] - s[p, p]) / (2.0 * s[p, q])
    t = 1.0 / (_abs(theta) + intrinsic('Sqrt', theta * theta + 1.0))
    if theta < 0:
        t = -t
    c = 1.0 / intrinsic('Sqrt', t * t + 1.0)
    z = t * c
    for k in range(s.shape[0]):
        x = s[k, p]
        y = s[k, q]
        s[k, p] = c * x - z * y
        s[k, q] = z * x + c * y
    for k in range(s.shape[0]):
        x = s[p, k]
        y = s[q, k]
        s[p, k] = c * x - z * y
        s[q, k] = z * x + c * y
    for k in range(s.shape[0]):
        x = vectors[k, p]
        y = vectors[k, q]
        vectors[k, p] = c * x - z * y
        vectors[k, q] = z * x + c * y


def eigvalsh(a):
    return eigh(a)[0]


def matrix_power(a, n):
    x = asarray(a)
    _check_square(x)
    if n < 0:
        return matrix_power(inv(x), -n)
    result = eye(x.shape[0], None, 0, dtype_of(x))
    square = copy(x)
    while n > 0:
        if n % 2 == 1:
            result = matmul(result, square)
        n //= 2
        if n > 0:
            square = matmul(square, square)
    return result


def _norm1(row):
    """The 2-norm of the elements."""
    flat = ravel(row)
    if is_kind(dtype_of(flat), 'complex'):
        total = 0.0
        for i in range(flat.shape[0]):
            z = load(flat, i)
            total += z.real * z.real + z.imag * z.imag
        return intrinsic('Sqrt', total)
    x = _floats(flat)
    return intrinsic('Sqrt', dot(x, x))


def _floats(x):
    if is_kind(dtype_of(x), 'float'):
        return x
    return x.astype(float64)


def norm(x, ord=None, axis=None, keepdims=False):
    a = asarray(x)
    if axis is not None:
        return _norm_axis(a, ord, axis, keepdims)
    if ord is None:
        return _keep_all(_norm1(a), a, keepdims)
    if a.ndim == 1:
        return _vector_norm(a, ord)
    if ord == 'fro':
        return _norm1(a)
    if is_kind(ord, 'str'):
        static_error("np.linalg.norm takes the orders None, 'fro', 1, -1, 2, inf and -inf")
    else:
        m = _absolute(a)
        if ord == 1:
            return _largest(_sum(m, 0))
        if ord == -1:
            return _smallest(_sum(m, 0))
        if ord == inf:
            return _largest(_sum(m, 1))
        if ord == -inf:
            return _smallest(_sum(m, 1))
        if ord == 2:
            g = _floats(a)
            return intrinsic('Sqrt', _max(_largest(eigvalsh(matmul(transpose(g), g))), 0.0))
        raise ValueError('Invalid norm order for matrices.')


def _vector_norm(a, ord):
    if is_kind(ord, 'str'):
        static_error("the norm of a vector takes numbers as orders")
    else:
        m = _floats(_absolute(a))
        if ord == 2:
            return _norm1(a)
        if ord == 1:
            return _total(m)
        if ord == 0:
            return float(_total(m != 0))
        if ord == inf:
            return _largest(m)
        if ord == -inf:
            return _smallest(m)
        return _total(m ** ord) ** (1.0 / ord)


def _norm_axis(a, ord, axis, keepdims):
    squares = _absolute(a)
    if ord is None:
        return sqrt(_sum(_floats(squares) * _floats(squares), axis, None, None, keepdims))
    if ord == 2:
        return sqrt(_sum(_floats(squares) * _floats(squares), axis, None, None, keepdims))
    if ord == 1:
        return _sum(squares, axis, None, None, keepdims)
    if ord == inf:
        return _largest(squares, axis, None, keepdims)
    raise ValueError('this order of norm does not go with an axis')
