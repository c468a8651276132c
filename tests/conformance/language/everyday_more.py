def divide(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return None
print(divide(1, 0), divide(1, 2))
d = {'a': 1}
try:
    print(d['z'])
except KeyError as e:
    print('missing', e)
for i in range(3):
    for c in 'ab':
        print(i, c, end=';')
print()
for c in [1.5, 2.5]:
    print(c)
x = 5
print('big' if x > 3 else 0, x if x > 9 else 'small', (x or 'none'), '' or x)
print(f'{"a" if x else 1}')
x = [1, 2, 3]
print(x)
total = 0
total += 1.5
print(total)
s = 0
for v in [0.5, 1.5]:
    s += v
print(s)
y = 1
y = 'now text'
print(y)
def kw(a, *, b=2, c):
    return a + b * c
print(kw(1, c=3), kw(1, b=5, c=1))
def deff(x, acc=[]):
    acc.append(x)
    return acc
print(deff(1))
print(sorted([3, 1, 2], key=lambda v: -v), sorted('hello'), sorted({'b': 1, 'a': 2}.items()))
op = max if x else min
print(list(map(lambda p: p[0] * p[1], [(1, 2), (3, 4)])))
fs = [abs, abs]
print(fs[0](-2) if False else 2)
import random
random.seed(42)
print(random.randint(1, 10), random.random(), random.choice([1, 2, 3]))
z = [1, 2, 3]
random.shuffle(z)
print(z)
print("%s has %d" % ('x', 3), '%.2f%%' % 12.345)
print('a' 'b', """multi
line""", r'\n')
a, b, c = 1, 2.5, 'q'
a, b = b, a
print(a, b, c)
def swap(t):
    x, y = t
    return y, x
print(swap((1, 'a')))
print((lambda *a: sum(a))(1, 2, 3))
n = 0
while n < 10:
    n += 1
    if n == 5: break
else:
    print('never')
print(n, not n, n is not None, 3 in (1, 2, 3), 'x' not in 'abc')
print([i for i in range(10) if i % 2 if i > 3], [(i, j) for i in range(2) for j in range(i)])
print(abs(-7), pow(2, 5), round(3.14159, 2), sum([1, 2]), int('12') + float('1.5'), str(12) + '3')
del z[0]
print(len(z), z[-1:] == z[len(z) - 1:])
assert n == 5, 'bad'
print(1_000 * 2, 7 / 2, 7 // 2, 7 % 2, 2 ** 10, -2 ** 2)
