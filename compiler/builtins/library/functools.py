# Module functools.

from _dict import _dict_entry, _dict_set
from _wasmba import static_error, unbox


def reduce(function, values, initial=None):
    if initial is None:
        first = True
        for value in values:
            if first:
                result = value
                first = False
            else:
                result = function(result, value)
        if first:
            raise TypeError('reduce() of empty iterable with no initial value')
        return result
    else:
        total = initial
        for value in values:
            total = function(total, value)
        return total


def _call_cached(cache, function, arguments):
    entry = _dict_entry(cache, arguments)
    if entry >= 0:
        return unbox(cache)[1][entry]
    result = function(*arguments)
    _dict_set(cache, arguments, result)
    return result


def cmp_to_key(compare):
    return static_error('cmp_to_key() is not known; give sorted a key that returns a number or a tuple')
