# Module statistics, as far as results have one type: of ints, mean() and median() are an int or a float, as the values come.

from _wasmba import is_kind, static_error
from _lists import _list_of
from collections import _modes
from math import fsum


def _floats(data, name):
    values = _list_of(data)
    if len(values) > 0 and not is_kind(values[0], 'float'):
        return static_error(name, '() of whole numbers is an int or a float, depending on the values; use fmean(), or make the values floats')
    if len(values) == 0:
        raise ValueError(name + ' requires at least one data point')
    return values


def mean(data):
    values = _floats(data, 'mean')
    return fsum(values) / len(values)


def fmean(data):
    values = _list_of(data)
    if len(values) == 0:
        raise ValueError('fmean requires at least one data point')
    return fsum(values) / len(values)


def median(data):
    values = sorted(_floats(data, 'median'))
    n = len(values)
    if n % 2 == 1:
        return values[n // 2]
    return (values[n // 2 - 1] + values[n // 2]) / 2


def median_low(data):
    values = sorted(data)
    return values[(len(values) - 1) // 2]


def median_high(data):
    values = sorted(data)
    return values[len(values) // 2]


def multimode(data):
    return _modes(data)


def mode(data):
    return _modes(data)[0]
