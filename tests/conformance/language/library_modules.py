from functools import lru_cache, cache, reduce, partial
from collections import Counter, defaultdict, OrderedDict, deque
from operator import itemgetter, mul
import operator, heapq, bisect, string
from math import *
@lru_cache(maxsize=None)
def fib(n):
    if n < 2:
        return n
    return fib(n - 1) + fib(n - 2)
print(fib(90), fib(50))
@cache
def ways(i, j):
    if i == 0 or j == 0:
        return 1
    return ways(i - 1, j) + ways(i, j - 1)
print(ways(16, 16))
@lru_cache
def lcs(a, b):
    if not a or not b:
        return ''
    if a[0] == b[0]:
        return a[0] + lcs(a[1:], b[1:])
    x, y = lcs(a[1:], b), lcs(a, b[1:])
    return x if len(x) >= len(y) else y
print(lcs('AGGTABQWERTY', 'GXTXAYBWRTZ'))
def solve(coins, target):
    @lru_cache(None)
    def count(i, left):
        if left == 0:
            return 1
        if left < 0 or i == len(coins):
            return 0
        return count(i, left - coins[i]) + count(i + 1, left)
    return count(0, target)
print(solve([1, 5, 10, 25, 50], 100))
c = Counter('mississippi')
print(c, c['s'], c['z'], c.most_common(2), len(c), sum(c.values()))
c.update('zzz')
c['q'] += 1
print(c.most_common(), 'w' in c)
d = Counter([1, 2, 2, 3, 3, 3])
print(d + Counter([3, 4]), d - Counter([3, 3, 3, 3]), d & Counter([2, 3]), d | Counter([1, 1]))
print(sorted(d.elements()), d.total(), Counter(), {k: v for k, v in d.items() if v > 1})
words = 'the cat the dog the end'.split()
print(Counter(words).most_common(1)[0], Counter(w[0] for w in words))
dd = defaultdict(list)
for w in words: dd[w[0]].append(w)
print(dict(dd))
di = defaultdict(int)
for ch in 'hello': di[ch] += 1
print(dict(di))
print(reduce(mul, range(1, 6)), reduce(lambda a, b: a + b, [[1], [2]]), reduce(operator.add, (x for x in range(5)), 10))
add5 = partial(operator.add, 5)
print(add5(3), list(map(partial(pow, 2), range(4))))
pts = [(3, 'c'), (1, 'a'), (2, 'b')]
print(sorted(pts))
print(bisect.bisect([1, 3, 5], 3), bisect.bisect_left([1, 3, 5], 3))
xs = [1, 4]
bisect.insort(xs, 2)
print(xs, string.ascii_lowercase[:5], string.digits, string.capwords('ab cd'))
print(list(heapq.merge([1, 4], [2, 3])), heapq.nlargest(2, [5, 1, 9]), heapq.nsmallest(2, pts))
print(sqrt(16), floor(2.7), ceil(2.1), gcd(12, 18), factorial(10), pi, log2(8), hypot(3, 4), comb(5, 2), perm(5, 2), isqrt(17), prod([1, 2, 3]), dist((0, 0), (3, 4)), copysign(1.0, -2.0), trunc(-2.5), fmod(7.5, 2), degrees(pi), isclose(0.1 + 0.2, 0.3), lcm(4, 6), exp2(3.0))
merged = {**{'a': 1}, 'b': 2, **{'a': 9}}
print(merged)
import contextlib
import numpy as np
with contextlib.suppress(KeyError, ZeroDivisionError):
    print({'a': 1}['b'])
    print('not here')
with np.errstate(divide='ignore'):
    print(np.array([1.0]) / np.array([0.0]))
class NotFound(Exception): pass
def find(x):
    with contextlib.suppress(NotFound):
        if x: raise NotFound('x')
        return 'found'
    return 'lost'
print(find(True), find(False))

print("== none of the smallest and largest: no key is computed")
import heapq as heaps

for count in (-1, 0, 1, 2):
    try:
        print(heaps.nsmallest(count, [3, 1, 2], key=lambda v: 6 // (v - 1)), heaps.nlargest(count - 1, iter([3, 1, 2])))
    except ZeroDivisionError as error:
        print(count, error)
