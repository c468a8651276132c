"""args of exceptions: as many, and of the types, as they were made with."""
# catches: IndexError


class MyError(ValueError):
    pass


class Pair(MyError):
    pass


class Empty(Exception):
    pass


def show(make):
    try:
        make()
    except Pair as e:
        print('pair', e.args, len(e.args), e.args[0], e.args[1] + 1, str(e), repr(e))
    except MyError as e:
        print('mine', e.args, str(e), repr(e))
    except Empty as e:
        print('empty', e.args, len(e.args), repr(e))


def raise_pair():
    raise Pair('x', 3)


def raise_mine():
    raise MyError('only a text')


def raise_class():
    raise MyError


def raise_empty():
    raise Empty()


print('== by class')
show(raise_pair)
show(raise_mine)
show(raise_class)
show(raise_empty)

print('== of built-in classes')
try:
    [1][5]
except IndexError as e:
    print(e.args, e.args[0], len(e.args))
try:
    raise RuntimeError(42)
except RuntimeError as e:
    print(e.args, e)
try:
    raise KeyError('k')
except (KeyError, IndexError) as e:
    print(str(e), repr(e), e.args)
try:
    raise OSError(2, 'no such file')
except OSError as e:
    number, text = e.args
    print(number + 1, text, e.args)

print('== of a value')
e = LookupError('a', 1, 2.5)
print(e.args, e, repr(e), e.args[2] * 2)


class Numbers(Exception):
    pass


print('== different in number')
for count in range(3):
    try:
        if count == 0:
            raise Numbers()
        if count == 1:
            raise Numbers(1)
        raise Numbers(1, 2)
    except Numbers as e:
        print(e.args, len(e.args), sum(e.args))
        try:
            print(e.args[1])
        except IndexError as missing:
            print(missing)
