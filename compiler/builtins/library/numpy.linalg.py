# Module numpy.linalg: dense linear algebra by the textbook: LU with partial pivoting, Cholesky, Householder, Jacobi.

from _wasmba import convert, dtype_of, intrinsic, is_kind, load, result_dtype, static_error, store
from numpy import (abs as _absolute, asarray, conj, copy, _copy_loop, diagonal, dot, empty, eye, float64, inf, matmul, ravel,
                   reshape, sqrt, transpose, zeros)
from numpy._axes import _keep_all
from numpy._eigen import _hessenberg, _schur, _schur_complex, _triangular_vectors, _vectors_of_real
from numpy._extremes import max as _largest, min as _smallest
from numpy._reductions import sum as _sum, _total
from numpy._svd import lstsq, matrix_rank, pinv, svd, _values
from numpy._symmetric import _eigh_complex, _eigh_real
from builtins import abs as _abs, min as _min


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
        return static_error('this function takes an array of two axes')
    if a.shape[0] != a.shape[1]:
        raise LinAlgError('Last 2 dimensions of the array must be square')


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


def _factored(x):
    """Lower and upper triangle in one matrix, and the order of its rows."""
    lu = _working_copy(x)
    order = empty(x.shape[0], int)
    if _factorize(lu, order) == 0:
        raise LinAlgError('Singular matrix')
    return lu, order


def solve(a, b):
    x = asarray(a)
    y = asarray(b)
    if x.ndim > 2:
        return _solve_each(x, y)
    _check_square(x)
    if y.ndim == 1:
        return ravel(solve(x, reshape(y, (y.shape[0], 1))))
    n = x.shape[0]
    if y.shape[0] != n:
        raise ValueError('solve: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (m,m),(m,n)->(m,n) '
                         f'(size {y.shape[0]} is different from {n})')
    lu, order = _factored(x)
    out = empty((n, y.shape[1]), result_dtype(_double_product, x, y))
    for i in range(n):
        for j in range(y.shape[1]):
            out[i, j] = y[order[i], j]
    _solve_factored(lu, out)
    return out


def inv(a):
    x = asarray(a)
    if x.ndim > 2:
        return _each_matrix(inv, x)
    _check_square(x)
    n = x.shape[0]
    lu, order = _factored(x)
    out = zeros((n, n), dtype_of(lu))
    for i in range(n):
        out[i, order[i]] = 1
    _solve_factored(lu, out)
    return out


def det(a):
    x = asarray(a)
    if x.ndim > 2:
        return _each_number(det, x)
    _check_square(x)
    lu = _working_copy(x)
    order = empty(x.shape[0], int)
    result = convert(_factorize(lu, order), dtype_of(lu))
    if result == 0:
        return result
    for i in range(x.shape[0]):
        result = result * lu[i, i]
    return result


def _each_matrix(f, a):
    """f of every matrix of a stack."""
    out = empty(a.shape, result_dtype(_double, a))
    for i in range(a.shape[0]):
        out[i] = f(a[i])
    return out


def _each_number(f, a):
    out = empty(a.shape[:-2], result_dtype(_double, a))
    for i in range(a.shape[0]):
        out[i] = f(a[i])
    return out


def _solve_each(a, b):
    if b.ndim != a.ndim:
        return static_error('np.linalg.solve of stacks takes stacks of matrices on both sides')
    out = empty(b.shape, result_dtype(_double_product, a, b))
    for i in range(a.shape[0]):
        out[i] = solve(a[i], b[i])
    return out


def slogdet(a):
    x = asarray(a)
    _check_square(x)
    lu = _working_copy(x)
    order = empty(x.shape[0], int)
    sign = convert(_factorize(lu, order), dtype_of(lu))
    logarithm = 0.0
    if sign == 0:
        return sign, -inf
    for i in range(x.shape[0]):
        d = lu[i, i]
        sign = sign * (d / _abs(d))
        logarithm += intrinsic('Log', _abs(d))
    return sign, logarithm


def cholesky(a):
    x = asarray(a)
    if x.ndim > 2:
        return _each_matrix(cholesky, x)
    _check_square(x)
    n = x.shape[0]
    l = _working_copy(x)
    for j in range(n):
        d = l[j, j]
        for k in range(j):
            d -= l[j, k] * _conjugate(l[j, k])
        if not (_real(d) > 0):
            raise LinAlgError('Matrix is not positive definite')
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


def qr(a, mode='reduced'):
    if mode == 'r':
        q, r = _qr(a, False)
        return r
    if mode == 'reduced' or mode == 'complete':
        return _qr(a, mode == 'complete')
    return static_error("np.linalg.qr takes the modes 'reduced', 'complete' and 'r'")


