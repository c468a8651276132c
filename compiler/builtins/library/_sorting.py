# Sorting: `keys` are what is compared, `xs` what goes with them, or None.

from _lists import _list_of, _list_slice, _reverse



def _insertion_sort(keys, xs, low, high):
    for i in range(low + 1, high):
        key = keys[i]
        if xs is not None:
            x = xs[i]
        j = i - 1
        while j >= low and key < keys[j]:
            keys[j + 1] = keys[j]
            if xs is not None:
                xs[j + 1] = xs[j]
            j -= 1
        keys[j + 1] = key
        if xs is not None:
            xs[j + 1] = x


def _merge_sort(keys, xs):
    n = len(keys)
    run = 16
    low = 0
    while low < n:
        _insertion_sort(keys, xs, low, min(low + run, n))
        low += run
    if n <= run:
        return
    other_keys = _list_slice(keys, None, None, None)
    if xs is not None:
        other = _list_slice(xs, None, None, None)
    width = run
    while width < n:
        low = 0
        while low < n:
            middle = min(low + width, n)
            high = min(low + 2 * width, n)
            i = low
            j = middle
            for k in range(low, high):
                if i < middle and (j >= high or not (keys[j] < keys[i])):
                    source = i
                    i += 1
                else:
                    source = j
                    j += 1
                other_keys[k] = keys[source]
                if xs is not None:
                    other[k] = xs[source]
            low += 2 * width
        for k in range(n):
            keys[k] = other_keys[k]
            if xs is not None:
                xs[k] = other[k]
        width *= 2


def _sort(xs, key, reverse):
    """Stable, also when reversed; the key is asked for once for each element, before anything moves."""
    if key is None:
        if reverse:
            _reverse(xs)
        _merge_sort(xs, None)
        if reverse:
            _reverse(xs)
        return
    keys = [key(x) for x in xs]
    if reverse:
        _reverse(xs)
        _reverse(keys)
    _merge_sort(keys, xs)
    if reverse:
        _reverse(xs)


def sorted(values, key=None, reverse=False):
    result = _list_of(values)
    _sort(result, key, reverse)
    return result
