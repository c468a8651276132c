"""Loops that run for long are divided into strips (transform/strip_mine): what they carry, and every way out of them, stay as Python has them."""
from numba import njit
import numpy as np


@njit
def counting(n):
    total = 0
    product = 1.0
    last = -1
    for i in range(n):
        total += i * i % 7
        product = product * 0.999 + i
        last = i
    return total, product, last


@njit
def backwards(n):
    total = 0
    for i in range(n, 0, -3):
        total = (total * 31 + i) % 1000003
    return total


@njit
def collatz(limit):
    best, best_length = 0, 0
    for start in range(1, limit):
        n, length = start, 1
        while n != 1:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            length += 1
        if length > best_length:
            best, best_length = start, length
    return best, best_length


@njit
def finds(n, wanted):
    for i in range(n):
        if i * i % 10007 == wanted:
            return i
    else:
        return -1


@njit
def breaks(n, stop):
    seen = 0.5
    for i in range(n):
        if i == stop:
            reason = "stopped"
            break
        if i % 3 == 0:
            continue
        seen += i
    else:
        reason = "ended"
    return reason, seen, i


@njit
def newton(x):
    steps = 0
    guess = x
    while True:
        steps += 1
        better = 0.5 * (guess + x / guess)
        if abs(better - guess) <= 0.0 or steps > 5000:
            break
        guess = better
    return better, steps


@njit
def raises(n):
    values = [1, 2, 3]
    total = 0
    for i in range(n):
        total += values[i // 1500]
    return total


@njit
def catches(n):
    caught = 0
    total = 0.0
    for i in range(n):
        try:
            total += 1.0 / (i % 5)
        except ZeroDivisionError:
            caught += 1
    return caught, round(total, 6)


@njit
def leaves_by_handler(n):
    total = 0
    for i in range(n):
        try:
            total += 10 // (3000 - i)
        except ZeroDivisionError:
            break
    return total, i


@njit
def returns_by_handler(n):
    names = ["a"]
    for i in range(n):
        try:
            names.append(names[i])
            if i == 2500:
                raise ValueError("enough")
        except ValueError as error:
            return str(error) + " after " + str(len(names))
    return "never"


@njit
def inside_try(n):
    total = 0
    try:
        for i in range(n):
            total += 100 // (4000 - i)
    except ZeroDivisionError:
        return -total
    return total


@njit
def swaps(steps, n):
    old = np.arange(n) * 1.0
    new = np.zeros(n)
    for step in range(steps):
        for i in range(1, n - 1):
            new[i] = (old[i - 1] + old[i] + old[i + 1]) / 3
        old, new = new, old
    return old.sum(), new.sum()


@njit
def carries_objects(n):
    text = ""
    pair = (0, "none")
    found = [0]
    for i in range(n):
        if i % 1000 == 0:
            text += str(i) + " "
            pair = (i, text)
            found = found + [i]
    return text, pair, found


@njit
def fibonacci(n):
    a, b = 0, 1
    while n > 0:
        a, b = b, (a + b) % 1000000007
        n -= 1
    return a


@njit
def outer_breaks(n):
    count = 0
    for i in range(n):
        for j in range(i):
            if i * j == 4200:
                break
            count += 1
        else:
            count += 1000
        if count > 2_000_000:
            break
    return count, i


@njit
def convergence(n, tolerance):
    a = np.zeros((n, n))
    a[0, :] = 1.0
    sweeps = 0
    change = 1.0
    while change > tolerance:
        change = 0.0
        for i in range(1, n - 1):
            for j in range(1, n - 1):
                value = 0.25 * (a[i - 1, j] + a[i + 1, j] + a[i, j - 1] + a[i, j + 1])
                change = max(change, abs(value - a[i, j]))
                a[i, j] = value
        sweeps += 1
    return sweeps, a[n // 2, n // 2]


print("== counting", counting(0), counting(1), counting(1024), counting(1025), counting(200_001))
print("== backwards", backwards(-5), backwards(100_000))
print("== nests", collatz(3000), outer_breaks(3000), convergence(24, 1e-5))
print("== ways out", finds(20_000, 4), finds(20_000, 10_006), finds(0, 1), breaks(9000, 5000), breaks(9000, 10_000))
print("== while", newton(2.0), fibonacci(100_000), fibonacci(0))
print("== exceptions", catches(7000), leaves_by_handler(9000), inside_try(3000), inside_try(9000))
print("== handlers", returns_by_handler(9000))
print("== objects", swaps(301, 50), swaps(300, 50), carries_objects(4500))
total = 0
words = []
for i in range(5000):
    total += i
    if i % 1250 == 0:
        words.append(str(total))
print("== module", total, words, i)
print("== uncaught")
raises(9000)