def _qr(a, isComplete):
    r = _working_copy(a)
    if is_kind(dtype_of(r), 'complex'):
        return static_error('np.linalg.qr takes real numbers')
    m = r.shape[0]
    n = r.shape[1]
    p = m if isComplete else _min(m, n)
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


def eigh(a, UPLO='L'):
    """Eigenvalues in ascending order, and eigenvectors as columns, of a symmetric or Hermitian matrix."""
    x = asarray(a)
    _check_square(x)
    lower = _working_copy(transpose(x) if UPLO == 'U' else x)
    if is_kind(dtype_of(lower), 'complex'):
        return _eigh_complex(conj(lower) if UPLO == 'U' else lower)
    return _eigh_real(lower)


def eigvalsh(a, UPLO='L'):
    return eigh(a, UPLO)[0]


def eig(a):
    """As Numba's: what comes in real goes out real. Matrices with complex eigenvalues have to be given as complex ones."""
    x = _working_copy(a)
    _check_square(x)
    if is_kind(dtype_of(x), 'complex'):
        t, v = _schur_complex(x)
        return copy(diagonal(t)), _triangular_vectors(t, v)
    n = x.shape[0]
    v = eye(n)
    d = zeros(n)
    norm = _real_schur(x, v, d)
    _vectors_of_real(x, v, d, norm)
    return d, v


def eigvals(a):
    x = _working_copy(a)
    _check_square(x)
    if is_kind(dtype_of(x), 'complex'):
        t, v = _schur_complex(x)
        return copy(diagonal(t))
    d = zeros(x.shape[0])
    _real_schur(x, eye(x.shape[0]), d)
    return d


def _real_schur(x, v, d):
    e = zeros(x.shape[0])
    _hessenberg(x, v)
    norm = _schur(x, v, d, e)
    for i in range(x.shape[0]):
        if e[i] != 0:
            raise ValueError('eig() argument must not cause a domain change: its eigenvalues are complex; give the matrix as complex128')
    return norm


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
    if is_kind(ord, 'str'):
        if ord == 'fro':
            return _keep_all(_norm1(a), a, keepdims)
        if ord == 'nuc':
            return _total(_values(a))
        return static_error("np.linalg.norm takes the orders None, 'fro', 'nuc', 1, -1, 2, -2, inf and -inf")
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
            return _values(a)[0]
        if ord == -2:
            s = _values(a)
            return s[s.shape[0] - 1]
        raise ValueError('Invalid norm order for matrices.')


def _vector_norm(a, ord):
    if is_kind(ord, 'str'):
        return static_error("the norm of a vector takes numbers as orders")
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
    if is_kind(axis, 'tuple'):
        if ord is not None and ord != 'fro':
            return static_error("the norm over two axes takes the orders None and 'fro'")
        return sqrt(_sum(_floats(_squares(a)), axis, None, None, keepdims))
    if ord is None:
        return sqrt(_sum(_floats(_squares(a)), axis, None, None, keepdims))
    m = _floats(_absolute(a))
    if ord == 2:
        return sqrt(_sum(_floats(_squares(a)), axis, None, None, keepdims))
    if ord == 1:
        return _sum(m, axis, None, None, keepdims)
    if ord == inf:
        return _largest(m, axis, None, keepdims)
    if ord == -inf:
        return _smallest(m, axis, None, keepdims)
    if ord == 0:
        return _floats(_sum(m != 0, axis, None, None, keepdims))
    return _sum(m ** ord, axis, None, None, keepdims) ** (1.0 / ord)


def _squares(a):
    if is_kind(dtype_of(a), 'complex'):
        return a.real * a.real + a.imag * a.imag
    return a * a


def cond(x, p=None):
    if p is None:
        s = _values(x)
        return s[0] / s[s.shape[0] - 1]
    if p == 2:
        s = _values(x)
        return s[0] / s[s.shape[0] - 1]
    if p == -2:
        s = _values(x)
        return s[s.shape[0] - 1] / s[0]
    return norm(x, p) * norm(inv(x), p)


def multi_dot(arrays):
    """From the left; NumPy chooses the cheapest order."""
    if is_kind(arrays, 'tuple'):
        if len(arrays) == 1:
            return asarray(arrays[0])
        return dot(multi_dot(arrays[:-1]), arrays[-1])
    product = arrays[0]
    for i in range(1, len(arrays)):
        product = dot(product, arrays[i])
    return product
