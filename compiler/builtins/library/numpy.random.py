# Module numpy.random: NumPy's legacy functions on the Mersenne Twister of the runtime.

from _wasmba import intrinsic, is_kind, load, static_error, store
from numpy import (all as _all, any as _any, arange as _arange, asarray as _asarray, _broadcast_shapes,
                   broadcast_to as _broadcast_to, copy as _copy, _copy_loop, cumsum as _cumsum, dtype as _dtype, empty as _empty,
                   float64 as _float64, int64 as _int64, ravel as _ravel, searchsorted as _searchsorted, zeros as _zeros)
from numpy.random._streams import default_rng, Generator, PCG64, RandomState


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
    if len(_arrays(parameters)) > 0:
        return _drawn_each(f, parameters, size, dtype)
    if size is None:
        return f(*parameters)
    out = _empty(size, dtype)
    flat = _ravel(out)
    for i in range(flat.shape[0]):
        store(flat, i, f(*parameters))
    return out


def _arrays(parameters):
    """Those of the parameters that are not numbers."""
    if len(parameters) == 0:
        return ()
    if is_kind(parameters[0], 'number'):
        return _arrays(parameters[1:])
    return (_asarray(parameters[0]),) + _arrays(parameters[1:])


def _shape_of_all(arrays):
    if len(arrays) == 0:
        return ()
    return _broadcast_shapes(arrays[0].shape, _shape_of_all(arrays[1:]))


def _spread_all(parameters, shape):
    if len(parameters) == 0:
        return ()
    if is_kind(parameters[0], 'number'):
        return (parameters[0],) + _spread_all(parameters[1:], shape)
    return (_ravel(_broadcast_to(_asarray(parameters[0]), shape)),) + _spread_all(parameters[1:], shape)


def _at(parameters, i):
    if len(parameters) == 0:
        return ()
    if is_kind(parameters[0], 'number'):
        return (parameters[0],) + _at(parameters[1:], i)
    return (load(parameters[0], i),) + _at(parameters[1:], i)


def _drawn_each(f, parameters, size, dtype):
    """Parameters that are arrays: a value for each of their elements, in C order."""
    out = _empty(_shape_of_all(_arrays(parameters)) if size is None else size, dtype)
    spread = _spread_all(parameters, out.shape)
    flat = _ravel(out)
    for i in range(flat.shape[0]):
        store(flat, i, f(*_at(spread, i)))
    return out


def _less(x, limit):
    if is_kind(x, 'number'):
        return x < limit
    return _any(_asarray(x) < limit)


def _number_or_array(x):
    if is_kind(x, 'number'):
        return x
    return _asarray(x)


def _greater(x, limit):
    if is_kind(x, 'number'):
        return x > limit
    return _all(_asarray(x) > limit)


def _not_less(x, limit):
    if is_kind(x, 'number'):
        return x >= limit
    return _all(_asarray(x) >= limit)


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
    if _less(scale, 0):
        raise ValueError('scale < 0')
    return _drawn(_normal_value, (loc, scale,), size, _float64)


def _uniform_value(low, high):
    return low + (high - low) * _sample()


def uniform(low=0.0, high=1.0, size=None):
    return _drawn(_uniform_value, (low, high,), size, _float64)


def _exponential_value(scale):
    return scale * _standard_exponential()


def exponential(scale=1.0, size=None):
    if _less(scale, 0):
        raise ValueError('scale < 0')
    return _drawn(_exponential_value, (scale,), size, _float64)


def standard_exponential(size=None):
    return _drawn(_standard_exponential, (), size, _float64)


def _standard_gamma_value(shape):
    return _standard_gamma(shape)


def standard_gamma(shape, size=None):
    if _less(shape, 0):
        raise ValueError('shape < 0')
    return _drawn(_standard_gamma_value, (shape,), size, _float64)


def _gamma_value(shape, scale):
    return _gamma(shape, scale)


def gamma(shape, scale=1.0, size=None):
    if _less(shape, 0):
        raise ValueError('shape < 0')
    if _less(scale, 0):
        raise ValueError('scale < 0')
    return _drawn(_gamma_value, (shape, scale,), size, _float64)


def _beta_value(a, b):
    return _beta(a, b)


def beta(a, b, size=None):
    if not _greater(a, 0):
        raise ValueError('a <= 0')
    if not _greater(b, 0):
        raise ValueError('b <= 0')
    return _drawn(_beta_value, (a, b,), size, _float64)


def _chisquare_value(df):
    return _chisquare(df)


def chisquare(df, size=None):
    if not _greater(df, 0):
        raise ValueError('df <= 0')
    return _drawn(_chisquare_value, (df,), size, _float64)


def _poisson_value(lam):
    return _poisson(lam)


def poisson(lam=1.0, size=None):
    if not _not_less(lam, 0):
        raise ValueError('lam < 0 or lam contains NaNs')
    return _drawn(_poisson_value, (lam,), size, _int64)


def _binomial_value(n, p):
    return _binomial(n, p)


def binomial(n, p, size=None):
    if _less(n, 0):
        raise ValueError('n < 0')
    if not (_not_less(p, 0) and _not_less(1 - _number_or_array(p), 0)):
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
    if _less(sigma, 0):
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
    if _less(scale, 0):
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


def randint(low, high=None, size=None, dtype=_int64):
    if high is None:
        return randint(0, low, size, dtype)
    _check_wide(dtype)
    return _drawn(_randint, (low, high), size, dtype)


def _check_wide(dtype):
    if _dtype(dtype).itemsize < 4:
        return static_error('random integers have 32 or 64 bits here: draw them so, and use astype')


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
        return static_error('a must be 1-dimensional')
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


def multinomial(n, pvals, size=None):
    p = _asarray(pvals)
    if size is not None:
        return static_error('np.random.multinomial draws once: call it in a loop')
    out = _zeros(p.shape[0], _int64)
    left = n
    rest = 1.0
    for i in range(p.shape[0] - 1):
        out[i] = _binomial(left, p[i] / rest)
        left -= out[i]
        if left <= 0:
            break
        rest -= p[i]
    if left > 0:
        out[p.shape[0] - 1] = left
    return out


def dirichlet(alpha, size=None):
    a = _asarray(alpha)
    if size is None:
        return _dirichlet(a)
    out = _empty((size, a.shape[0]))
    for i in range(size):
        out[i] = _dirichlet(a)
    return out


def _dirichlet(a):
    x = _empty(a.shape[0])
    total = 0.0
    for i in range(a.shape[0]):
        x[i] = _standard_gamma(a[i])
        total += x[i]
    return x * (1.0 / total)
