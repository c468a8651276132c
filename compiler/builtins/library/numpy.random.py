# Module numpy.random: NumPy's legacy functions on the Mersenne Twister of the runtime.

from _wasmba import dtype_of, intrinsic, is_kind, load, static_error, store
from numpy import (arange as _arange, array as _array, asarray as _asarray, copy as _copy, empty as _empty, float64 as _float64, int64 as _int64,
                   ravel as _ravel, searchsorted as _searchsorted, cumsum as _cumsum, zeros as _zeros, _copy_loop, _size)


@runtime('rt_np_random_seed')
def seed(seed: int) -> None: ...


@runtime('rt_np_random_sample')
def _sample() -> float: ...


@runtime('rt_np_random_standard_normal')
def _standard_normal() -> float: ...


@runtime('rt_np_random_standard_exponential')
def _standard_exponential() -> float: ...


@runtime('rt_np_random_randint')
def _randint(low: int, high: int) -> int: ...


@runtime('rt_np_random_poisson')
def _poisson(lam: float) -> int: ...


@runtime('rt_np_random_binomial')
def _binomial(n: int, p: float) -> int: ...


@runtime('rt_np_random_interval')
def _interval(max: int) -> int: ...


@runtime('rt_np_random_standard_gamma')
def _standard_gamma(shape: float) -> float: ...


@runtime('rt_np_random_gamma')
def _gamma(shape: float, scale: float) -> float: ...


@runtime('rt_np_random_beta')
def _beta(a: float, b: float) -> float: ...


@runtime('rt_np_random_chisquare')
def _chisquare(df: float) -> float: ...


def _drawn(f, parameters, size, dtype):
    """One value, or an array of them."""
    if size is None:
        return f(*parameters)
    out = _empty(size, dtype)
    flat = _ravel(out)
    for i in range(flat.shape[0]):
        store(flat, i, f(*parameters))
    return out


def random(size=None):
    return _drawn(_sample, (), size, _float64)


random_sample = random
ranf = random
sample = random


def rand(*shape):
    if len(shape) == 0:
        return _sample()
    return random(shape)


def standard_normal(size=None):
    return _drawn(_standard_normal, (), size, _float64)


def randn(*shape):
    if len(shape) == 0:
        return _standard_normal()
    return standard_normal(shape)


def _normal_value(loc, scale):
    return loc + scale * _standard_normal()


def normal(loc=0.0, scale=1.0, size=None):
    if scale < 0:
        raise ValueError('scale < 0')
    return _drawn(_normal_value, (loc, scale,), size, _float64)


def _uniform_value(low, high):
    return low + (high - low) * _sample()


def uniform(low=0.0, high=1.0, size=None):
    return _drawn(_uniform_value, (low, high,), size, _float64)


def _exponential_value(scale):
    return scale * _standard_exponential()


def exponential(scale=1.0, size=None):
    if scale < 0:
        raise ValueError('scale < 0')
    return _drawn(_exponential_value, (scale,), size, _float64)


def standard_exponential(size=None):
    return _drawn(_standard_exponential, (), size, _float64)


def _standard_gamma_value(shape):
    return _standard_gamma(shape)


def standard_gamma(shape, size=None):
    if shape < 0:
        raise ValueError('shape < 0')
    return _drawn(_standard_gamma_value, (shape,), size, _float64)


def _gamma_value(shape, scale):
    return _gamma(shape, scale)


def gamma(shape, scale=1.0, size=None):
    if shape < 0:
        raise ValueError('shape < 0')
    if scale < 0:
        raise ValueError('scale < 0')
    return _drawn(_gamma_value, (shape, scale,), size, _float64)


def _beta_value(a, b):
    return _beta(a, b)


def beta(a, b, size=None):
    if a <= 0:
        raise ValueError('a <= 0')
    if b <= 0:
        raise ValueError('b <= 0')
    return _drawn(_beta_value, (a, b,), size, _float64)


def _chisquare_value(df):
    return _chisquare(df)


def chisquare(df, size=None):
    if df <= 0:
        raise ValueError('df <= 0')
    return _drawn(_chisquare_value, (df,), size, _float64)


def _poisson_value(lam):
    return _poisson(lam)


