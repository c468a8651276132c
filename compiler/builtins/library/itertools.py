# Module itertools: what has an end, as lists.

from _wasmba import static_error
from builtins import _list_of


def product(*values, repeat=1):
    if len(values) == 1:
        if repeat == 1:
            return [(x,) for x in values[0]]
        if repeat == 2:
            return [(x, y) for x in values[0] for y in values[0]]
        if repeat == 3:
            return [(x, y, z) for x in values[0] for y in values[0] for z in values[0]]
        static_error('product() takes up to 3 sequences, or a repeat of 1 to 3 that is written out')
    if len(values) == 2:
        return [(x, y) for x in values[0] for y in values[1]]
    if len(values) == 3:
        return [(x, y, z) for x in values[0] for y in values[1] for z in values[2]]
    static_error('product() takes up to 3 sequences, or a repeat of 1 to 3 that is written out')


def accumulate(values, func=None):
    result = []
    first = True
    for value in values:
        if first:
            total = value
            first = False
        elif func is None:
            total = total + value
        else:
            total = func(total, value)
        result.append(total)
    return result


def chain(*values):
    result = []
    for i in range(len(values)):
        result.extend(values[i])
    return result


def combinations(values, r):
    pool = _list_of(values)
    n = len(pool)
    if r == 1:
        return [(x,) for x in pool]
    if r == 2:
        return [(pool[i], pool[j]) for i in range(n) for j in range(i + 1, n)]
    if r == 3:
        return [(pool[i], pool[j], pool[k]) for i in range(n) for j in range(i + 1, n) for k in range(j + 1, n)]
    static_error('combinations() takes 1, 2 or 3 as the length, written out')


def permutations(values, r):
    pool = _list_of(values)
    n = len(pool)
    if r == 2:
        return [(pool[i], pool[j]) for i in range(n) for j in range(n) if i != j]
    if r == 3:
        return [(pool[i], pool[j], pool[k]) for i in range(n) for j in range(n) for k in range(n) if i != j and i != k and j != k]
    static_error('permutations() takes 2 or 3 as the length, written out')


def repeat(value, times):
    return [value for _ in range(times)]


def takewhile(predicate, values):
    result = []
    for value in values:
        if not predicate(value):
            break
        result.append(value)
    return result


def dropwhile(predicate, values):
    result = []
    dropping = True
    for value in values:
        if dropping and predicate(value):
            continue
        dropping = False
        result.append(value)
    return result


def islice(values, stop):
    result = []
    for value in values:
        if len(result) >= stop:
            break
        result.append(value)
    return result


def pairwise(values):
    pool = _list_of(values)
    return [(pool[i], pool[i + 1]) for i in range(len(pool) - 1)]
