"""Every method and operator of lists."""
# catches: IndexError


def append_extend_insert():
    print('== append, extend, insert')
    xs = [1, 2]
    xs.append(3)
    xs.extend([4, 5])
    xs.extend(range(2))
    xs.extend((7, 8))
    xs.extend({9: 'a'})
    xs += [10]
    xs += (11,)
    xs.insert(0, 100)
    xs.insert(len(xs), 200)
    xs.insert(-1, 300)
    xs.insert(-100, 400)
    xs.insert(100, 500)
    xs.extend(xs[:2])
    print(xs, len(xs))
    words = ['a']
    words.extend('bc')
    words += 'de'
    print(words)


def extend_with_itself():
    print('== extend with itself')
    xs = [1, 2, 3]
    xs.extend(xs)
    xs += xs
    print(xs)


def pop():
    print('== pop')
    xs = [1, 2, 3, 4, 5]
    print(xs.pop(), xs.pop(0), xs.pop(-2), xs.pop(1), xs)
    for index in [5, -2]:
        try:
            print(xs.pop(index))
        except IndexError as error:
            print('IndexError', error)
    xs.clear()
    try:
        xs.pop()
    except IndexError as error:
        print('IndexError', error)
    print(xs)


def remove_index_count():
    print('== remove, index, count')
    xs = [3, 1, 4, 1, 5, 1]
    xs.remove(1)
    print(xs, xs.index(1), xs.index(1, 3), xs.index(4, -5, -1), xs.count(1), xs.count(9))
    for action in range(3):
        try:
            if action == 0:
                xs.remove(9)
            elif action == 1:
                print(xs.index(9))
            else:
                print(xs.index(3, 1, 4))
        except ValueError as error:
            print('ValueError', error)
    words = ['a', 'b']
    try:
        print(words.index('zz'))
    except ValueError as error:
        print('ValueError', error)


def reverse_copy_clear():
    print('== reverse, copy, clear')
    xs = [1, 2, 3, 4]
    ys = xs.copy()
    zs = xs[:]
    alias = xs
    xs.reverse()
    print(xs, ys, zs, alias, alias is xs, ys is xs)
    alias.clear()
    print(xs, ys, len(alias))


def sorting():
    print('== sort and sorted')
    xs = [5, 2, 8, 1, 9, 3]
    xs.sort()
    print(xs)
    xs.sort(reverse=True)
    print(xs)
    xs.sort(key=lambda x: (x % 3, -x))
    print(xs, sorted(xs), sorted(xs, reverse=True), sorted(xs, key=lambda x: -x))
    print(sorted('hello'), sorted({3, 1, 2}), sorted({'b': 1, 'a': 2}), sorted((3, 1, 2)), sorted(range(5, 0, -1)), sorted([0.5, -1.0, 2.5]), sorted([True, False, True]), sorted([[2, 1], [1, 5], [1, 2]]), sorted(['b', 'aa', 'a'], key=len), sorted([(1, 'b'), (1, 'a'), (0, 'z')]))


def stability():
    print('== sorting is stable')
    pairs = [(i * 7 % 5, i) for i in range(40)]
    print(sorted(pairs, key=lambda p: p[0]))
    print(sorted(pairs, key=lambda p: p[0], reverse=True))
    pairs.sort(key=lambda p: -p[0], reverse=True)
    print(pairs)


def keys_once():
    print('== a key is computed once per element')
    calls = []

    def key(x):
        calls.append(x)
        return -x

    print(sorted([3, 1, 2], key=key), calls, min([4, 5], key=key), max([6], key=key), calls)


def subscripts():
    print('== subscripts')
    xs = [10, 20, 30, 40]
    xs[0] += 1
    xs[-1] *= 2
    xs[1], xs[2] = xs[2], xs[1]
    i = 0
    i, xs[i] = 3, 99
    print(xs, xs[True], xs[-4], i)
    for index in [4, -5]:
        try:
            print(xs[index])
        except IndexError as error:
            print('IndexError', error)
        try:
            xs[index] = 0
        except IndexError as error:
            print('IndexError', error)
        try:
            del xs[index]
        except IndexError as error:
            print('IndexError', error)


def slices():
    print('== slices of lists')
    xs = list(range(10))
    for start in [-12, -3, 0, 4, 12]:
        for stop in [-12, -2, 0, 5, 12]:
            print(xs[start:stop], xs[start:stop:3], xs[start:stop:-2], end=' ')
        print(xs[start:], xs[:start], xs[start::-1], xs[:start:-1])