def poisson(lam=1.0, size=None):
    if not lam >= 0:
        raise ValueError('lam < 0 or lam contains NaNs')
    return _drawn(_poisson_value, (lam,), size, _int64)


def _binomial_value(n, p):
    return _binomial(n, p)


def binomial(n, p, size=None):
    if n < 0:
        raise ValueError('n < 0')
    if not 0 <= p <= 1:
        raise ValueError('p < 0, p > 1 or p contains NaNs')
    return _drawn(_binomial_value, (n, p,), size, _int64)


def _unit():
    """A sample that is not 0."""
    u = _sample()
    while u == 0:
        u = _sample()
    return u


def _log(x):
    return intrinsic('Log', x)


def _laplace_value(loc, scale):
    u = _sample()
    if u >= 0.5:
        return loc - scale * _log(2.0 - u - u)
    while u == 0:
        u = _sample()
        if u >= 0.5:
            return loc - scale * _log(2.0 - u - u)
    return loc + scale * _log(u + u)


def laplace(loc=0.0, scale=1.0, size=None):
    return _drawn(_laplace_value, (loc, scale), size, _float64)


def _gumbel_value(loc, scale):
    u = 1.0 - _sample()
    while u >= 1.0:
        u = 1.0 - _sample()
    return loc - scale * _log(-_log(u))


def gumbel(loc=0.0, scale=1.0, size=None):
    return _drawn(_gumbel_value, (loc, scale), size, _float64)


def _logistic_value(loc, scale):
    u = _unit()
    return loc + scale * _log(u / (1.0 - u))


def logistic(loc=0.0, scale=1.0, size=None):
    return _drawn(_logistic_value, (loc, scale), size, _float64)


def _lognormal_value(mean, sigma):
    return intrinsic('Exp', mean + sigma * _standard_normal())


def lognormal(mean=0.0, sigma=1.0, size=None):
    if sigma < 0:
        raise ValueError('sigma < 0')
    return _drawn(_lognormal_value, (mean, sigma,), size, _float64)


def _pareto_value(a):
    return intrinsic('Expm1', _standard_exponential() / a)


def pareto(a, size=None):
    return _drawn(_pareto_value, (a,), size, _float64)


def _weibull_value(a):
    return intrinsic('Power', _standard_exponential(), 1.0 / a)


def weibull(a, size=None):
    return _drawn(_weibull_value, (a,), size, _float64)


def _rayleigh_value(scale):
    return scale * intrinsic('Sqrt', -2.0 * intrinsic('Log1p', -_sample()))


def rayleigh(scale=1.0, size=None):
    if scale < 0:
        raise ValueError('scale < 0')
    return _drawn(_rayleigh_value, (scale,), size, _float64)


def _power_value(a):
    return intrinsic('Power', -intrinsic('Expm1', -_standard_exponential()), 1.0 / a)


def power(a, size=None):
    return _drawn(_power_value, (a,), size, _float64)


def _triangular_value(left, mode, right):
    base = right - left
    leftbase = mode - left
    ratio = leftbase / base
    u = _sample()
    if u <= ratio:
        return left + intrinsic('Sqrt', u * (leftbase * base))
    return right - intrinsic('Sqrt', (1.0 - u) * ((right - mode) * base))


def triangular(left, mode, right, size=None):
    if left > mode:
        raise ValueError('left > mode')
    if mode > right:
        raise ValueError('mode > right')
    if left == right:
        raise ValueError('left == right')
    return _drawn(_triangular_value, (left, mode, right), size, _float64)


def _geometric_value(p):
    if p >= 0.333333333333333333333333:
        x = 1
        total = p
        product = p
        u = _sample()
        while u > total:
            product *= 1.0 - p
            total += product
            x += 1
        return x
    return int(intrinsic('Ceil', -_standard_exponential() / intrinsic('Log1p', -p)))


def geometric(p, size=None):
    if not 0 < p <= 1:
        raise ValueError('p <= 0, p > 1 or p contains NaNs')
    return _drawn(_geometric_value, (p,), size, _int64)


def _standard_cauchy_value():
    x = _standard_normal()
    return x / _standard_normal()


def standard_cauchy(size=None):
    return _drawn(_standard_cauchy_value, (), size, _float64)


