"""map, zip, enumerate, reversed, filter and iter give iterators: their elements come once."""
from numba import njit


@njit
def consume():
    m = map(lambda x: x * x, [1, 2, 3])
    print(list(m), list(m))
    z = zip([1, 2, 3], 'abc')
    print(next(z))
    print(list(z), list(z))
    e = enumerate('abc')
    for i, c in e:
        print(i, c)
        if i == 1:
            break
    print(list(e))
    r = reversed([1, 2, 3])
    print(next(r), next(r), sum(r), sum(r))
    f = filter(lambda x: x % 2 == 0, [1, 2, 3, 4])
    print(next(f), list(f), list(f))
    it = iter([1, 2, 3])
    print(next(it), list(it), next(it, -1))


def pairs(values):
    it = iter(values)
    return zip(it, it)


def twice(values):
    return [x for x in values], [x for x in values]


print('== in a function')
consume()

print('== at the top level')
z = zip([1, 2], [3, 4])
print(dict(z), dict(z))
m = map(str, [1, 2])
print(','.join(m), ','.join(m))
e = enumerate([5, 6], start=1)
print(next(e), next(e))
try:
    next(e)
except StopIteration:
    print('stop')
print(list(pairs([1, 2, 3, 4])), twice(map(abs, [-1, 2])), twice(x for x in 'ab'))
first, second = map(int, '12')
print(first + second, max(map(len, ['a', 'bcd'])), sorted(zip('ba', [1, 2])))

print('== strict')
print(list(zip([1, 2], 'ab', strict=True)))
for lists in (([1, 2], [3]), ([1], [3, 4])):
    try:
        print(list(zip(lists[0], lists[1], strict=True)))
    except ValueError as e:
        print(e)
try:
    print(list(zip([1], [2], [], strict=True)))
except ValueError as e:
    print(e)