def slice_assignment():
    print('== assignment to slices')
    xs = list(range(6))
    xs[1:3] = [10, 20, 30, 40]
    print(xs)
    xs[2:5] = []
    print(xs)
    xs[5:2] = [7]
    print(xs)
    xs[:0] = [1, 2]
    print(xs)
    xs[len(xs):] = [3]
    print(xs)
    xs[::2] = [0] * len(xs[::2])
    print(xs)
    xs[::-1] = xs[:]
    print(xs)
    xs[1:2] = xs
    print(xs)
    xs[:] = range(3)
    print(xs)
    xs[1:1:1] = (8, 9)
    print(xs)
    for wrong in [[1], [1, 2, 3, 4]]:
        try:
            xs[::2] = wrong
        except ValueError as error:
            print('ValueError', error)


def deletion():
    print('== del')
    xs = list(range(12))
    del xs[0]
    del xs[-1]
    print(xs)
    del xs[2:4]
    print(xs)
    del xs[::3]
    print(xs)
    del xs[5:1]
    del xs[0:0:-3]
    del xs[9:2:4]
    del xs[::-2]
    print(xs)
    del xs[:]
    print(xs)


def operators():
    print('== + * in == <')
    a, b = [1, 2], [3]
    print(a + b, b + a, a * 3, 2 * b, a * 0 == [] if False else len(a * 0), a * -1 == b * 0, 1 in a, 3 not in a, a == [1, 2], a != b, a < b, a <= [1, 2], [1, 2, 3] > a, [] < a if False else a > b, [1, 3] >= [1, 2, 9])
    alias = a
    a *= 2
    print(a, alias, alias is a, [[0] * 2] * 2, [a, b] == [[1, 2, 1, 2], [3]])


def nested():
    print('== nested lists')
    grid = [[0] * 3 for _ in range(2)]
    grid[0][1] = 5
    shared = [[0] * 2] * 2
    shared[0][0] = 7
    print(grid, shared, [row[:] for row in grid], sum([sum(row) for row in grid]), [x for row in grid for x in row], list(zip(*grid)) if False else [list(column) for column in zip(grid[0], grid[1])], len(grid), grid[1][-1])
    grid.append([9])
    grid[2].append(8)
    print(grid, [9, 8] in grid, grid.index([9, 8]), max(grid), sorted(grid, key=len))


def comprehensions():
    print('== comprehensions')
    print([x * x for x in range(5)], [x for x in range(20) if x % 3 == 0 if x % 2], [(x, y) for x in range(3) for y in range(x)], [[i * j for j in range(3)] for i in range(2)], [a + b for a, b in [(1, 2), (3, 4)]], ['even' if x % 2 == 0 else 'odd' for x in range(3)], [c for c in 'abc'], [i for i in range(0)] == [x for x in [1] if x > 1])
    x = 'outer'
    ys = [x for x in range(3)]
    print(x, ys)


def functions():
    print('== len, sum, min, max, any, all, reversed, enumerate, zip, map, filter')
    xs = [4, -2, 7]
    print(len(xs), sum(xs), sum(xs, 10), min(xs), max(xs), any(x > 5 for x in xs), all(xs), list(reversed(xs)), list(enumerate(xs)), list(enumerate(xs, start=5)), list(zip(xs, 'abc')), list(zip(xs, [1, 2], range(9))), list(map(abs, xs)), list(map(lambda a, b: a * b, xs, xs)), list(filter(lambda x: x > 0, xs)), sum([[1], [2, 3]], []), sum([0.1] * 3), min(xs, key=abs), max(xs, key=lambda x: -x), max(xs, default=0), min([x for x in xs if x > 100], default=-1))
    for function in range(2):
        try:
            empty = [x for x in xs if x > 100]
            print(min(empty) if function else max(empty))
        except ValueError as error:
            print('ValueError', error)


def unpacking():
    print('== unpacking')
    a, b, c = [1, 2, 3]
    first, *rest = [1, 2, 3]
    *init, last = [1, 2, 3]
    head, *middle, tail = [1, 2]
    [p, q] = [5, 6]
    (m, n), o = [7, 8], 9
    print(a, b, c, first, rest, init, last, head, middle, tail, p, q, m, n, o, [*rest, 0, *init], (*rest, 1) if False else [*'ab', *('c',)])
    for wrong in [[1], [1, 2, 3]]:
        try:
            x, y = wrong
        except ValueError as error:
            print('ValueError', error)
    try:
        x, y, *z = [1] * len(rest[:1])
    except ValueError as error:
        print('ValueError', error)


append_extend_insert()
extend_with_itself()
pop()
remove_index_count()
reverse_copy_clear()
sorting()
stability()
keys_once()
subscripts()
slices()
slice_assignment()
deletion()
operators()
nested()
comprehensions()
functions()
unpacking()
