"""Fibonacci's numbers by their definition: nothing but calls, as many as a compiler leaves of them."""
from numba import njit


def setup(size):
    return (size,)


@njit
def kernel(n):
    if n < 2:
        return n
    return kernel(n - 1) + kernel(n - 2)


def check(number):
    return (number,)
