"""What builtins raise, and what they say."""
# catches: IndexError
import math


def show(error):
    print(type(error).__name__, error, repr(error))


def arithmetic():
    print('== arithmetic')
    zero = 0
    for kind in range(6):
        try:
            if kind == 0:
                print(1 // zero)
            elif kind == 1:
                print(1 / zero)
            elif kind == 2:
                print(1 % zero)
            elif kind == 3:
                print(1.5 // zero)
            elif kind == 4:
                print(1.5 % zero)
            else:
                print(1.5 / zero)
        except ZeroDivisionError as error:
            show(error)


def overflow():
    print('== overflow')
    big = 1e300
    for kind in range(3):
        try:
            if kind == 0:
                print(big ** 1.5)
            elif kind == 1:
                print(math.exp(1000))
            else:
                print(int(big * big), math.ldexp(1.0, 5000))
        except OverflowError as error:
            show(error)


def sequences():
    print('== sequences')
    xs, t, s = [1], (1, 2), 'abc'
    for kind in range(7):
        try:
            if kind == 0:
                print(xs[5])
            elif kind == 1:
                xs[5] = 1
            elif kind == 2:
                print(s[9])
            elif kind == 3:
                print(t[len(xs) + 4])
            elif kind == 4:
                xs.pop(7)
            elif kind == 5:
                del xs[3]
            else:
                print(range(3)[5])
        except IndexError as error:
            show(error)


def values():
    print('== values')
    xs = [1, 2]
    for kind in range(12):
        try:
            if kind == 0:
                print(int('x'))
            elif kind == 1:
                print(float('1.2.3'))
            elif kind == 2:
                xs.remove(9)
            elif kind == 3:
                print(xs.index(9))
            elif kind == 4:
                print('abc'.index('z'))
            elif kind == 5:
                print(chr(-1))
            elif kind == 6:
                print(math.sqrt(-1))
            elif kind == 7:
                print(max(xs[5:]))
            elif kind == 8:
                print('a'.split(''))
            elif kind == 9:
                a, b, c = xs
            elif kind == 10:
                print(xs[::len(xs) - 2])
            else:
                print(range(0, 9, len(xs) - 2))
        except ValueError as error:
            show(error)


def keys():
    print('== keys')
    d, e, f = {'a': 1}, {1: 2}, {(1, 2): 3}
    for kind in range(6):
        try:
            if kind == 0:
                print(d['b'])
            elif kind == 1:
                print(e[7])
            elif kind == 2:
                print(f[3, 4])
            elif kind == 3:
                d.pop("it's")
            elif kind == 4:
                {1}.remove(5)
            else:
                del e[9]
        except KeyError as error:
            show(error)


def assertions():
    print('== assertions')
    x = 1
    for kind in range(3):
        try:
            if kind == 0:
                assert x == 2
            elif kind == 1:
                assert x == 2, 'x is ' + str(x)
            else:
                assert x > 5, (x, 5)
        except AssertionError as error:
            show(error)


def raised():
    print('== raise with arguments')
    for kind in range(9):
        try:
            if kind == 0:
                raise ValueError
            elif kind == 1:
                raise ValueError()
            elif kind == 2:
                raise ValueError('text')
            elif kind == 3:
                raise ValueError(5)
            elif kind == 4:
                raise ValueError('a', 1)
            elif kind == 5:
                raise KeyError('k')
            elif kind == 6:
                raise RuntimeError(f'{kind} of {9}')
            elif kind == 7:
                raise NotImplementedError('later')
            else:
                raise StopIteration
        except (ValueError, KeyError) as error:
            show(error)
        except Exception as error:
            show(error)


def none_values():
    print('== None')

    def maybe(n):
        if n > 0:
            return n

    for n in [1, -1]:
        try:
            print(maybe(n) + 1)
        except TypeError as error:
            show(error)


def hierarchy():
    print('== classes that catch others')
    for kind in range(5):
        try:
            if kind == 0:
                print([1][kind + 1])
            elif kind == 1:
                print({1: 2}[5])
            elif kind == 2:
                print(1 // (kind - 2))
            elif kind == 3:
                raise FileNotFoundError('f')
            else:
                raise RecursionError('deep')
        except LookupError as error:
            print('LookupError', error)
        except ArithmeticError as error:
            print('ArithmeticError', error)
        except OSError as error:
            print('OSError', error)
        except RuntimeError as error:
            print('RuntimeError', error)


def chained():
    print('== raise from, and again')

    def outer(n):
        try:
            return 10 // n
        except ZeroDivisionError as error:
            raise ValueError('outer') from error

    for n in [5, 0]:
        try:
            print(outer(n))
        except ValueError as error:
            show(error)
    try:
        try:
            raise KeyError('inner')
        except KeyError:
            raise
    except KeyError as error:
        show(error)


def finally_order():
    print('== finally, else, return')

    def f(n):
        try:
            if n == 0:
                return 'returned'
            if n == 1:
                raise ValueError('v')
            print('body', end=' ')
        except ValueError:
            print('caught', end=' ')
            return 'handler'
        else:
            print('else', end=' ')
        finally:
            print('finally', end=' ')
        return 'end'

    print([f(n) for n in range(3)])
    for i in range(3):
        try:
            if i == 1:
                continue
            if i == 2:
                break
        finally:
            print('cleanup', i)


arithmetic()
overflow()
sequences()
values()
keys()
assertions()
raised()
none_values()
hierarchy()
chained()
finally_order()
