from collections import namedtuple
Point = namedtuple('Point', ['x', 'y'])
p = Point(3, 4)
print(p, p.x, p[1], p._replace(x=10), p == (3, 4), p._fields)
x, y = p
print((p.x ** 2 + p.y ** 2) ** 0.5, x + y)
Employee = namedtuple('Employee', 'name age salary')
staff = [Employee('Ann', 30, 5000.0), Employee('Bob', 25, 4000.5)]
for e in sorted(staff, key=lambda e: e.age):
    print(f'{e.name:10} {e.age:3d} {e.salary:10,.2f}')
print(sum(e.salary for e in staff) / len(staff), max(staff, key=lambda e: e.salary).name)
print(p._asdict())
