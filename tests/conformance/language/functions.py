from numba import njit


@njit
def square(x):
    return x * x


def fibonacci(n):
    if n < 2:
        return n
    return fibonacci(n - 1) + fibonacci(n - 2)


@njit
def scaled(x, factor=2, offset=0.5):
    return x * factor + offset


def pair(a, b):
    return b, a


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


# The same function for several types.
print(square(3), square(1.5), square(True), square(2 + 1j))
print([fibonacci(20)][0], fibonacci(0), fibonacci(1))
print(scaled(1), scaled(1, 3), scaled(1, offset=0.25), scaled(1.5, factor=2, offset=1))
x, y = pair(1, 2.5)
print(x, y)
print(pair(True, -7))
print(is_even(100), is_odd(7), is_even(7))
