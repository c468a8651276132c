# What lives across yields: managed values, variables in memory, handlers, generators in containers and in generators.
import numpy as np
from numba import njit


def prefixes(text):
    made = ''
    for c in text:
        made = made + c
        yield made


def rows(a):
    for row in a:
        yield row * 2


def guarded(values):
    for value in values:
        try:
            yield 100 // value
        except ZeroDivisionError:
            yield -1
        try:
            result = 10 // value
        except ZeroDivisionError as error:
            print('inside', error)
            yield -2
        else:
            yield result


def windows(items, size):
    window = []
    for item in items:
        window.append(item)
        if len(window) == size:
            yield window[:]
            window.pop(0)


def counter(start, step=1):
    n = start
    while True:
        yield n
        n += step


def early(limit):
    for i in counter(0):
        if i == limit:
            return
        yield i, str(i)


def take(n, values):
    if n <= 0:
        return
    for value in values:
        yield value
        n -= 1
        if n == 0:
            break


@njit
def primes():
    found = [2]
    yield 2
    n = 3
    while True:
        for p in found:
            if p * p > n:
                found.append(n)
                yield n
                break
            if n % p == 0:
                break
        n += 2


@njit
def sum_of_primes(limit):
    total = 0
    for p in primes():
        if p >= limit:
            break
        total += p
    return total


def permutations_of(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            rest = items[:i] + items[i + 1:]
            for tail in permutations_of(rest):
                yield [items[i]] + tail


def flatten(nested):
    for inner in nested:
        yield from inner


def closure(n):
    offset = n * 10

    def shifted():
        for i in range(n):
            yield i + offset
    return sum(shifted())


def nothing():
    return
    yield 1


def explode():
    yield 'a'
    raise ValueError('in the generator')


print(list(prefixes('abc')))
for row in rows(np.arange(6.0).reshape(3, 2)):
    print(row)
print(list(guarded([5, 0, 20])))
print(list(windows(range(5), 3)))
print(list(take(4, counter(10, 5))))
for pair in early(3):
    print(pair)
print(list(take(10, primes())), sum_of_primes(1000))
for p in permutations_of([1, 2, 3]):
    print(p)
print(list(flatten([[1, 2], [3], []])), closure(4), list(nothing()))
streams = [counter(1, 1), counter(100, 10)]
print([next(s) for s in streams], [next(s) for s in streams])
seen = []
try:
    for x in explode():
        seen.append(x)
except ValueError as error:
    print(seen, error)
half_used = prefixes('xyz')
print(next(half_used))
names = ['ann', 'bob', 'cy']
lengths = (len(name) for name in names)
print(next(lengths), list(lengths), list(lengths))
print(dict((name, len(name)) for name in names), set(len(name) for name in names))
print(','.join(name.title() for name in names))
print(max((len(n), n) for n in names), min((n for n in names if n > 'z'), default='none'))
matrix = [[1, 2, 3], [4, 5, 6]]
print(sum(x for row in matrix for x in row if x % 2), sum(0.5 for _ in range(3)), sum((x / 2 for x in range(4)), 10.0))
total = 0
for i, (a, b) in enumerate(zip(counter(0), (n for n in names))):
    total += i * a
    print(i, a, b)
print(total)
lines = (line.strip() for line in ' a = 1 \n\n b = 2'.split('\n'))
settings = {k.strip(): int(v) for k, v in (line.split('=') for line in lines if line)}
print(settings)
gen = iter([1, 2, 3])
for x in gen:
    print('first', x)
    break
for x in gen:
    print('rest', x)
it = iter('hello')
print(next(it), next(it), list(it))
print(any(x > 3 for x in counter(0)), [a + b for a, b in take(2, zip(counter(0), counter(5)))])
