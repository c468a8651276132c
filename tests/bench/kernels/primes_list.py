"""Primes by trial division, collected in a list that grows."""
from numba import njit


def setup(size):
    return (size,)


@njit
def kernel(limit):
    primes = [2]
    for candidate in range(3, limit, 2):
        is_prime = True
        for prime in primes:
            if prime * prime > candidate:
                break
            if candidate % prime == 0:
                is_prime = False
                break
        if is_prime:
            primes.append(candidate)
    return len(primes) * 1000003 + primes[-1]


def check(number):
    return (number,)
