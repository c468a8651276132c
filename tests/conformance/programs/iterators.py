# iterators and itertools idioms
from itertools import count, cycle, islice, takewhile, dropwhile, repeat, starmap, zip_longest, pairwise, compress, tee, product, chain
print(list(islice(count(5, 3), 4)), list(islice(cycle('ab'), 5)), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])))
print(list(repeat(7, 3)), list(starmap(pow, [(2, 3), (3, 2)])), list(zip_longest([1, 2, 3], [4], fillvalue=0)), list(pairwise([1, 3, 6])))
print(list(compress('abcd', [1, 0, 1, 0])), list(chain.from_iterable([[1], [2, 3]])))
it = iter([1, 2, 3, 4, 5])
for x in it:
    if x == 2:
        break
print(list(it))
squares = (x * x for x in range(5))
print(4 in squares, list(squares))
names = ['ann', 'bob']
ages = [30, 25]
people = zip(names, ages)
for name, age in people:
    print(name, age)
print(list(people))
def window(xs, n):
    it = iter(xs)
    buf = list(islice(it, n))
    yield tuple(buf)
    for x in it:
        buf = buf[1:] + [x]
        yield tuple(buf)
print(list(window(range(6), 3)))
lines = iter("a=1\nb=2\n\nc=3".split('\n'))
section = {}
for line in lines:
    if not line:
        break
    k, v = line.split('=')
    section[k] = int(v)
print(section, next(lines), next(lines, None))
e = enumerate(['x', 'y', 'z'])
i, first = next(e)
print(i, first, [c for _, c in e])
rev = reversed(range(5))
print(next(rev), list(rev))
m = map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])
print(sum(m), sum(m))
total = 0
gen = (i for i in range(10))
while (value := next(gen, -1)) != -1:
    total += value
print(total)
