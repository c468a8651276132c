from collections import namedtuple

Point = namedtuple('Point', ['x', 'y'])
Pixel = namedtuple('Pixel', 'x, y, color')


def norm(p):
    return p.x * p.x + p.y * p.y


p = Point(1, 2)
print(p, p.x, p.y, p[0], p == (1, 2), norm(p), norm(Point(y=3, x=4)))
x, y = p
print(x + y, Pixel(1, 2, color='red'), [Point(i, i * i) for i in range(3)])
