# Closures, caches, generators, slices, formats: a tour in the style of questions and answers.
from functools import lru_cache, reduce, partial
import itertools, operator
@lru_cache(maxsize=None)
def ways(n):
    return 1 if n < 2 else ways(n - 1) + ways(n - 2)
print(ways(60))
def append_to(x, acc=[]):
    acc.append(x)
    return acc
print(append_to(1), append_to(2))
def counter():
    n = 0
    def step(k=1):
        nonlocal n
        n += k
        return n
    return step
c1, c2 = counter(), counter()
print(c1(), c1(5), c2())
def compose(f, g):
    return lambda x: f(g(x))
inc = lambda x: x + 1
dbl = lambda x: x * 2
print(compose(inc, dbl)(5), compose(dbl, inc)(5), reduce(compose, [inc, dbl, inc])(3) if False else 0)
add3 = partial(operator.add, 3)
print(add3(4))
def gen(n):
    for i in range(n):
        got = i * i
        if got % 2:
            yield got
print(list(gen(10)), sum(gen(5)), max(gen(6)))
def pipeline(xs):
    evens = (x for x in xs if x % 2 == 0)
    squares = (x * x for x in evens)
    return sum(squares)
print(pipeline(range(10)))
def flatten(xss):
    for xs in xss:
        yield from xs
print(list(flatten([[1, 2], [3], []])))
print(list(itertools.accumulate([1, 2, 3, 4], operator.mul)), list(itertools.combinations('abc', 2)), list(itertools.product([0, 1], repeat=2)))
for k, g in itertools.groupby(sorted('mississippi')):
    print(k, len(list(g)), end=' ')
print()
if (n := len('hello')) > 3:
    print(n)
x = [1, 2, 3, 4, 5]
x[1:3] = [20, 30, 40]
print(x)
x[::2] = [0] * len(x[::2])
print(x)
del x[0]
print(x, x[::-1], x[-2:])
grid = [[0] * 3] * 2
grid[0][0] = 1
print(grid)
grid = [[0] * 3 for _ in range(2)]
grid[0][0] = 1
print(grid)
def f(a, b=2, *args, c, d=4):
    return a, b, args, c, d
print(f(1, c=3), f(1, 2, 3, 4, c=5, d=6))
def tf():
    try:
        return 'try'
    finally:
        print('finally')
print(tf())
def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            print(i)
        finally:
            print('f', i)
loop()
print(0b1010 ^ 0x0f, 5 & 3, 5 | 3, ~5, 1 << 10, -8 >> 1, (5).bit_length(), bin(5).count('1'))
print('%5.2f|%-5d|%05d|%s|%x' % (3.14159, 42, 42, 'hi', 255))
print('abc'.zfill(5), 'Hello'.ljust(8, '.'), 'a,b;c'.replace(';', ',').split(','), ' x '.strip() + '|', 'abc'.isalpha(), '12'.isdigit())
print('one two'.split(), 'one  two'.split(' '), 'a\nb'.splitlines(), 'abcabc'.rfind('b'), 'abc'.startswith(('x', 'a')))
a = b = []
a.append(1)
print(b, a is b)
(a, b), [c, *d] = (1, 2), [3, 4, 5]
print(a, b, c, d)
print(sorted(['b', 'A', 'c'], key=str.lower), sorted([3, 1, 2], reverse=True), sorted({'x': 2, 'y': 1}))
print(any(c.isupper() for c in 'abC'), all(x > 0 for x in []), sum(len(w) for w in 'a bb'.split()))
print([i for i in range(20) if all(i % j for j in range(2, i)) and i > 1])
print({i: [j for j in range(i)] for i in range(3)}, dict([(1, 'a')]), {**{1: 2}})
print(1 if [] else 2, [] or 'default', None or 0, 0 and 1, 'a' and 'b')
print(*[1, 2], *'ab', sep='-', end='!\n')
print(f'{"a" "b"}', f'{1 + 1}', f'{[x for x in range(3)]}', f'{{}}', f'{3:>{5}}')
print(int(1e3), float('1e-3'), complex('1+2j'), round(1.005, 2), 1e300 * 1e10, -7 % 3, divmod(7, -2), 7.5 // 2, 2 ** 0.5)
