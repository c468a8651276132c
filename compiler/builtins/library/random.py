# Module random: CPython's Mersenne Twister, from the runtime.


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
