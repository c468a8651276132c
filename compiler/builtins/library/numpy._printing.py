# Part of numpy: how arrays are printed.

from numpy import asarray


@runtime('rt_np_set_print_options')
def _set_options(precision: int, threshold: int, edgeitems: int, linewidth: int, suppress: int) -> None: ...


@runtime('rt_np_print_option')
def _option(number: int) -> int: ...


def _given(value):
    if value is None:
        return -1
    return int(value)


def set_printoptions(precision=None, threshold=None, edgeitems=None, linewidth=None, suppress=None):
    # A threshold may be sys.maxsize or inf.
    _set_options(_given(precision), _given(threshold), _given(edgeitems), _given(linewidth), _given(suppress))


def _written(a, isRepr, precision, threshold, edgeitems, linewidth, suppress):
    kept = (_option(0), _option(1), _option(2), _option(3), _option(4))
    set_printoptions(precision, threshold, edgeitems, linewidth, suppress)
    text = repr(a) if isRepr else str(a)
    _set_options(kept[0], kept[1], kept[2], kept[3], kept[4])
    return text


def array_str(a, max_line_width=None, precision=None, suppress_small=None):
    return _written(asarray(a), False, precision, None, None, max_line_width, suppress_small)


def array_repr(arr, max_line_width=None, precision=None, suppress_small=None):
    return _written(asarray(arr), True, precision, None, None, max_line_width, suppress_small)


def array2string(a, max_line_width=None, precision=None, suppress_small=None, separator=' ', threshold=None, edgeitems=None):
    x = asarray(a)
    if separator == ' ':
        return _written(x, False, precision, threshold, edgeitems, max_line_width, suppress_small)
    # Between "array(" and what follows the last bracket.
    text = _written(x, True, precision, threshold, edgeitems, max_line_width, suppress_small)
    inner = text[6:text.rfind(']') + 1].replace('\n      ', '\n')
    return inner.replace(', ', separator).replace(',\n', separator.rstrip() + '\n')


def seterr(all=None, divide=None, over=None, under=None, invalid=None):
    """Without effect: nothing warns here."""
