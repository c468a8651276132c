from functools import reduce
import itertools
import operator
import heapq
from collections import namedtuple
from typing import List, Dict, Optional
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(operator.add, [1, 2], 10))
print(list(itertools.product([1, 2], 'ab')), list(itertools.accumulate([1, 2, 3])), list(itertools.chain([1], [2, 3])), list(itertools.combinations([1, 2, 3], 2)), list(itertools.permutations([1, 2, 3], 2)))
h = [5, 1, 4]
heapq.heapify(h)
heapq.heappush(h, 0)
print(heapq.heappop(h), heapq.heappop(h), h, heapq.nlargest(2, [1, 5, 3]), heapq.nsmallest(2, [4, 2, 9]))
Point = namedtuple('Point', ['x', 'y'])
p = Point(1, 2)
print(p, p.x, p.y, p[0], p == (1, 2))
def norm(p):
    return p.x * p.x + p.y * p.y
print(norm(Point(3, y=4)))
def f(xs: List[int], d: Dict[str, int], o: Optional[int] = None) -> List[int]:
    return xs
print(f([1], {'a': 1}))
print(operator.mul(3, 4))
