# Module operator: the operators themselves are builtins of the specialiser.

from _comparisons import _count


def _itemgetter(items):
    if len(items) == 1:
        item = items[0]
        return lambda value: value[item]
    if len(items) == 2:
        first = items[0]
        second = items[1]
        return lambda value: (value[first], value[second])
    return lambda value: _items(value, items)


def _items(value, items):
    if len(items) == 0:
        return ()
    return (value[items[0]],) + _items(value, items[1:])


def getitem(a, b):
    return a[b]


def contains(a, b):
    return b in a


def truth(a):
    return bool(a)


def index(a):
    return a


def concat(a, b):
    return a + b


def countOf(a, b):
    return _count(a, b)


def is_(a, b):
    return a is b


def is_not(a, b):
    return a is not b
