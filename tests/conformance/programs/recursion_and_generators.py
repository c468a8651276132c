# Primes, queens, permutations, a cache of one's own, an endless generator, formats.
import numpy as np
from numba import njit
@njit
def sieve(n):
    is_prime = np.ones(n + 1, dtype=np.bool_)
    is_prime[:2] = False
    for i in range(2, int(n ** 0.5) + 1):
        if is_prime[i]:
            is_prime[i*i::i] = False
    return np.nonzero(is_prime)[0]
p = sieve(100)
print(p, p.sum(), len(p))
@njit
def n_queens(n):
    count = 0
    def solve(row, cols, d1, d2):
        if row == n:
            return 1
        total = 0
        for c in range(n):
            if not (cols >> c) & 1 and not (d1 >> (row + c)) & 1 and not (d2 >> (row - c + n)) & 1:
                total += solve(row + 1, cols | 1 << c, d1 | 1 << (row + c), d2 | 1 << (row - c + n))
        return total
    return solve(0, 0, 0, 0)
print([n_queens(k) for k in range(1, 8)])
def permutations(items):
    if len(items) <= 1:
        return [items]
    result = []
    for i in range(len(items)):
        for rest in permutations(items[:i] + items[i+1:]):
            result.append([items[i]] + rest)
    return result
print(len(permutations([1, 2, 3, 4])), permutations(['a', 'b', 'c'])[3])
def hanoi(n, a='A', b='B', c='C'):
    if n == 0:
        return 0
    return hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)
print(hanoi(10))
memo = {}
def fib(n):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(80))
def primes():
    yield 2
    found = [2]
    n = 3
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 2
gen = primes()
print([next(gen) for _ in range(10)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([list(row) for row in zip(*matrix)], [sum(r) for r in matrix], sum(matrix, []))
print([[i * j for j in range(1, 4)] for i in range(1, 4)])
for i in range(1, 16):
    print('FizzBuzz' if i % 15 == 0 else 'Fizz' if i % 3 == 0 else 'Buzz' if i % 5 == 0 else i, end=' ')
print()
print(*map(lambda s: s.strip().upper(), ' a , b '.split(',')), sep='|')
print(f"{'name':>10}|{3.14159:8.3f}|{42:#x}|{1234567:,}|{0.000012:e}|{True}|{None}|{[1,2]!r}")
