# What is assigned may be read by the expression itself: the result is as if the right side had been computed before.
import numpy as np
from numba import njit


@njit
def shift(a):
    a[1:] = a[:-1] + 1
    a[:-1] = a[1:] * 2
    return a


@njit
def fold(a):
    a += a[::-1]
    a[::2] -= a[1::2]
    return a


@njit
def turn(m):
    m[:] = m.T * 2
    m += m.T
    m[:, 0] = m[0] + m[:, 1]
    m -= m[0]
    m *= m[:, :1]
    return m


@njit
def same(a):
    a[:] = a * a + 1
    a[2:6] = a[2:6] - a[2:6] / 2
    np.multiply(a, 2.0, a)
    np.add(a[:-1], a[1:], a[1:])
    np.sqrt(a + 1, out=a)
    return a


def touch(a):
    a[0] = 50.0
    return 1.0


@njit
def between(a, b):
    first = a * 2 + b
    a[0] = 1000.0
    second = first + a
    b.fill(0.0)
    third = second * 2
    return third.sum(), first


@njit
def argument(a):
    return (a * 2 + touch(a)) + a, (a + 1).sum() + touch(a) * (a - 1).sum()


@njit
def steps(n):
    u = np.arange(float(n))
    for k in range(4):
        old = u + 0.0
        u[1:-1] = u[1:-1] + 0.1 * (u[:-2] - 2 * u[1:-1] + u[2:])
        u[1:-1] += 0.1 * (old[2:] - u[:-2])
        old[0] = 7.0
    return u


@njit
def swapped(a, i, j):
    a[i], a[j] = a[j] + 0.0, a[i] * 1.0
    return a


@njit
def elements(a):
    out = np.zeros(3)
    doubled = a * 2
    for i in range(3):
        out[i] = doubled[i]
        a[i + 1] = 9.0
    return out, doubled


@njit
def chosen(a, flag):
    r = a * 2 if flag else a - 1
    a[:] = 0.0
    return r


print(shift(np.arange(8.0)), fold(np.arange(8.0)))
print(turn(np.arange(16.0).reshape(4, 4) % 5))
print(same(np.arange(8.0)))
print(between(np.arange(5.0), np.ones(5)), argument(np.arange(4.0)))
print(steps(9), swapped(np.arange(6.0).reshape(3, 2), 0, 2))
print(elements(np.arange(5.0)), chosen(np.arange(3.0), True), chosen(np.arange(3.0), False))

# Views with gaps, of one buffer, longer than one stretch
long = np.arange(5000.0)
long[::2] = long[1::2] - long[::2] * 2
long[2400:0:-2] += long[2000:3200] * 0.5
print(long.sum(), long[:6], long[1022:1030], long[2046:2052])
wide = np.arange(6000.0).reshape(2, 3000)
wide[:, ::3] = wide[::-1, 1::3] + wide[:, 2::3]
wide[:, 1:] = wide[:, :-1]
print(wide.sum(), wide[:, 1020:1030])
wide.T[:] = wide.T[::-1] * 2
print(wide[:, :4], wide[1, -3:])

# Errors come where NumPy raises them, and leave the array alone
a = np.arange(4.0)
for attempt in range(5):
    try:
        if attempt == 0:
            a[:] = a[:2] * 2
        elif attempt == 1:
            a += np.ones(3) * 2
        elif attempt == 2:
            print((a + 1) * (np.ones(3) + 2))
        elif attempt == 3:
            a[1:] = (a * 2 + 1)
        else:
            a += np.ones((2, 4)) + 1
    except ValueError as error:
        print(attempt, error)
print(a)
