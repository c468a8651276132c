# Class methods of named tuples and exceptions.
print('== called by class and by instance')
from typing import NamedTuple
class P(NamedTuple):
    x: float
    y: float
    @classmethod
    def origin(cls):
        return cls(0.0, 0.0)
    @staticmethod
    def dist(a, b):
        return abs(a.x - b.x) + abs(a.y - b.y)
    @property
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, o):
        return P(self.x + o.x, self.y + o.y)
p = P.origin()
q = P(3.0, 4.0)
print(p, q, P.dist(p, q), q.dist(p, q), q.norm, q + q)
class E(Exception):
    kind = 3
    @classmethod
    def make(cls, n):
        return cls(f'made {n}')
    @staticmethod
    def twice(n):
        return 2 * n
try:
    raise E.make(4)
except E as e:
    print(e, E.twice(4), e.twice(1), e.kind)