def _standard_t_value(df):
    x = _standard_normal()
    g = _standard_gamma(df / 2)
    return intrinsic('Sqrt', df / 2) * x / intrinsic('Sqrt', g)


def standard_t(df, size=None):
    return _drawn(_standard_t_value, (df,), size, _float64)


def randint(low, high=None, size=None):
    if high is None:
        return randint(0, low, size)
    return _drawn(_randint, (low, high), size, _int64)


def random_integers(low, high=None, size=None):
    if high is None:
        return randint(1, low + 1, size)
    return randint(low, high + 1, size)


def shuffle(x):
    i = len(x) - 1
    while i > 0:
        j = _interval(i)
        if is_kind(x, 'array'):
            if x.ndim > 1:
                _swap_rows(x, i, j)
            else:
                _swap(x, i, j)
        else:
            _swap(x, i, j)
        i -= 1


def _swap(x, i, j):
    kept = x[i]
    x[i] = x[j]
    x[j] = kept


def _swap_rows(x, i, j):
    kept = _copy(x[i])
    _copy_loop(x[i], x[j])
    _copy_loop(x[j], kept)


def permutation(x):
    if is_kind(x, 'int'):
        order = _arange(x)
        shuffle(order)
        return order
    a = _asarray(x)
    if a.ndim == 1:
        shuffled = _copy(a)
        shuffle(shuffled)
        return shuffled
    rows = _arange(a.shape[0])
    shuffle(rows)
    return a[rows]


def choice(a, size=None, replace=True, p=None):
    if is_kind(a, 'int'):
        if a <= 0:
            raise ValueError('a must be greater than 0 unless no samples are taken')
        return _chosen_indices(a, size, replace, p)
    values = _asarray(a)
    if values.ndim != 1:
        static_error('a must be 1-dimensional')
    if values.shape[0] == 0:
        raise ValueError("'a' cannot be empty unless no samples are taken")
    return values[_chosen_indices(values.shape[0], size, replace, p)]


def _chosen_indices(n, size, replace, p):
    if p is not None:
        return _weighted(n, size, replace, _asarray(p))
    if size is None:
        return _randint(0, n)
    out = _empty(size, _int64)
    flat = _ravel(out)
    if replace:
        for i in range(flat.shape[0]):
            store(flat, i, _randint(0, n))
        return out
    if flat.shape[0] > n:
        raise ValueError("Cannot take a larger sample than population when 'replace=False'")
    order = permutation(n)
    for i in range(flat.shape[0]):
        store(flat, i, load(order, i))
    return out


def _weighted(n, size, replace, p):
    if p.shape[0] != n:
        raise ValueError("'a' and 'p' must have same size")
    total = 0.0
    for i in range(n):
        if p[i] < 0:
            raise ValueError('probabilities are not non-negative')
        total += p[i]
    if not abs(total - 1.0) <= 1.4901161193847656e-08:
        raise ValueError('probabilities do not sum to 1')
    if size is None:
        return _place(_cumulative(p), _sample())
    out = _empty(size, _int64)
    flat = _ravel(out)
    if replace:
        cdf = _cumulative(p)
        for i in range(flat.shape[0]):
            store(flat, i, _place(cdf, _sample()))
    else:
        _draw_without(n, flat, _copy(p))
    return out


def _cumulative(p):
    cdf = _cumsum(p)
    return cdf / cdf[cdf.shape[0] - 1]


def _place(cdf, x):
    return _searchsorted(cdf, x, 'right')


def _draw_without(n, flat, p):
    """NumPy draws what is missing at once, and keeps what is new, in order of appearance."""
    size = flat.shape[0]
    possible = 0
    for i in range(n):
        possible += p[i] > 0
    if possible < size or n < size:
        raise ValueError('Fewer non-zero entries in p than size')
    found = 0
    while found < size:
        x = random(size - found)
        for i in range(found):
            p[flat[i]] = 0
        cdf = _cumulative(p)
        first = found
        for k in range(x.shape[0]):
            i = _place(cdf, x[k])
            is_new = True
            for m in range(first, found):
                if flat[m] == i:
                    is_new = False
            if is_new:
                flat[found] = i
                found += 1
