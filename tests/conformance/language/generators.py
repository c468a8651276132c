from numba import njit

@njit
def count(n):
    i = 0
    while i < n:
        yield i
        i += 1

@njit
def total(n):
    s = 0
    for x in count(n):
        s += x
    return s

def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b

def words(text):
    for w in text.split():
        if w.startswith('#'):
            continue
        yield w.upper()

print(total(10), list(count(4)))
g = fib()
print([next(g) for _ in range(12)])
for i, f in enumerate(fib()):
    if i > 5:
        break
    print(i, f)
print(sum(count(5)), max(count(5)), min(count(5)), any(count(3)), all(count(3)), sorted(count(3), reverse=True))
print(list(words('a b #c d')), ' '.join(words('x y #z')))
for a, b in zip(words('p q r'), count(10)):
    print(a, b)
print(list(zip(count(3), [1.5, 2.5], fib())))
a, b, c = count(3)
print(a, b, c)
print(next(words('#a'), 'none'))
squares = (x * x for x in range(10))
print(next(squares), next(squares), sum(squares))
print(sum(x * x for x in range(10)), max(x % 7 for x in range(20)))
def pairs(n):
    for i in range(n):
        for j in range(i):
            yield i, j
print(list(pairs(4)))
def inorder(lo, hi):
    if lo < hi:
        mid = (lo + hi) // 2
        for x in inorder(lo, mid):
            yield x
        yield mid
        yield from inorder(mid + 1, hi)
print(list(inorder(0, 10)))
print(list(map(lambda x: x + 1, count(3))), list(filter(lambda x: x % 2, count(9))))
try:
    h = count(1)
    next(h)
    next(h)
except StopIteration:
    print('stop')
def bad(n):
    yield 1
    yield 10 // n
try:
    for x in bad(0):
        print(x)
except ZeroDivisionError as e:
    print(e)
print(3 in count(10), list(reversed(list(count(3)))))
print([*count(3), 9], {*count(3)}, {k: v for k, v in enumerate(words('a b'))})
