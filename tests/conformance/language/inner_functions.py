"""Functions inside of functions that refer to each other."""


def mutual():
    print('== two that call each other')

    def is_even(n):
        return True if n == 0 else is_odd(n - 1)

    def is_odd(n):
        return False if n == 0 else is_even(n - 1)

    print(is_even(10), is_odd(7))


def defined_later():
    print('== one that is defined later')

    def first(n):
        return second(n - 1) + offset

    def second(n):
        return n * factor

    offset, factor = 100, 3
    print(first(10))


def three_levels():
    print('== three levels')

    def outer(a):
        def middle(b):
            def inner(c):
                return a * 100 + b * 10 + c
            return inner(b + 1) + helper(a)
        return middle(a + 1)

    def helper(x):
        return -x

    print(outer(1), outer(2))


def same_names():
    print('== parameters of the same name')

    def f(n):
        return g(n=n + 1) * n

    def g(n, m=5):
        return n + m

    n = 7
    print(f(2), g(1), n)


def counters():
    print('== a counter shared by two')
    count = 0

    def up():
        nonlocal count
        count += 1

    def down():
        nonlocal count
        count -= 2
        up()

    up()
    up()
    down()
    print(count)


mutual()
defined_later()
three_levels()
same_names()
counters()
