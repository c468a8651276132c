"""isinstance, type, None, Optional values, truth."""


def instances():
    print('== isinstance')

    def kinds(x):
        return (isinstance(x, int), isinstance(x, float), isinstance(x, bool), isinstance(x, str), isinstance(x, (int, float)), isinstance(x, list), isinstance(x, tuple), isinstance(x, dict), isinstance(x, set), isinstance(x, complex))

    print(kinds(1), kinds(1.5), kinds(True), kinds('s'), kinds([1]), kinds((1,)), kinds({1: 2}), kinds({1}), kinds(1j))


def type_comparisons():
    print('== type')
    print(type(1) == int, type(1.0) is float, type(True) == int, type(True) is bool, type(1) == type(2), type(1) != type(1.0))


def dispatch():
    print('== one function for several types')

    def describe(x):
        if isinstance(x, bool):
            return 'bool'
        if isinstance(x, int):
            return 'int ' + str(x + 1)
        if isinstance(x, float):
            return f'float {x:.1f}'
        if isinstance(x, str):
            return 'str ' + x.upper()
        if isinstance(x, list):
            return f'list of {len(x)}'
        return 'other'

    print(describe(True), describe(1), describe(2.5), describe('a'), describe([1, 2]), describe((1,)))


def optional():
    print('== values that may be None')

    def find(xs, wanted):
        for i, x in enumerate(xs):
            if x == wanted:
                return i
        return None

    for wanted in [5, 6, 7]:
        where = find([5, 6], wanted)
        if where is None:
            print('none', where, where is not None, where == 1)
        else:
            print(where, where + 1, where == 1, [where])


def optional_text():
    print('== text that may be None')

    def name(n, prefix=None):
        if prefix is None:
            return str(n)
        return prefix + str(n)

    best = None
    for word in ['bb', 'aaa', 'c']:
        if best is None or len(word) > len(best):
            best = word
    print(name(1), name(2, 'n'), best, best is None)


def optional_lists():
    print('== lists that may be None')

    def collect(x, into=None):
        if into is None:
            into = []
        into.append(x)
        return into

    shared = collect(1)
    print(collect(2, shared), collect(3), shared)


def truth():
    print('== truth of every type')
    for x in [0, 3, -1]:
        print('yes' if x else 'no', not x, bool(x), end=' ')
    for s in ['', 'a']:
        print('yes' if s else 'no', not s, end=' ')
    for f in [0.0, -0.0, 0.1, float('nan')]:
        print('yes' if f else 'no', end=' ')
    for xs in [[0], [1][1:]]:
        print('yes' if xs else 'no', not xs, end=' ')
    d = {1: 2}
    print('yes' if d else 'no', end=' ')
    d.clear()
    print('yes' if d else 'no', 'yes' if range(0) else 'no', 'yes' if (0,) else 'no', 'yes' if None else 'no')


def values_of_logic():
    print('== and, or, not give operands')
    print(0 or 5, 3 and 7, '' or 'x', 'a' and '', 0 or 0.5 if False else 1, not 0, not 'a', (1 or 1 // 0), (0 and 1 // 0), 1 < 2 and 2 < 3, [] or [1], [2] and [3])


def matching():
    print('== match')

    def kind(x):
        match x:
            case 0:
                return 'zero'
            case 1 | 2:
                return 'small'
            case n if n < 0:
                return f'negative {n}'
            case _:
                return 'large'

    def point(p):
        match p:
            case (0, 0):
                return 'origin'
            case (x, 0):
                return f'x {x}'
            case (0, y):
                return f'y {y}'
            case (x, y):
                return f'{x} {y}'

    print([kind(n) for n in [0, 1, 2, -5, 9]], [point(p) for p in [(0, 0), (3, 0), (0, 4), (1, 2)]])


def identity():
    print('== is')
    a = [1]
    b = a
    c = [1]
    d = {1: 2}
    e = d
    print(a is b, a is c, a is not c, d is e, d is {1: 2}, None is None, a is not None)


instances()
type_comparisons()
dispatch()
optional()
optional_text()
optional_lists()
truth()
values_of_logic()
matching()
identity()
