# Module numpy.random: NumPy's legacy functions on the Mersenne Twister of the runtime.

from _wasmba import is_kind
from numpy import empty as _empty


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


def random(size=None):
    if size is None:
        return _sample()
    out = _empty(size)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = _sample()
    return out


random_sample = random
ranf = random


def rand(*shape):
    if len(shape) == 0:
        return _sample()
    return random(shape)


def standard_normal(size=None):
    if size is None:
        return _standard_normal()
    out = _empty(size)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = _standard_normal()
    return out


def randn(*shape):
    if len(shape) == 0:
        return _standard_normal()
    return standard_normal(shape)


def normal(loc=0.0, scale=1.0, size=None):
    if size is None:
        return loc + scale * _standard_normal()
    out = _empty(size)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = loc + scale * _standard_normal()
    return out


def uniform(low=0.0, high=1.0, size=None):
    if size is None:
        return low + (high - low) * _sample()
    out = _empty(size)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = low + (high - low) * _sample()
    return out


def exponential(scale=1.0, size=None):
    if size is None:
        return scale * _standard_exponential()
    out = _empty(size)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = scale * _standard_exponential()
    return out


def poisson(lam=1.0, size=None):
    if size is None:
        return _poisson(lam)
    out = _empty(size, int)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = _poisson(lam)
    return out


def binomial(n, p, size=None):
    if size is None:
        return _binomial(n, p)
    out = _empty(size, int)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = _binomial(n, p)
    return out


def randint(low, high=None, size=None):
    if high is None:
        return randint(0, low, size)
    if size is None:
        return _randint(low, high)
    out = _empty(size, int)
    flat = out.ravel()
    for i in range(flat.shape[0]):
        flat[i] = _randint(low, high)
    return out


def shuffle(x):
    i = len(x) - 1
    while i > 0:
        j = _interval(i)
        kept = x[i]
        x[i] = x[j]
        x[j] = kept
        i -= 1
