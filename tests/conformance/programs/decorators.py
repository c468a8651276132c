# closures, decorators, higher-order functions
import time
from functools import partial, reduce, wraps
def logged(f):
    def wrapper(*args):
        result = f(*args)
        print(f.__name__, args, '->', result)
        return result
    return wrapper
@logged
def add(a, b):
    return a + b
add(1, 2)
add(add(1, 1), 3)
def repeat(n):
    def decorate(f):
        def inner(x):
            for _ in range(n):
                x = f(x)
            return x
        return inner
    return decorate
@repeat(3)
def double(x):
    return 2 * x
print(double(1))
square = lambda x: x * x
print(list(map(square, range(5))), list(filter(lambda x: x % 2, range(6))))
print(reduce(lambda a, b: a + b, ['a', 'b', 'c'], '>'))
basetwo = partial(int, base=2)
print(basetwo('10010'))
def scale(x, factor=1, offset=0):
    return x * factor + offset
triple = partial(scale, factor=3)
print(triple(4), triple(4, offset=1), partial(scale, 2, 5)(offset=7), triple(2, factor=10))
print(sorted([('b', 2), ('a', 2), ('c', 1)], key=lambda p: (p[1], p[0])))
adders = [lambda x, n=n: x + n for n in range(3)]
print([f(10) for f in adders])
table = {'double': lambda x: 2 * x, 'square': square, 'neg': lambda x: -x}
for name in sorted(table):
    print(name, table[name](7))
def memoize(f):
    cache = {}
    def g(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return g
@memoize
def slow(n):
    return n * n
print(slow(4), slow(4))
def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance
    def withdraw(x):
        nonlocal balance
        if x > balance:
            return 'no'
        balance -= x
        return str(balance)
    return deposit, withdraw
deposit, withdraw = account(10)
print(deposit(5), withdraw(20), withdraw(3))
pipeline = [str.strip, str.lower, lambda s: s.replace(' ', '_')]
text = '  Hello World '
for f in pipeline:
    text = f(text)
print(text)
def make_multipliers():
    return [lambda x, i=i: i * x for i in range(4)]
print([m(2) for m in make_multipliers()])
k = 5
fs = {'add': lambda x: x + k, 'mul': lambda x: x * k}
print(fs['add'](1), fs['mul'](2))
def op_table(k):
    return {'add': lambda x: x + k, 'sub': lambda x: x - k}
t = op_table(3)
print(t['add'](10), t['sub'](10))
