from typing import NamedTuple
import math
class Vec(NamedTuple):
    x: float
    y: float
    def __add__(self, other):
        return Vec(self.x + other.x, self.y + other.y)
    def __sub__(self, other):
        return Vec(self.x - other.x, self.y - other.y)
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    def __rmul__(self, k):
        return self * k
    def __neg__(self):
        return Vec(-self.x, -self.y)
    def __abs__(self):
        return math.hypot(self.x, self.y)
    def __str__(self):
        return f'<{self.x:g}, {self.y:g}>'
    def length(self):
        return math.sqrt(self.x * self.x + self.y * self.y)
a = Vec(3.0, 4.0)
b = Vec(1.0, 0.5)
print(a + b, a - b, a * 2.0, 2.0 * a, -a, a.length(), repr(a))
position, velocity = Vec(0.0, 0.0), Vec(1.0, 2.0)
for _ in range(10):
    position = position + velocity * 0.1
    velocity = velocity + Vec(0.0, -9.81) * 0.1
print(position, velocity)
print(str(a), f'{b}', [a, b])
class Poly(NamedTuple):
    coefs: list
    def __call__(self, x):
        return sum(c * x ** i for i, c in enumerate(self.coefs))
    def degree(self):
        return len(self.coefs) - 1
p = Poly([1, 0, 2])
print(p(3), p.degree(), p)
class Card(NamedTuple):
    rank: int
    suit: str
    def __lt__(self, other):
        return (self.suit, -self.rank) < (other.suit, -other.rank)
print(sorted([Card(3, 'b'), Card(9, 'a'), Card(10, 'b')]), max(Card(1, 'a'), Card(2, 'a'), key=lambda c: c.rank))
