# The order of sets that operators and methods changed in place.
from numba import njit


@njit
def operators(z):
    print('== operators')
    a = {z, z + 336, 1}
    print(a)
    a -= {z, 6}
    print(a)
    b = {z, z + 336, 1}
    b &= {1, z + 336, z + 6}
    print(b, {z, z + 336, 1} - {z})
    c = {z, z + 336, 1, 8}
    c ^= {1, z + 5, 16}
    print(c)
    same = {z, z + 336, 1}
    same -= same
    print(same)
    same.add(3)
    same ^= same
    print(same)


@njit
def methods(z):
    print('== methods')
    a = {z, z + 336, 1, 24}
    a.difference_update([z, 24])
    print(a)
    a.symmetric_difference_update([z + 336, 40, 9])
    print(a)


@njit
def many(n):
    print('== many')
    s = {i * 37 % 1009 for i in range(n)}
    s -= {i * 11 % 1009 for i in range(n)}
    print(s)
    s ^= {i * 5 % 1009 for i in range(n)}
    for i in range(20):
        s.add(i * 131 % 2003)
    print(s)


operators(0)
methods(0)
many(100)
