# Part of numpy: what is true, and how often.

from _wasmba import element, is_kind
from numpy import asarray, bool_, int64
from numpy._axes import _by_rows, _finish, _keep_all, _over_all, _over_axes
from builtins import min as _min


@lazy
def _any1(a):
    return _over_all(_is_found, a, True)


@lazy
def _all1(a):
    return not _over_all(_is_found, a, False)


@lazy
def _is_found(a, wanted):
    """Stretches without an exit are looked at in lanes; short ones first, for what is found at once."""
    low = 0
    length = 16
    while low < a.shape[0]:
        high = _min(low + length, a.shape[0])
        found = False
        for i in range(low, high):
            found |= (element(a, i) != 0) == wanted
        if found:
            return True
        low = high
        length = _min(2 * length, 1024)
    return False


@lazy
def _count1(a):
    return _over_all(_true_count, a)


@lazy
def _true_count(a):
    total = 0
    for i in range(a.shape[0]):
        if element(a, i):
            total += 1
    return total


def _any_of(a, axis):
    return any(a, axis)


def _all_of(a, axis):
    return all(a, axis)


@lazy
def any(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _finish(_over_axes(_any_of, x, axis, keepdims), out)
    if axis is None:
        return _finish(_keep_all(_any1(x), x, keepdims), out)
    return _finish(_by_rows(_any1, x, axis, bool_, keepdims, ()), out)


@lazy
def all(a, axis=None, out=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _finish(_over_axes(_all_of, x, axis, keepdims), out)
    if axis is None:
        return _finish(_keep_all(_all1(x), x, keepdims), out)
    return _finish(_by_rows(_all1, x, axis, bool_, keepdims, ()), out)


@lazy
def count_nonzero(a, axis=None, keepdims=False):
    x = asarray(a)
    if is_kind(axis, 'tuple'):
        return _over_axes(count_nonzero, x, axis, keepdims)
    if axis is None:
        return _keep_all(_count1(x), x, keepdims)
    return _by_rows(_count1, x, axis, int64, keepdims, ())
