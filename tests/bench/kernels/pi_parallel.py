"""Pi from a hash of the index in place of random numbers: integer arithmetic, a sum over all threads."""
from numba import njit, prange


def setup(size):
    return (size,)


@njit
def scramble(value):
    value = (value ^ (value >> 16)) * 73244475 & 0xFFFFFFFF
    value = (value ^ (value >> 16)) * 73244475 & 0xFFFFFFFF
    return value ^ (value >> 16)


@njit(parallel=True)
def kernel(count):
    inside = 0
    for i in prange(count):
        x = scramble(2 * i) / 4294967296.0
        y = scramble(2 * i + 1) / 4294967296.0
        if x * x + y * y < 1.0:
            inside += 1
    return 4.0 * inside / count


def check(pi):
    return (pi,)
