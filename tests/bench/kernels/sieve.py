"""The sieve of Eratosthenes on an array of booleans."""
import numpy as np
from numba import njit


def setup(size):
    return (size,)


@njit
def kernel(limit):
    prime = np.ones(limit, dtype=np.bool_)
    prime[0] = prime[1] = False
    candidate = 2
    while candidate * candidate < limit:
        if prime[candidate]:
            for multiple in range(candidate * candidate, limit, candidate):
                prime[multiple] = False
        candidate += 1
    return prime


def numpy_version(limit):
    prime = np.ones(limit, dtype=np.bool_)
    prime[0] = prime[1] = False
    for candidate in range(2, int(limit**0.5) + 1):
        if prime[candidate]:
            prime[candidate * candidate::candidate] = False
    return prime


def check(prime):
    return (prime.sum(), prime[1::6].sum())
