# Part of numpy.random: RandomState and Generator. Both are a record around the memory of a stream; for the time of a call the
# functions of numpy.random draw from it.

from _wasmba import address, dtype_of, is_kind, record, static_error, store
from numpy import (arange as _arange, asarray as _asarray, empty as _empty, float64 as _float64, int64 as _int64,
                   random as _legacy, ravel as _ravel, uint32 as _uint32, uint64 as _uint64)


@runtime('rt_np_random_enter')
def _enter(stream: int) -> int: ...


@runtime('rt_np_random_stream_size')
def _stream_size() -> int: ...


@runtime('rt_np_random_seed_mersenne')
def _seed_mersenne(stream: int, seed: int) -> None: ...


@runtime('rt_np_random_seed_pcg64')
def _seed_pcg64(stream: int, words: int, count: int) -> None: ...


@runtime('rt_np_random_entropy_stream')
def _seed_entropy(stream: int, kind: int) -> None: ...


@runtime('rt_np_random_integers')
def _bounded(low: int, range: int) -> int: ...


def _new_stream():
    return _empty((_stream_size() + 7) // 8, _uint64)


def RandomState(seed=None):
    stream = _new_stream()
    if seed is None:
        _seed_entropy(address(stream), 0)
    else:
        _seed_mersenne(address(stream), seed)
    return record('numpy.random._streams.RandomState', '_stream', stream)


def default_rng(seed=None):
    stream = _new_stream()
    if seed is None:
        _seed_entropy(address(stream), 1)
    elif is_kind(seed, 'int'):
        words = _words_of(seed)
        _seed_words(stream, words)
    else:
        _seed_words(stream, _asarray(seed).astype(_uint32))
    return record('numpy.random._streams.Generator', '_stream', stream)


def _seed_words(stream, words):
    _seed_pcg64(address(stream), address(words), words.shape[0])
    words.fill(0)  # in use until here: an address alone keeps nothing alive


def PCG64(seed=None):
    return default_rng(seed)


def Generator(bit_generator):
    return bit_generator


def _words_of(seed):
    if seed < 0:
        raise ValueError('expected non-negative integer')
    words = _empty(1 if seed >> 32 == 0 else 2, _uint32)
    words[0] = seed & 0xffffffff
    if seed >> 32 != 0:
        words[1] = seed >> 32
    return words


def _drawn(self, f, *arguments):
    kept = _enter(address(self._stream))
    try:
        return f(*arguments)
    finally:
        _enter(kept)


def _integers(low, high, size, dtype, endpoint):
    _legacy._check_wide(dtype)
    last = high if endpoint else high - 1
    if last < low:
        raise ValueError('low >= high')
    if size is None:
        return _bounded(low, last - low)
    out = _empty(size, dtype)
    flat = _ravel(out)
    for i in range(flat.shape[0]):
        store(flat, i, _bounded(low, last - low))
    return out


def _choice(a, size, replace, p, shuffle):
    if is_kind(a, 'int'):
        if a <= 0:
            raise ValueError('a must be a positive integer unless no samples are taken')
        return _chosen(a, size, replace, p, shuffle)
    values = _asarray(a)
    if values.shape[0] == 0:
        raise ValueError('a cannot be empty unless no samples are taken')
    return values[_chosen(values.shape[0], size, replace, p, shuffle)]


def _chosen(n, size, replace, p, shuffle):
    if p is not None:
        return _legacy._weighted(n, size, replace, _asarray(p))
    if replace or size is None:
        return _integers(0, n, size, _int64, False)
    out = _empty(size, _int64)
    flat = _ravel(out)
    count = flat.shape[0]
    if count > n:
        raise ValueError('Cannot take a larger sample than population when replace is False')
    if n > 10000 and count > n // (50 if shuffle else 20):
        order = _arange(n)
        _shuffle_from(order, n - count if n - count > 1 else 1)
        flat[:] = order[n - count:]
    else:
        # Floyd's algorithm: of those up to j, one that is not chosen yet, else j.
        taken = _empty(n, bool)
        taken[:] = False
        for j in range(n - count, n):
            i = _bounded(0, j)
            if taken[i]:
                i = j
            taken[i] = True
            flat[j - n + count] = i
        if shuffle:
            _shuffle_from(flat, 1)
    return out


def _shuffle_from(order, first):
    i = order.shape[0] - 1
    while i >= first:
        j = _bounded(0, i)
        kept = order[j]
        order[j] = order[i]
        order[i] = kept
        i -= 1


class Distributions:
    """What both kinds of streams draw in the same way."""

    def shuffle(self, x):
        _drawn(self, _legacy.shuffle, x)

    def permutation(self, x):
        return _drawn(self, _legacy.permutation, x)

    def normal(self, loc=0.0, scale=1.0, size=None):
        return _drawn(self, _legacy.normal, loc, scale, size)

    def standard_normal(self, size=None):
        return _drawn(self, _legacy.standard_normal, size)

    def uniform(self, low=0.0, high=1.0, size=None):
        return _drawn(self, _legacy.uniform, low, high, size)

    def exponential(self, scale=1.0, size=None):
        return _drawn(self, _legacy.exponential, scale, size)

    def standard_exponential(self, size=None):
        return _drawn(self, _legacy.standard_exponential, size)

    def standard_gamma(self, shape, size=None):
        return _drawn(self, _legacy.standard_gamma, shape, size)

    def gamma(self, shape, scale=1.0, size=None):
        return _drawn(self, _legacy.gamma, shape, scale, size)

    def beta(self, a, b, size=None):
        return _drawn(self, _legacy.beta, a, b, size)

    def chisquare(self, df, size=None):
        return _drawn(self, _legacy.chisquare, df, size)

    def poisson(self, lam=1.0, size=None):
        return _drawn(self, _legacy.poisson, lam, size)

    def binomial(self, n, p, size=None):
        return _drawn(self, _legacy.binomial, n, p, size)

    def geometric(self, p, size=None):
        return _drawn(self, _legacy.geometric, p, size)

    def laplace(self, loc=0.0, scale=1.0, size=None):
        return _drawn(self, _legacy.laplace, loc, scale, size)

    def gumbel(self, loc=0.0, scale=1.0, size=None):
        return _drawn(self, _legacy.gumbel, loc, scale, size)

    def logistic(self, loc=0.0, scale=1.0, size=None):
        return _drawn(self, _legacy.logistic, loc, scale, size)

    def lognormal(self, mean=0.0, sigma=1.0, size=None):
        return _drawn(self, _legacy.lognormal, mean, sigma, size)

    def pareto(self, a, size=None):
        return _drawn(self, _legacy.pareto, a, size)

    def weibull(self, a, size=None):
        return _drawn(self, _legacy.weibull, a, size)

    def rayleigh(self, scale=1.0, size=None):
        return _drawn(self, _legacy.rayleigh, scale, size)

    def power(self, a, size=None):
        return _drawn(self, _legacy.power, a, size)

    def triangular(self, left, mode, right, size=None):
        return _drawn(self, _legacy.triangular, left, mode, right, size)

    def standard_cauchy(self, size=None):
        return _drawn(self, _legacy.standard_cauchy, size)

    def standard_t(self, df, size=None):
        return _drawn(self, _legacy.standard_t, df, size)

    def multinomial(self, n, pvals, size=None):
        return _drawn(self, _legacy.multinomial, n, pvals, size)

    def dirichlet(self, alpha, size=None):
        return _drawn(self, _legacy.dirichlet, alpha, size)


class Generator(Distributions):
    def random(self, size=None, dtype=_float64, out=None):
        if dtype_of(dtype) != _float64:
            return static_error('Generator.random gives float64 here')
        if out is not None:
            out[...] = _drawn(self, _legacy.random, out.shape)
            return out
        return _drawn(self, _legacy.random, size)

    def integers(self, low, high=None, size=None, dtype=_int64, endpoint=False):
        if high is None:
            return _drawn(self, _integers, 0, low, size, dtype, endpoint)
        return _drawn(self, _integers, low, high, size, dtype, endpoint)

    def choice(self, a, size=None, replace=True, p=None, axis=0, shuffle=True):
        return _drawn(self, _choice, a, size, replace, p, shuffle)

    def spawn(self, n_children):
        return static_error('Generator.spawn is not supported: make generators with seeds of their own')


class RandomState(Distributions):
    def rand(self, *shape):
        return _drawn(self, _legacy.rand, *shape)

    def randn(self, *shape):
        return _drawn(self, _legacy.randn, *shape)

    def random(self, size=None):
        return _drawn(self, _legacy.random, size)

    def randint(self, low, high=None, size=None, dtype=_int64):
        return _drawn(self, _legacy.randint, low, high, size, dtype)

    def choice(self, a, size=None, replace=True, p=None):
        return _drawn(self, _legacy.choice, a, size, replace, p)

    def seed(self, seed):
        _seed_mersenne(address(self._stream), seed)

    def random_sample(self, size=None):
        return _drawn(self, _legacy.random_sample, size)
