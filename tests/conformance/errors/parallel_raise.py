import numpy as np
from numba import njit, prange


@njit(parallel=True)
def check(a):
    for i in prange(len(a)):
        if a[i] == 7:
            raise ValueError("seven")
    return len(a)


print(check(np.arange(5)))
print(check(np.arange(100)))
