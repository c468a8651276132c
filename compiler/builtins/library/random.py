# Module random: CPython's Mersenne Twister, from the runtime; the algorithms are those of CPython's Lib/random.py, so that a seed
# gives the same stream.

from _wasmba import empty_list
from _lists import _list_of
from bisect import bisect_right
from itertools import accumulate
from math import ceil, log
from random._instances import Random


@runtime('rt_random_seed')
def _seed(a: int) -> None: ...


@runtime('rt_random_seed_entropy')
def _seed_entropy() -> None: ...


def seed(a=None):
    if a is None:
        _seed_entropy()
    else:
        _seed(a)


@runtime('rt_random_random')
def random() -> float: ...


@runtime('rt_random_getrandbits')
def getrandbits(k: int) -> int: ...


@runtime('rt_random_below')
def _below(n: int) -> int: ...


@runtime('rt_random_randrange')
def _randrange(start: int, stop: int, step: int) -> int: ...


def randrange(start, stop=None, step=1):
    if stop is None:
        if start <= 0:
            raise ValueError('empty range for randrange()')
        return _randrange(0, start, step)
    return _randrange(start, stop, step)


def randint(a, b):
    return _randrange(a, b + 1, 1)


@runtime('rt_random_uniform')
def uniform(a: float, b: float) -> float: ...


@runtime('rt_random_triangular')
def triangular(low: float = 0.0, high: float = 1.0, mode: float = 0.5) -> float: ...


@runtime('rt_random_gauss')
def gauss(mu: float = 0.0, sigma: float = 1.0) -> float: ...


@runtime('rt_random_normalvariate')
def normalvariate(mu: float = 0.0, sigma: float = 1.0) -> float: ...


@runtime('rt_random_lognormvariate')
def lognormvariate(mu: float = 0.0, sigma: float = 1.0) -> float: ...


@runtime('rt_random_expovariate')
def expovariate(lambd: float = 1.0) -> float: ...


@runtime('rt_random_vonmisesvariate')
def vonmisesvariate(mu: float, kappa: float) -> float: ...


@runtime('rt_random_paretovariate')
def paretovariate(alpha: float) -> float: ...


@runtime('rt_random_weibullvariate')
def weibullvariate(alpha: float, beta: float) -> float: ...


@runtime('rt_random_gammavariate')
def gammavariate(alpha: float, beta: float) -> float: ...


@runtime('rt_random_betavariate')
def betavariate(alpha: float, beta: float) -> float: ...


def sample(population, k):
    pool = _list_of(population)
    n = len(pool)
    if k < 0 or k > n:
        raise ValueError('Sample larger than population or is negative')
    result = empty_list(pool, k)
    most = 21
    if k > 5:
        most += 4 ** int(ceil(log(k * 3) / log(4)))
    if n <= most:
        for i in range(k):
            j = _below(n - i)
            result.append(pool[j])
            pool[j] = pool[n - i - 1]
    else:
        taken = set()
        for _ in range(k):
            j = _below(n)
            while j in taken:
                j = _below(n)
            taken.add(j)
            result.append(pool[j])
    return result


def choices(population, weights=None, *, cum_weights=None, k=1):
    pool = _list_of(population)
    if weights is None and cum_weights is None:
        return [pool[int(random() * len(pool))] for _ in range(k)]
    sums = list(accumulate(weights)) if cum_weights is None else cum_weights
    if len(sums) != len(pool):
        raise ValueError('The number of weights does not match the population')
    total = sums[len(sums) - 1] + 0.0
    if total <= 0.0:
        raise ValueError('Total of weights must be greater than zero')
    return [pool[bisect_right(sums, random() * total, 0, len(pool) - 1)] for _ in range(k)]


def choice(values):
    if len(values) == 0:
        raise IndexError('Cannot choose from an empty sequence')
    return values[_below(len(values))]


def shuffle(x):
    i = len(x) - 1
    while i > 0:
        j = _below(i + 1)
        kept = x[i]
        x[i] = x[j]
        x[j] = kept
        i -= 1
