# Module functools.

from _wasmba import is_kind


def reduce(function, values, initial=None):
    if initial is None:
        if len(values) == 0:
            raise TypeError('reduce() of empty iterable with no initial value')
        first = True
        for value in values:
            if first:
                result = value
                first = False
            else:
                result = function(result, value)
        return result
    else:
        total = initial
        for value in values:
            total = function(total, value)
        return total


def lru_cache(maxsize=128, typed=False):
    """Without effect: functions are compiled, and what they do is done each time."""
    if is_kind(maxsize, 'function'):
        return maxsize
    return _unchanged


def _unchanged(function):
    return function


def cache(function):
    return function
