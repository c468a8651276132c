from typing import NamedTuple
from collections import defaultdict, Counter

class Student(NamedTuple):
    name: str
    grade: int
    score: float = 0.0

    def label(self):
        return f"{self.name} ({self.grade})"

    @property
    def passed(self):
        return self.score >= 50

students = [Student('Ann', 7, 81.5), Student('Bob', 8, 42.0), Student('Cid', 7, 66.25), Student('Dee', 8)]
by_grade = defaultdict(list)
for s in students:
    by_grade[s.grade].append(s)
for grade in sorted(by_grade):
    group = by_grade[grade]
    print(grade, [s.name for s in group], sum(s.score for s in group) / len(group))
best = max(students, key=lambda s: s.score)
print(best.label(), best.passed, best)
print(sorted(students, key=lambda s: (-s.score, s.name))[1].name)
name, grade, score = students[1]
print(name, grade, score, students[1] == Student('Bob', 8, 42.0))
print(Counter(s.grade for s in students).most_common())
print(students[0]._replace(score=99.0))
