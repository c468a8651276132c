"""The longest of Collatz's sequences: divisions and branches on integers, a maximum over all threads."""
from numba import njit, prange


def setup(size):
    return (size,)


@njit
def steps(number):
    count = 0
    while number != 1:
        if number % 2 == 0:
            number //= 2
        else:
            number = 3 * number + 1
        count += 1
    return count


@njit(parallel=True)
def kernel(limit):
    longest = 0
    for number in prange(1, limit):
        longest = max(longest, steps(number))
    return longest


def check(longest):
    return (longest,)
