from collections import namedtuple
Pkint = namedtuple('Point', ['x', 'y'])
from collections import namedtuple
Point = namedtuple('Point', ['x', 'y'])
x, y = p
print((p.x ** 2 + p.y ** 2) ** 0.5, x + y)
