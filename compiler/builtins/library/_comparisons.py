# Lists and tuples: comparisons, membership, least and greatest.

from _wasmba import is_kind


def _list_eq(a, b):
    if len(a) != len(b):
        return False
    for i in range(len(a)):
        if a[i] != b[i]:
            return False
    return True


def _list_ne(a, b):
    return not _list_eq(a, b)


def _list_lt(a, b):
    for i in range(min(len(a), len(b))):
        if a[i] != b[i]:
            return a[i] < b[i]
    return len(a) < len(b)


def _list_le(a, b):
    return not _list_lt(b, a)


def _list_gt(a, b):
    return _list_lt(b, a)


def _list_ge(a, b):
    return not _list_lt(a, b)


def _tuple_eq(a, b):
    if len(a) != len(b):
        return False
    if len(a) == 0:
        return True
    if a[0] != b[0]:
        return False
    return _tuple_eq(a[1:], b[1:])


def _tuple_ne(a, b):
    return not _tuple_eq(a, b)


def _tuple_lt(a, b):
    if len(a) == 0 or len(b) == 0:
        return len(a) < len(b)
    if a[0] != b[0]:
        return a[0] < b[0]
    return _tuple_lt(a[1:], b[1:])


def _tuple_le(a, b):
    return not _tuple_lt(b, a)


def _tuple_gt(a, b):
    return _tuple_lt(b, a)


def _tuple_ge(a, b):
    return not _tuple_lt(a, b)


def _contains(values, wanted):
    if is_kind(values, 'array'):
        return _contains_in_array(values, wanted)
    for value in values:
        if value == wanted:
            return True
    return False


def _contains_in_array(values, wanted):
    if values.ndim == 1:
        for value in values:
            if value == wanted:
                return True
        return False
    for row in values:
        if _contains_in_array(row, wanted):
            return True
    return False


def _count(values, wanted):
    total = 0
    for value in values:
        if value == wanted:
            total += 1
    return total


def _min_of(values, key, default):
    if len(values) == 0:
        if default is not None:
            return default
        raise ValueError('min() arg is an empty sequence')
    first = True
    for value in values:
        rank = value if key is None else key(value)
        if first or rank < lowest:
            best = value
            lowest = rank
            first = False
    return best


def _max_of(values, key, default):
    if len(values) == 0:
        if default is not None:
            return default
        raise ValueError('max() arg is an empty sequence')
    first = True
    for value in values:
        rank = value if key is None else key(value)
        if first or rank > highest:
            best = value
            highest = rank
            first = False
    return best


def _min_key(values, key):
    return _min_of(values, key, None)


def _max_key(values, key):
    return _max_of(values, key, None)
