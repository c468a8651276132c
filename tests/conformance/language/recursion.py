# Functions that call themselves: the compiler puts copies of small bodies in place of the calls.
from numba import njit


@njit
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@njit
def ack(m, n):
    if m == 0:
        return n + 1
    if n == 0:
        return ack(m - 1, 1)
    return ack(m - 1, ack(m, n - 1))


@njit
def tak(x, y, z):
    if y >= x:
        return z
    return tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y))


@njit
def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)


@njit
def power(x, n):
    if n == 0:
        return 1.0
    half = power(x, n // 2)
    return half * half * (x if n % 2 else 1.0)


@njit
def even(n):
    return True if n == 0 else odd(n - 1)


@njit
def odd(n):
    return False if n == 0 else even(n - 1)


@njit
def binomial(n, k):
    if k == 0 or k == n:
        return 1
    return binomial(n - 1, k - 1) + binomial(n - 1, k)


@njit
def count(n):
    if n == 0:
        return 0
    return 1 + count(n - 1)


@njit
def hanoi(n, a, b, c):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)


print([fib(i) for i in range(25)], fib(30))
print(ack(2, 3), tak(12, 8, 4), gcd(1071, 462), power(1.5, 13), even(10), odd(7), binomial(16, 5), count(500), hanoi(10, 1, 2, 3))


@njit
def depth(n, limit):
    if n == limit:
        raise ValueError(n)
    if n > limit:
        return 0
    return depth(n + 1, limit) + 1


try:
    depth(0, 5)
except ValueError as error:
    print("ValueError", error)


@njit
def quotient(n):
    if n == 0:
        return 10 // n
    return quotient(n - 1) + 1


try:
    quotient(3)
except ZeroDivisionError as error:
    print(error)
