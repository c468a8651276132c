"""prange loops whose body never comes to a second iteration."""
from numba import njit, prange

@njit(parallel=True)
def first(n):
    for i in prange(n):
        return i
    return -1

@njit(parallel=True)
def stop(n):
    s = 0
    for i in prange(n):
        s += 1
        break
    return s

@njit(parallel=True)
def bad(n):
    for i in prange(n):
        raise ValueError("x")


print(first(3), first(0), stop(4))
try:
    bad(2)
except ValueError as e:
    print(e)



@njit(parallel=True)
def check(values):
    for i in prange(len(values)):
        if values[i] == 7:
            raise ValueError("seven")
        return len(values)


print(check([1, 2, 3]), check([]))
