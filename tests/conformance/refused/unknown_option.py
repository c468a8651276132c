# expect-error: unknown-option @ 5
from numba import njit


@njit(paralel=True)
def f(x):
    return x


print(f(1))
