from numba import njit
@njit
def f(a, b, c=3, *rest, d=4, e=5):
    s = a + b * 10 + c * 100 + d * 1000 + e * 10000
    for r in rest:
        s += r
    return s, len(rest)
t = (1, 2)
print(f(*t), f(*t, 3, 4, 5), f(1, *(2, 3, 4), d=7), f(*(1, 2), *(3, 4)))
@njit
def total(*args):
    s = 0
    for a in args:
        s += a
    return s
print(total(), total(1), total(1, 2, 3), total(*(4, 5)))
def first(*args):
    return args[0]
print(first('a', 2, 3.0))
def pos(a, /, b, *, c):
    return a - b * c
print(pos(1, 2, c=3), pos(1, b=5, c=2))
print(max(*t), min(*(4, 2, 8), 1), max(*[1, 5, 2]))
a, *b = 1, 2, 3
*c, d = 'xyz'
(e, *f2), g = (1, 2, 3), 4
first_, *_, last = range(10)
print(a, b, c, d, e, f2, g, first_, last)
x = (*t, 3, *t)
y = [*t, *[7, 8], *range(2)]
z = {*t, *[2, 9]}
print(x, y, sorted(z))
def swap(p): 
    a, b = p
    return b, a
print(*map(swap, [(1, 'a'), (2, 'b')]))
for h, *tail in [[1, 2, 3], [4, 5]]:
    print(h, tail)
for i, (j, k) in enumerate([(1, 2), (3, 4)]):
    print(i, j, k)
def apply(fn, *args):
    return fn(*args)
print(apply(pow, 2, 5), apply(lambda: 7), apply(total, 1, 2, 3))
def outer(*xs, scale=1):
    return [x * scale for x in xs]
print(outer(1, 2, scale=3), outer(*(1.5, 2.5)))
print(print(*[1, 2], sep='-') is None)
print(*[1,2,3], *(4, 5), 'end', sep=', ')
def kw(a=1, *, b=2): return a, b
print(kw(), kw(b=5), kw(3, b=1))
def rec(n, *acc):
    if n == 0:
        return sum(acc)
    return rec(n - 1, n, n)
print(rec(3))
points = [(1, 2), (3, 4)]
xs, ys = zip(*points)
print(xs, ys)
print([sum(p) for p in zip([1, 2], [3, 4], [5, 6])])
rows = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*rows)])
print(max(*[3, 9, 2]))
