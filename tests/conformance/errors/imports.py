# An import that works leaves its except clause out.
try:
    import numba
    from numba import njit, prange

    have = True
except ImportError:
    have = False
    njit = None
    prange = range

try:
    import numpy as np

    print("numpy is here")
except (ImportError, ModuleNotFoundError):

    def np(x):
        return x


@njit
def total(a):
    s = 0.0
    for i in prange(len(a)):
        s += a[i]
    return s


@njit
def careful(a, b):
    try:
        return a / b
    except Exception:
        return -1.0


print(have, total(np.arange(5.0)), careful(1.0, 2.0), careful(1.0, 0.0))


try:
    import no_such_module as fast
except ImportError as e:
    import math as fast

    print(e, type(e).__name__)
try:
    from math import no_such_function
except ImportError:
    from math import sqrt as no_such_function
print(fast.floor(2.5), no_such_function(16.0))

image = np.zeros(3)
try:
    image = np.ones(4)
    x = 1
    x = "now a text"
    image = np.ones(5)
    print(x)
except MemoryError:
    print("never")
print(image.sum())
