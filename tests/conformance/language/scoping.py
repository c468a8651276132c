"""Scopes, closures, functions as values, arguments."""
counter = 0
LIMIT = 10
TABLE = [1, 2, 3]


def module_variables():
    print('== module variables')

    def bump():
        global counter
        counter += 1
        return counter

    def read():
        return counter + LIMIT + TABLE[0]

    bump()
    bump()
    TABLE[0] = 100
    print(counter, read(), TABLE)


def closures():
    print('== closures')

    def adder(n):
        def add(x):
            return x + n
        return add

    add5, add7 = adder(5), adder(7)
    print(add5(1), add7(1), adder(2)(3), (lambda a: lambda b: a * b)(3)(4))


def nonlocal_variables():
    print('== nonlocal')
    total = 0
    seen = []

    def add(x):
        nonlocal total
        total += x
        seen.append(x)
        return total

    for i in range(4):
        add(i)
    print(total, seen, add(10), total)


def late_binding():
    print('== closures see later assignments')
    x = 1

    def show():
        return x

    print(show())
    x = 2
    print(show())
    n = 5
    f = lambda: n * 2
    n = 6
    print(f(), [(lambda: i)() for i in range(3)])


def defaults():
    print('== default arguments')

    def f(a, b=2, *, c=3, d=None):
        return (a, b, c, d is None)

    def once(x, acc=10):
        acc += x
        return acc

    print(f(1), f(1, 5), f(1, c=7), f(b=8, a=9), f(1, 2, c=3, d=4), once(1), once(2), once(3, 4))


def star_arguments():
    print('== *args')

    def total(first, *rest):
        return first + sum(rest) if rest else first

    def count(*values, scale=1):
        return len(values) * scale

    values = (1, 2, 3)
    print(total(1), total(1, 2, 3), total(*values), count(), count('a', 2, 3.5, scale=10), count(*values, *values), max(*values))


def functions_as_values():
    print('== functions as values')

    def twice(f, x):
        return f(f(x))

    def compose(f, g):
        return lambda x: f(g(x))

    print(twice(lambda x: x + 3, 1), twice(str.upper, 'a'), compose(lambda x: x * 2, lambda x: x + 1)(5), (abs if LIMIT > 5 else abs)(-3), list(map(str, [1, 2])), sorted(['b', 'A'], key=str.lower))


def recursion():
    print('== recursion')

    def factorial(n):
        return 1 if n < 2 else n * factorial(n - 1)

    def is_even(n):
        return True if n == 0 else is_odd(n - 1)

    def is_odd(n):
        return False if n == 0 else is_even(n - 1)

    def hanoi(n, a, b, c):
        return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)

    def depth(tree, level=0):
        return level if level == len(tree) else depth(tree, level + 1)

    def ackermann(m, n):
        if m == 0:
            return n + 1
        if n == 0:
            return ackermann(m - 1, 1)
        return ackermann(m - 1, ackermann(m, n - 1))

    print(factorial(10), is_even(10), is_odd(7), hanoi(5, 'a', 'b', 'c'), depth([1, 2]), ackermann(2, 3))


def specialisations():
    print('== one function, several types')

    def double(x):
        return x + x

    def biggest(a, b):
        return a if a > b else b

    print(double(2), double(2.5), double('ab'), double([1]), double((1,)), double(True), double(1j), biggest(1, 2), biggest(1.5, 0.5), biggest('a', 'b'), biggest((1, 2), (1, 1)), biggest([1], [2]))


def shadowing():
    print('== names that hide others')

    def inner(LIMIT):
        sum = LIMIT * 2
        return sum

    list_of = [LIMIT for LIMIT in range(3)]
    print(inner(3), LIMIT, list_of)
    for max in range(2):
        pass
    print(max)


def conditional_definitions():
    print('== what a loop leaves behind')
    for i in range(3):
        square = i * i
    print(i, square)
    while i > 0:
        i -= 1
        last = i
    print(i, last)
    try:
        value = 10 // i
    except ZeroDivisionError:
        value = -1
    print(value)


def none_results():
    print('== functions without a result')

    def nothing(x):
        x + 1

    def early(x):
        if x > 1:
            return
        print('small', x)

    def perhaps(x):
        if x > 0:
            return x

    print(nothing(1), early(1), early(5), perhaps(1), perhaps(-1), perhaps(-1) is None)


def walrus():
    print('== assignment expressions')
    xs = [1, 5, 10]
    if (n := len(xs)) > 2:
        print(n)
    print([y for x in xs if (y := x * 2) > 5], (a := 3) + a)
    i = 0
    while (i := i + 2) < 7:
        print(i, end=' ')
    print()


def augmented():
    print('== augmented assignment')
    x = 7
    x += 3
    x -= 1
    x *= 2
    x //= 4
    x **= 3
    x %= 50
    x <<= 2
    x >>= 1
    x |= 5
    x &= 0xF
    x ^= 3
    y = 7.0
    y /= 2
    y **= 2
    y //= 1
    y %= 5
    s = 'a'
    s += 'b'
    s *= 2
    print(x, y, s)


def evaluation_order():
    print('== order of evaluation')
    log = []

    def note(x):
        log.append(x)
        return x

    xs = [0, 0, 0]
    xs[note(1)] = note(2)
    note(3) + note(4) * note(5)
    print(note(6) if note(7) > 8 else note(9), note(0) and note(10), note(11) or note(12), [note(13), note(14)], {note(15): note(16)}, log, xs)


def conditional_expressions():
    print('== conditional expressions, and, or, not')
    for x in [0, 1, 5]:
        print('zero' if x == 0 else 'one' if x == 1 else 'many', x and 10, x or 20, not x, x > 0 and x < 3, (x or 7) * 2, not (x and 1), x if x else -1)
    print('' or 'default', 'a' and 'b', [] or [1], None or 5 if False else '', 0.0 or 2.5)


def loops():
    print('== break, continue, else')
    for n in range(2, 12):
        for d in range(2, n):
            if n % d == 0:
                print(n, 'is', d, '*', n // d, end='; ')
                break
        else:
            print(n, 'is prime', end='; ')
    print()
    n = 0
    while n < 10:
        n += 1
        if n % 2:
            continue
        if n > 6:
            break
        print(n, end=' ')
    else:
        print('never')
    while n > 0:
        n -= 3
    else:
        print('done', n)
    for i in []:
        pass
    else:
        print('empty')


def deleted():
    print('== del of a variable')
    x = 5
    del x
    x = 'again'
    print(x)


module_variables()
closures()
nonlocal_variables()
late_binding()
defaults()
star_arguments()
functions_as_values()
recursion()
specialisations()
shadowing()
conditional_definitions()
none_results()
walrus()
augmented()
evaluation_order()
conditional_expressions()
loops()
deleted()
