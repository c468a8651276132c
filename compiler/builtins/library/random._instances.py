# Part of random: instances of Random, records around the memory of a stream; for the time of a call the functions of random draw from it.

from _wasmba import address, record
from numpy import empty as _empty, uint64 as _uint64
import random as _shared


@runtime('rt_random_enter')
def _enter(stream: int) -> int: ...


@runtime('rt_random_stream_size')
def _stream_size() -> int: ...


def Random(x=None):
    made = record('random._instances.Random', '_stream', _empty((_stream_size() + 7) // 8, _uint64))
    made.seed(x)
    return made


def _drawn(self, f, *arguments):
    kept = _enter(address(self._stream))
    try:
        return f(*arguments)
    finally:
        _enter(kept)


class Random:
    def seed(self, a=None):
        _drawn(self, _shared.seed, a)

    def random(self):
        return _drawn(self, _shared.random)

    def getrandbits(self, k):
        return _drawn(self, _shared.getrandbits, k)

    def randrange(self, start, stop=None, step=1):
        return _drawn(self, _shared.randrange, start, stop, step)

    def randint(self, a, b):
        return _drawn(self, _shared.randint, a, b)

    def uniform(self, a, b):
        return _drawn(self, _shared.uniform, a, b)

    def triangular(self, low=0.0, high=1.0, mode=0.5):
        return _drawn(self, _shared.triangular, low, high, mode)

    def gauss(self, mu=0.0, sigma=1.0):
        return _drawn(self, _shared.gauss, mu, sigma)

    def normalvariate(self, mu=0.0, sigma=1.0):
        return _drawn(self, _shared.normalvariate, mu, sigma)

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _drawn(self, _shared.lognormvariate, mu, sigma)

    def expovariate(self, lambd=1.0):
        return _drawn(self, _shared.expovariate, lambd)

    def vonmisesvariate(self, mu, kappa):
        return _drawn(self, _shared.vonmisesvariate, mu, kappa)

    def paretovariate(self, alpha):
        return _drawn(self, _shared.paretovariate, alpha)

    def weibullvariate(self, alpha, beta):
        return _drawn(self, _shared.weibullvariate, alpha, beta)

    def gammavariate(self, alpha, beta):
        return _drawn(self, _shared.gammavariate, alpha, beta)

    def betavariate(self, alpha, beta):
        return _drawn(self, _shared.betavariate, alpha, beta)

    def sample(self, population, k):
        return _drawn(self, _shared.sample, population, k)

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        return _drawn(self, _chosen, population, weights, cum_weights, k)

    def choice(self, seq):
        return _drawn(self, _shared.choice, seq)

    def shuffle(self, x):
        _drawn(self, _shared.shuffle, x)


def _chosen(population, weights, cum_weights, k):
    return _shared.choices(population, weights, cum_weights=cum_weights, k=k)
