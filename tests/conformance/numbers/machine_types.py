"""NumPy's numbers and arrays beside Python's: promotion, division by zero, wrap-around."""
import numpy as np
from numba import njit, prange


@njit
def promoted():
    print('== integers of both signs become floats')
    a = np.array([1, 2], dtype=np.uint64)
    b = np.array([3, -4], dtype=np.int64)
    c = a + b
    print(c, c.dtype, (np.ones(2, dtype=np.float32) * 2).dtype, (np.ones(2, dtype=np.int32) + np.ones(2, dtype=np.int8)).dtype)


@njit
def divided():
    print('== arrays divide by zero without an error')
    a = np.array([1.0, -1.0, 0.0, 4.0])
    zero = np.zeros(4)
    print(np.isinf(a / zero)[:2], np.isnan(a / zero)[2], (a / 2), np.arange(4) / 2, a // 3, a % 3)


@njit
def wrapped():
    print('== small integers wrap around')
    a = np.array([127, -128, 100], dtype=np.int8)
    b = np.array([255, 200], dtype=np.uint8)
    c = np.array([2 ** 31 - 1], dtype=np.int32)
    print(a + a, b + b, c + c, -a, b - b - b)


@njit
def indices_of_prange():
    print('== the index of prange is an int64')
    out = np.zeros(5, dtype=np.int64)
    for i in prange(5):
        out[i] = (i - 3) * 2 // 4
    total = 0
    for i in prange(-3, 3):
        total += i
    print(out, total)


@njit
def scalars():
    print('== division of scalars raises')
    zero = 0.0
    for kind in range(3):
        try:
            if kind == 0:
                print(1.0 / zero)
            elif kind == 1:
                print(1 // int(zero))
            else:
                print(5 % int(zero))
        except ZeroDivisionError as error:
            print(error)


CONSTANT = np.arange(3)


@njit
def globals_are_constant():
    print('== global arrays are the arrays themselves')
    CONSTANT[0] = 9
    print(CONSTANT.sum())


promoted()
divided()
wrapped()
indices_of_prange()
scalars()
globals_are_constant()
print(CONSTANT)
