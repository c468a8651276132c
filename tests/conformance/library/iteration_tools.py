"""heapq, itertools, functools, operator, collections."""
import functools
import heapq
import itertools
import operator
from collections import deque


def heaps():
    print('== heappush, heappop, heapify')
    heap = []
    for x in [5, 3, 8, 1, 9, 2, 7]:
        heapq.heappush(heap, x)
        print(heap, end=' ')
    print([heapq.heappop(heap) for _ in range(7)])
    xs = [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]
    heapq.heapify(xs)
    print(xs, heapq.heappushpop(xs, -1), heapq.heapreplace(xs, 4), xs)
    try:
        heapq.heappop(heap)
    except IndexError as error:
        print('IndexError', error)


def heaps_of_tuples():
    print('== heaps of tuples')
    queue = [(2, 'b'), (1, 'z'), (1, 'a')]
    heapq.heapify(queue)
    heapq.heappush(queue, (0, 'q'))
    print([heapq.heappop(queue) for _ in range(4)])


def largest():
    print('== nlargest, nsmallest')
    xs = [5, 1, 8, 3, 9, 2]
    print(heapq.nlargest(3, xs), heapq.nsmallest(2, xs), heapq.nlargest(2, ['a', 'ccc', 'bb'], key=len), heapq.nsmallest(10, xs), heapq.nlargest(0, xs) == heapq.nsmallest(0, xs))


def chains():
    print('== chain, islice, takewhile, dropwhile, repeat')
    print(list(itertools.chain([1, 2], [3], [4, 5])), list(itertools.islice(range(10), 3)), list(itertools.takewhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(itertools.repeat('x', 3)), list(itertools.pairwise([1, 2, 3])))


def products():
    print('== product, combinations, permutations')
    print(list(itertools.product([1, 2], [3, 4])), list(itertools.product('ab', repeat=2)), list(itertools.combinations([1, 2, 3, 4], 2)), list(itertools.permutations([1, 2, 3], 3)), list(itertools.permutations('abc', 2)), len(list(itertools.combinations(range(6), 3))), list(itertools.combinations([1], 2)) == list(itertools.combinations([2], 3)))


def accumulated():
    print('== accumulate')
    print(list(itertools.accumulate([1, 2, 3, 4])), list(itertools.accumulate([3, 1, 4, 1, 5], max)), list(itertools.accumulate([1, 2, 3], lambda a, b: a * b)), list(itertools.accumulate([0.5, 0.25])))


def reduced():
    print('== reduce')
    print(functools.reduce(lambda a, b: a + b, [1, 2, 3]), functools.reduce(operator.mul, range(1, 6)), functools.reduce(lambda a, b: a + b, ['a', 'b'], 'z'), functools.reduce(max, [3, 9, 2]))


def cached():
    print('== cache, lru_cache')

    @functools.lru_cache(maxsize=None)
    def fib(n):
        return n if n < 2 else fib(n - 1) + fib(n - 2)

    print([fib(n) for n in range(15)])


def operators():
    print('== operator')
    print(operator.add(1, 2), operator.sub(5, 3), operator.mul(2, 4), operator.truediv(1, 2), operator.floordiv(-7, 2), operator.mod(-7, 3), operator.pow(2, 5), operator.neg(3), operator.not_(0), operator.eq(1, 1.0), operator.lt('a', 'b'), operator.and_(6, 3), operator.or_(6, 3), operator.xor(6, 3), operator.lshift(1, 4), operator.invert(5))


def deques():
    print('== deque')
    d = deque([1, 2, 3])
    d.append(4)
    d.appendleft(0)
    d.extend([5, 6])
    d.extendleft([-1, -2])
    print(d.pop(), d.popleft(), d[0], d[-1], len(d), list(d), 3 in d, d)
    d.rotate(2)
    print(list(d), sum(d), max(d))
    d.rotate(-1)
    d[0] = 100
    print(d, d.count(3), [x * 2 for x in d])
    d.clear()
    try:
        d.pop()
    except IndexError as error:
        print('IndexError', error)
    queue = deque([(0, 'start')])
    seen = []
    while queue:
        depth, name = queue.popleft()
        seen.append(name)
        if depth < 2:
            queue.append((depth + 1, name + 'l'))
            queue.append((depth + 1, name + 'r'))
    print(seen)


heaps()
heaps_of_tuples()
largest()
chains()
products()
accumulated()
reduced()
cached()
operators()
deques()
