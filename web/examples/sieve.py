"""The sieve of Eratosthenes: cross out the multiples, count what is left."""
import numpy as np
from numba import njit


@njit
def sieve(limit):
    is_prime = np.ones(limit + 1, dtype=np.bool_)
    is_prime[0] = False
    is_prime[1] = False
    candidate = 2
    while candidate * candidate <= limit:
        if is_prime[candidate]:
            for multiple in range(candidate * candidate, limit + 1, candidate):
                is_prime[multiple] = False
        candidate += 1
    return is_prime


@njit
def summarise(is_prime):
    """How many primes, the largest, and how many pairs lie two apart."""
    count = 0
    largest = 0
    twins = 0
    for number in range(len(is_prime)):
        if is_prime[number]:
            count += 1
            if number - largest == 2:
                twins += 1
            largest = number
    return count, largest, twins


limit = 2_000_000
count, largest, twins = summarise(sieve(limit))

print(f"{count} primes up to {limit}")
print(f"the largest is {largest}")
print(f"{twins} pairs of twins")
