"""Signatures given to decorators: written as types, tuples, strings and lists of them; typed containers."""
import numba as nb
import numpy as np
from numba import float64, int32, int64, jit, njit, types, vectorize, void
from numba.typed import Dict, List


@njit(float64(float64, float64))
def add(a, b):
    return a + b


@njit("int64(int64, int64)")
def mul(a, b):
    return a * b


@jit([int32(int32), float64(float64)], nopython=True)
def twice(a):
    return a * 2


@njit((nb.float64[:, ::1], nb.int64))
def total(a, n):
    return a.sum() * n


@njit("void(f8[:], i8)", cache=True)
def fill(a, n):
    for i in range(n):
        a[i] = i * 0.5


@njit(void(types.ListType(types.int64), int64))
def extend(values, n):
    for i in range(n):
        values.append(i)


@njit(types.UniTuple(float64, 2)(float64))
def both(x):
    return x, -x


@njit(signature_or_function=int64(types.unicode_type))
def count(text):
    return len(text)


@vectorize([int64(int64, int64), float64(float64, float64)])
def plus(x, y):
    return x + y


@vectorize(["float64(float64)"], target="parallel")
def square(x):
    return x * x


@njit
def typed():
    names = List.empty_list(types.unicode_type)
    names.append("b")
    names.append("a")
    table = Dict.empty(key_type=types.int64, value_type=types.float64)
    for i in range(4):
        table[i * 3] = i + 0.5
    return names, table


print(add(1.5, 2.0), mul(3, 4), twice(2.5))
print(total(np.ones((2, 3)), 2))
a = np.zeros(4)
fill(a, 4)
print(a)
values = List([5])
extend(values, 3)
print(len(values), values[3])
print(both(2.0), count("four"))
print(plus(np.arange(3), np.arange(3)), plus(np.linspace(0, 1, 3), 1.0))
print(square(np.array([1.5, 2.0])))
names, table = typed()
for name in names:
    print(name)
for key in table:
    print(key, table[key])
