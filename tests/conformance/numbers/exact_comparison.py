"""Whole numbers beyond 2**53 compared with floats; powers that are too large."""
import math

from numba import njit

big = 2**53


@njit
def compare(a, b):
    return a == b, a != b, a < b, a <= b, a > b, a >= b


print('== exact')
print(compare(big + 1, float(big)), compare(float(big), big + 1), compare(big, float(big)))
print(compare(9223372036854775807, 9223372036854775808.0), compare(-9223372036854775807 - 1, -9223372036854775808.0))
print(compare(5, math.nan), compare(5, math.inf), compare(-math.inf, 5))
print(compare(3, 3.5), compare(4, 3.5), compare(3, 3.0), compare(True, 1.0))
print(big + 1 == float(big), float(big) in [big + 1], big + 1 in (float(big),))

print('== powers')


def show(f):
    try:
        print(f())
    except (OverflowError, ZeroDivisionError, ValueError) as e:
        print(type(e).__name__, e)


x = 1e200
show(lambda: x ** 2)
show(lambda: (-x) ** 2)
show(lambda: x ** 3)
show(lambda: x * x)
show(lambda: math.inf ** 2)
show(lambda: 1e150 ** 2)
show(lambda: 0.0 ** -1)
show(lambda: math.exp(1000))
show(lambda: int(math.inf))
show(lambda: round(-math.inf))
show(lambda: int(math.nan))
