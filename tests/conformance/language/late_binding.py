# Functions and generators that are put somewhere see what becomes of the variables around them.
import itertools

print('== kept functions')
def a():
    n = 2
    g = (x * n for x in [1, 2, 3])
    n = 10
    print(list(g))
a()
def b():
    k = 1
    f = lambda x: x + k
    k = 5
    print(f(1))
    fs = [lambda: i for i in range(3)]
    print([f() for f in fs])
    fs = [lambda i=i: i for i in range(3)]
    print([f() for f in fs])
b()
def c():
    fs = []
    for i in range(3):
        fs.append(lambda x: x + i)
    print([f(10) for f in fs])
    gs = []
    for i in range(3):
        def h(): return i * 2
        gs.append(h)
    i = 7
    print([g() for g in gs])
c()
def make(n):
    return lambda x: x + n
def d():
    t = [make(i) for i in range(3)]
    print([f(1) for f in t])
    n = 1
    m = map(lambda x: x * n, [1, 2, 3])
    n = 5
    print(list(m))
    ops = {'a': lambda x: x + n, 'b': lambda x: x - n}
    n = 100
    print(ops['a'](1), ops['b'](1))
d()
def e():
    total = 0
    for n in range(3):
        g = (x + n for x in range(3))
        total += sum(g)
        s = sorted([3, 1, 2], key=lambda v: v * (1 if n % 2 else -1))
        print(s)
    print(total)
e()
def escaping():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs
def f():
    fs = escaping()
    print([f() for f in fs])
    gs = [(x * j for x in [1, 2]) for j in range(1, 4)]
    print([list(g) for g in gs])
f()
def counters():
    n = 0
    def inc():
        nonlocal n
        n += 1
        return n
    return inc
def g():
    a = counters()
    b = counters()
    print(a(), a(), b())
g()
fs = [lambda: i for i in range(3)]
print([f() for f in fs])
k = 1
q = (x * k for x in [1, 2])
k = 3
print(list(q))
print('== iterators of loops')
def turns(n, last):
    for i, x in enumerate(itertools.accumulate([n, n, last], lambda a, b: n)):
        n //= x
        print(i, x, n)
    for x in (y * n for y in [1, 2, 3]):
        n += 1
        print(x)
    for x in map(lambda y: y - n, [10, 20]):
        n *= 2
        print(x)
turns(4, 4)
