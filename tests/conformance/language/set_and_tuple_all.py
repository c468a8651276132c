"""Every method and operator of sets and tuples; ranges."""
# catches: IndexError


def make_sets():
    print('== ways to make a set')
    print({3, 1, 2}, set([1, 1, 2]), set(range(5)), sorted(set('hello')), {x % 3 for x in range(10)}, len(set()), {(1, 2), (3, 4)}, {1.5, 2.0}, set((1, 2)), {True, False})


def change_sets():
    print('== add, discard, remove, pop, update, clear')
    s = {1}
    s.add(2)
    s.add(2)
    s.discard(5)
    s.discard(1)
    s.update([7, 8], (9,))
    s |= {10}
    print(sorted(s), len(s), 7 in s, 1 not in s)
    s.remove(7)
    try:
        s.remove(7)
    except KeyError as error:
        print('KeyError', error)
    one = {42}
    print(one.pop(), len(one))
    try:
        one.pop()
    except KeyError as error:
        print('KeyError', error)
    s.clear()
    print(s, len(s), bool(s))


def set_operators():
    print('== | & - ^ and the methods')
    a, b = {1, 2, 3, 4}, {3, 4, 5}
    print(a | b, a & b, a - b, b - a, a ^ b, a.union(b), a.intersection(b), a.difference(b), a.symmetric_difference(b), a.union([9], (8,)), a.intersection([1, 2, 77]), a.difference(range(3)))
    c = a.copy()
    c &= b
    a -= {1}
    b ^= {3, 99}
    a.intersection_update({2, 3, 50})
    print(a, b, c)
    c.difference_update({3})
    c.symmetric_difference_update({4, 6})
    print(c)


def set_comparisons():
    print('== == < <= isdisjoint issubset issuperset')
    a, b = {1, 2}, {1, 2, 3}
    print(a == {2, 1}, a != b, a < b, a <= b, a > b, b >= a, a < a, a <= a, a.issubset(b), b.issuperset(a), a.isdisjoint({5}), a.isdisjoint(b), a.issubset([1, 2, 9]))


def set_order():
    print('== order of sets of numbers')
    print({5, 3, 8, 1}, {100, 200, 50}, {-1, -2, -3}, {i * 37 for i in range(20)}, set([2 ** i for i in range(40)]), {i / 2 for i in range(10)}, {0.1, 1e10, -3.5}, {(i, -i) for i in range(6)}, {(-2, 1), (3, 4), (5, 6)}, {(-2, 1), (3, 4), (5, (6, 7))} if False else 0, {1 << 3, 2 * 8, -5, 64})
    n = 3
    print({n, 11, 19}, {3, 11, 19}, {11, n}, {8, 0}, {0, 8}, {16, 8, 0})
    s = set()
    for i in range(50):
        s.add(i * 13 % 64)
        if i % 3 == 0:
            s.discard(i)
    print(s, [x for x in s][:5], s | {1000}, s & {1, 2, 3}, s - set(range(30)))


def tuples():
    print('== tuples')
    t = (1, 'a', 2.5)
    print(t, t[0], t[-1], len(t), t + (True,), (0,) * 3, t[1:], t[::-1], (1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), () == (), 1 in (1, 2), (1, 2, 1).count(1), (1, 2, 3).index(3), (), (1,), ((1, 2), 3), sorted((3, 1, 2)), max((1, 5, 3)), sum((1, 2, 3)), min((1, 2), (0, 9)))
    a, (b, c), *d = 1, (2, 3), 4, 5
    print(a, b, c, d)
    a, b = b, a
    print(a, b)
    try:
        print((1, 2).index(9))
    except ValueError as error:
        print('ValueError', error)


def tuple_iteration():
    print('== iterating over tuples')
    for x in (1, 2, 3):
        print(x, end=' ')
    for name, value in (('a', 1), ('b', 2)):
        print(name, value, end=' ')
    for i, x in enumerate((5, 6)):
        print(i, x, end=' ')
    print([x * 2 for x in (1, 2)], list((1, 2)), dict((('k', 1),)), tuple(x for x in (1, 2)) if False else '', list(zip((1, 2), ('a', 'b'))), list(map(str, (1, 2))))


def tuple_comparisons():
    print('== comparing tuples')
    items = [(1, 'b'), (1, 'a'), (0, 'z'), (2, '')]
    print(sorted(items), min(items), max(items), [a < b for a in items for b in items], (1, 2.0) == (1.0, 2), (1, 2) != (1, 3), (1, (2, 3)) < (1, (2, 4)), ('a',) > ('A',), (0.5, float('nan')) < (0.5, 1.0))


def hashes():
    print('== hash of numbers and tuples')
    print(hash(0), hash(-1), hash(1.0), hash(0.5), hash(2 ** 61 - 1), hash(2 ** 61), hash(True), hash((1, 2)), hash(()), hash((1, (2.5, -3))), hash(float('inf')), hash(1e300), hash(-2), hash(1 + 2j))


def named():
    print('== namedtuple')
    from collections import namedtuple
    Point = namedtuple('Point', 'x y')
    Color = namedtuple('Color', ['r', 'g', 'b'])
    p = Point(1, 2.5)
    print(p, p.x, p[1], p == (1, 2.5), len(p), Point(y=5, x=4), Color(1, 2, 3).g, [q.x for q in [Point(0, 0), Point(7, 8)]], p._replace(x=9) if False else '', sorted([Point(2, 1), Point(1, 3)]))
    x, y = p
    print(x, y, sum(Color(1, 2, 3)))


def ranges():
    print('== ranges')
    for r in [range(5), range(2, 5), range(5, 2), range(0, 10, 3), range(10, 0, -3), range(-5, 5, 4), range(0), range(1, 2, 100), range(5, -6, -5), range(3, 3, -1)]:
        print(list(r), len(r), list(reversed(r)), 4 in r, 10 not in r, sum(r), r)
    r = range(0, 20, 3)
    print(r[2], r[-1], r.start, r.stop, r.step, min(r), max(r))
    try:
        print(range(0, 5, 0 * len(r)))
    except ValueError as error:
        print('ValueError', error)
    try:
        print(r[7])
    except IndexError as error:
        print('IndexError', error)
    for i in range(3, 0, -1):
        for j in range(i):
            print(i, j, end=' ')
    i = -1
    for i in range(0):
        pass
    print(i)


make_sets()
change_sets()
set_operators()
set_comparisons()
set_order()
tuples()
tuple_iteration()
tuple_comparisons()
hashes()
named()
ranges()
