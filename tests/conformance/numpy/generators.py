# Generator and RandomState: the same numbers as NumPy's for a seed.
import numpy as np
from numba import njit

rng = np.random.default_rng(42)
print(rng.random(), rng.random(3), rng.integers(0, 10, 5), rng.integers(6), rng.integers(1, 6, size=(2, 2), endpoint=True), rng.integers(0, 2**40, 2))
print(rng.normal(size=3), rng.standard_normal(), rng.normal(5, 2), rng.uniform(1, 2, 2), rng.exponential(2.0, 3), rng.standard_exponential())
print(rng.choice(5, 3), rng.choice(10, 4, replace=False), rng.choice([1.5, 2.5, 3.5], 2, p=[0.2, 0.3, 0.5]), rng.permutation(6))
x = np.arange(10)
rng.shuffle(x)
print(x, rng.permutation(np.arange(6).reshape(3, 2)))
big = np.random.default_rng(7).standard_normal(20000)
print(big.mean(), big.std(), np.abs(big).max(), np.random.default_rng(7).standard_exponential(20000).sum())
print(rng.poisson(3, 5), rng.binomial(10, 0.3, 5), rng.gamma(2.0, 1.5, 2), rng.beta(2, 3, 2), rng.geometric(0.2, 3), rng.lognormal(size=2))
print(np.random.default_rng(0).integers(0, 100, 3, dtype=np.int32), np.random.default_rng([1, 2, 3]).random(), np.random.default_rng(2**40).random())


@njit
def walk(rng, n):
    position = 0.0
    for _ in range(n):
        position += rng.normal()
        if rng.random() < 0.5:
            position = -position
    return position


print(walk(np.random.default_rng(3), 1000))

state = np.random.RandomState(0)
print(state.rand(2), state.randn(2), state.randint(0, 5, 3), state.uniform(), state.normal(1, 2), state.choice([1, 2, 3], 2), state.permutation(3))
np.random.seed(1)
first = np.random.rand()
other = np.random.RandomState(1)
print(first == other.rand(), np.random.rand() == other.rand(), state.standard_normal(3))
try:
    state.normal(0, -1)
except ValueError as error:
    print(error, np.random.rand() == other.rand())
print(np.random.uniform(np.array([0, 10]), np.array([1, 20])), np.random.normal(0, np.array([1., 2.]), size=(2, 2)), np.random.poisson([1, 5, 10]))
print(np.random.multinomial(20, [0.2, 0.3, 0.5]), np.random.dirichlet([1, 2, 3]))
