# What enumerate, zip, map and iter give where the elements cannot be asked for by number.

from _wasmba import advance, current_value, static_error


def _iterate(values):
    for value in values:
        yield value


def _enumerate(values, start=0):
    for value in values:
        yield start, value
        start += 1


def _reversed(values):
    return static_error('a generator has no end to begin from; make a list of it')


def _zip(values):
    if len(values) == 1:
        return _zip_last(values[0])
    return _zip_before(values[0], _zip(values[1:]))


def _zip_last(values):
    for value in values:
        yield (value,)


def _zip_before(values, others):
    for value in values:
        if not advance(others):
            return
        yield (value,) + current_value(others)


def _zip_strict(values):
    if len(values) == 0:
        return
    sources = _iterators(values)
    while advance(sources[0]):
        _advance_all(sources[1:], 2)
        yield _current_values(sources)
    _expect_end(sources[1:], 2)


def _iterators(values):
    if len(values) == 0:
        return ()
    return (_iterate(values[0]),) + _iterators(values[1:])


def _current_values(sources):
    if len(sources) == 0:
        return ()
    return (current_value(sources[0]),) + _current_values(sources[1:])


def _advance_all(sources, number):
    if len(sources) > 0:
        if not advance(sources[0]):
            raise ValueError(_uneven(number, 'shorter'))
        _advance_all(sources[1:], number + 1)


def _expect_end(sources, number):
    if len(sources) > 0:
        if advance(sources[0]):
            raise ValueError(_uneven(number, 'longer'))
        _expect_end(sources[1:], number + 1)


def _uneven(number, how):
    before = 'argument ' if number == 2 else 'arguments 1-'
    return f'zip() argument {number} is {how} than {before}{number - 1}'


def _map(function, values):
    for arguments in _zip(values):
        yield function(*arguments)
