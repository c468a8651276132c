# Exceptions inside of parallel loops, and around them.
from numba import njit, prange
import numpy as np


@njit
def risky(a, i):
    if i % 7 == 3:
        raise ValueError("three")
    return a[i] * 2


@njit(parallel=True)
def inside(a, out):
    for i in prange(len(a)):
        try:
            out[i] = risky(a, i)
        except ValueError:
            out[i] = -1.0
        finally:
            out[i] += 0.5
    return out.sum()


@njit(parallel=True)
def around(a, out):
    try:
        for i in prange(len(a)):
            out[i] = risky(a, i)
    except ValueError:
        return "caught"
    return "fine"


@njit(parallel=True)
def counted(a):
    good = 0
    bad = 0
    for i in prange(len(a)):
        try:
            risky(a, i)
            good += 1
        except ValueError:
            bad += 1
    return good, bad


@njit(parallel=True)
def cleaned(a, out):
    total = 0.0
    try:
        for i in prange(len(a)):
            total += a[i]
            if a[i] > 1000.0:
                raise ZeroDivisionError("large")
    finally:
        out[0] = 7.0
    return total


a = np.arange(40.0)
print(inside(a, np.zeros(40)))
print(around(a, np.zeros(40)), around(a[:3], np.zeros(3)))
print(counted(a))
out = np.zeros(1)
print(cleaned(a, out), out[0])
out[0] = 0.0
try:
    cleaned(a + 1000, out)
except ZeroDivisionError as e:
    print(e, out[0])
