"""typing.NamedTuple: fields with annotations, defaults, methods."""
from typing import NamedTuple

from numba import njit


class Point(NamedTuple):
    x: int
    y: float = 2.0


class Student(NamedTuple):
    """A student."""
    name: str
    grade: int
    score: float = 0.0
    tutor: str = 'none'

    def label(self):
        return f"{self.name} ({self.grade})"

    def better(self, points):
        return self._replace(score=self.score + points)

    @property
    def passed(self):
        return self.score >= 50

    @staticmethod
    def scale():
        return 100


print('== fields')
p = Point(1)
print(p, p.x, p.y, Point(3, y=4.5), p._replace(x=9), p._fields, p[0], len(p), Point._fields)
x, y = p
print(x + y, p == Point(1, 2.0), p == (1, 2.0), isinstance(p, Point), Point.__name__)

print('== methods')
students = [Student('Ann', 7, 81.5), Student('Bob', 8, 42.0, 'Eve'), Student('Cid', 7)]
print([s.label() for s in students], [s.passed for s in students], Student.scale())
print(max(students, key=lambda s: s.score).name, students[2].better(60.5))
print(sorted(students, key=lambda s: (-s.grade, s.name))[0])


@njit
def norm(p):
    return (p.x * p.x + p.y * p.y) ** 0.5


print('== in compiled functions')
print(norm(Point(3, 4.0)))
