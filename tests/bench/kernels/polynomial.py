"""A polynomial of degree ten by Horner's rule: a function of one element that @vectorize applies to arrays."""
import numpy as np
from numba import vectorize


def setup(size):
    return (np.arange(size) * (2.0 / size) - 1.0,)


@vectorize
def horner(x):
    value = 0.1
    for coefficient in range(1, 11):
        value = value * x + 1.0 / coefficient
    return value


def kernel(x):
    return horner(x)


def check(values):
    return (values.sum(), values[3])
