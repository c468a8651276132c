"""Everything that can be iterated over, and what iterates."""


def enumerated():
    print('== enumerate')
    print(list(enumerate('ab')), list(enumerate([5], 10)), list(enumerate(range(3), start=-1)), [i * x for i, x in enumerate((1.5, 2.5))], [(i, k) for i, k in enumerate({'x': 1})])


def zipped():
    print('== zip')
    print(list(zip([1, 2], 'ab')), list(zip([1, 2, 3], [4.5])), list(zip(range(2), range(5), 'xyz')), dict(zip('ab', [1, 2])), [a + b for a, b in zip((1, 2), (3, 4))], [(i, a, b) for i, (a, b) in enumerate(zip([1], [2]))])


def mapped():
    print('== map and filter')
    print(list(map(int, ['1', '2'])), list(map(float, ['1.5'])), list(map(len, ['a', 'bb'])), list(map(lambda a, b: a - b, [5, 6], [1, 2, 3])), list(filter(lambda c: c.isdigit(), 'a1b2')), sum(map(abs, [-1, 2])), ' '.join(map(str, [1, 2])), max(map(lambda x: x * x, [1, -3])), sorted(map(str.upper, ['b', 'a'])), [x for x in map(bool, [0, 1])])


def reversals():
    print('== reversed')
    print(list(reversed([1, 2])), list(reversed('abc')), list(reversed(range(3))), list(reversed((1, 2))), [x for x in reversed([[1], [2]])])


def aggregates():
    print('== sum, min, max, any, all of everything')
    print(sum(range(5)), sum((1, 2)), sum({1, 2}), sum({1: 2}), sum([0.1, 0.2]), sum(x * x for x in range(4)), sum([True, True]), sum([1], 0.5), min('hello'), max((1, 5)), min({3: 'a', 1: 'b'}), max(3, 1, 2), min(2.5, 1.0), max('a', 'b'), min([(1, 2), (1, 1)]), max(range(4)), any([]) if False else any([0, 1]), all('ab'), any(x > 2 for x in (1, 2)), all(x for x in [1, 0]))
    print(max([1, 2, 3], key=lambda x: -x), min(['bb', 'a'], key=len), max({'a': 1, 'b': 5}.items(), key=lambda kv: kv[1]), min(3, -4, key=abs), max([], default='none') if False else max([x for x in [1] if x > 1], default=-1), min((), default=0) if False else 0)


def loops_over():
    print('== for loops over everything')
    for x in [1, 2]:
        print(x, end=' ')
    for x in (3, 4):
        print(x, end=' ')
    for c in 'ab':
        print(c, end=' ')
    for k in {'k': 1}:
        print(k, end=' ')
    for n in {7}:
        print(n, end=' ')
    for a, b in [(1, 'x'), (2, 'y')]:
        print(a, b, end=' ')
    for (a, b), c in [((1, 2), 3)]:
        print(a, b, c, end=' ')
    for a, *rest in [[1, 2, 3]]:
        print(a, rest, end=' ')
    for i, (a, b) in enumerate([(1, 2)]):
        print(i, a, b, end=' ')
    for row in [[1, 2], [3]]:
        for x in row:
            print(x, end=' ')
    print()


def changing_lists():
    print('== lists that change while a loop runs over them')
    xs = [1, 2, 3]
    for x in xs:
        if len(xs) < 6:
            xs.append(x * 10)
    print(xs)
    ys = [1, 2, 3, 4, 5, 6]
    for y in ys:
        if y % 2 == 0:
            ys.remove(y)
    print(ys)
    zs = [1, 2, 3]
    for i, z in enumerate(zs):
        zs[i] = z * z
    print(zs)
    ws = [5, 6]
    for w in ws[:]:
        ws.append(w)
    print(ws)


def generator_arguments():
    print('== generator expressions')
    print(sum(x for x in range(5) if x % 2), max(len(w) for w in ['a', 'bbb']), ','.join(str(x) for x in (1, 2)), list(x + y for x in [1, 2] for y in [10]), set(x % 2 for x in range(5)), dict((x, x * x) for x in range(3)), sorted(x for x in [3, 1]), any(c == 'b' for c in 'abc'))


def unpacking_displays():
    print('== stars in displays and calls')
    xs, t = [1, 2], (3, 4)
    print([*xs, *t], (*t, *t), {*xs, 5}, [*range(3)], [*'ab'], max(*t), sorted([*xs, *t], reverse=True), print(*xs, *t, sep='-'))


def while_loops():
    print('== while')
    n, steps = 27, 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    print(steps)
    stack = [1]
    while stack:
        top = stack.pop()
        if top < 20:
            stack.append(top * 2)
            stack.append(top * 3)
        else:
            print(top, end=' ')
    print()


enumerated()
zipped()
mapped()
reversals()
aggregates()
loops_over()
changing_lists()
generator_arguments()
unpacking_displays()
while_loops()
