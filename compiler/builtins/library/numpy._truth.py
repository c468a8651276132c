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


@lazy
def any(a, axis=None, out=None, keepdims=False):
    return _finish(_along(any, _any1, asarray(a), axis, bool_, keepdims), out)


@lazy
def all(a, axis=None, out=None, keepdims=False):
    return _finish(_along(all, _all1, asarray(a), axis, bool_, keepdims), out)


@lazy
def count_nonzero(a, axis=None, keepdims=False):
    return _along(count_nonzero, _count1, asarray(a), axis, int64, keepdims)


@lazy
def _along(whole, g, x, axis, dtype, keepdims):
    """`whole` is the function itself, g that of all elements."""
    if axis is None:
        return _keep_all(g(x), x, keepdims)
    if is_kind(axis, 'tuple'):
        return _over_axes(whole, x, axis, keepdims)
    return _by_rows(g, x, axis, dtype, keepdims, ())
