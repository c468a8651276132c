# type() of containers and namedtuples, and its name.
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple

P = namedtuple('P', 'x y')
print('== names')
print(type(P(1, 2)).__name__, type(deque([1])).__name__, type(defaultdict(int)).__name__, type(Counter('a')).__name__)
print(type(OrderedDict()).__name__, type({1: 2}).__name__, type(range(3)).__name__, type({1}).__name__)
print('== types')
print(type(P(1, 2)), type(P(1, 2)) is P, type(defaultdict(int)), type(Counter('a')), type(deque([1])))
