# Sets: a box around (keys, hashes, table, counts), as explained in _hash_table.py. counts: entries in use, slots in use, where pop() goes on.

from _wasmba import box, empty_list, is_kind, list_set_length, unbox, write, write_repr
from _hash_table import _clear_table, _numbers, _place, _slot_of
from _lists import _list_of



def _set_new(keys):
    return box('set', (empty_list(keys, 0), _numbers(), [-1] * 8, [0, 0, 0]))


def _set_from(keys):
    result = _set_new(keys)
    for key in keys:
        _set_add(result, key)
    return result


def _set_constant(keys):
    """A display of constants is made twice, as CPython's compiler and interpreter do; that decides about the order."""
    return _set_from(_set_keys(_set_from(keys)))


def _set_grow(s, least):
    keys, hashes, table, counts = unbox(s)
    order = _set_entries(s)
    new_keys = empty_list(keys, len(order))
    new_hashes = _numbers()
    for entry in order:
        new_keys.append(keys[entry])
        new_hashes.append(hashes[entry])
    list_set_length(keys, 0)
    list_set_length(hashes, 0)
    _clear_table(table, least)
    for i in range(len(order)):
        keys.append(new_keys[i])
        hashes.append(new_hashes[i])
        _place(table, new_hashes[i], i)
    counts[0] = len(order)
    counts[1] = len(order)


def _set_entries(s):
    """The entries in the order of the table."""
    table = unbox(s)[2]
    result = _numbers()
    for entry in table:
        if entry >= 0:
            result.append(entry)
    return result


def _set_keys(s):
    keys, hashes, table, counts = unbox(s)
    result = empty_list(keys, counts[0])
    for entry in table:
        if entry >= 0:
            result.append(keys[entry])
    return result


def _set_add(s, key):
    keys, hashes, table, counts = unbox(s)
    h = hash(key)
    slot = _slot_of(keys, hashes, table, key, h)
    if slot < 0:
        is_unused = table[~slot] == -1
        table[~slot] = len(keys)
        keys.append(key)
        hashes.append(h)
        counts[0] += 1
        if not is_unused:
            return
        counts[1] += 1
        if counts[1] * 5 >= (len(table) - 1) * 3:
            _set_grow(s, counts[0] * 2 if counts[0] > 50000 else counts[0] * 4)


def _set_discard(s, key):
    keys, hashes, table, counts = unbox(s)
    slot = _slot_of(keys, hashes, table, key, hash(key))
    if slot < 0:
        return False
    table[slot] = -2
    counts[0] -= 1
    return True


def _set_contains(s, key):
    keys, hashes, table, counts = unbox(s)
    return _slot_of(keys, hashes, table, key, hash(key)) >= 0


def _set_update(s, values):
    if is_kind(values, 'set') or is_kind(values, 'dict'):
        counts = unbox(s)[3]
        if (counts[1] + len(values)) * 5 >= (len(unbox(s)[2]) - 1) * 3:
            _set_grow(s, (counts[0] + len(values)) * 2)
    if is_kind(values, 'set'):
        counts, other = unbox(s)[3], unbox(values)[3]
        if counts[1] == 0 and len(unbox(s)[2]) == len(unbox(values)[2]) and other[0] == other[1]:
            _set_become(s, values)
            return
    for value in values:
        _set_add(s, value)


def _set_copy(s):
    result = _set_new(unbox(s)[0])
    _set_update(result, s)
    return result


def _set_of(source, keys):
    result = _set_new(keys)
    _set_update(result, source)
    return result


def _set_or(a, b):
    result = _set_copy(a)
    _set_update(result, b)
    return result


def _set_and(a, b):
    result = _set_new(unbox(a)[0])
    if len(b) > len(a):
        for key in a:
            if _set_contains(b, key):
                _set_add(result, key)
    else:
        for key in b:
            if _set_contains(a, key):
                _set_add(result, key)
    return result


def _set_sub(a, b):
    if len(a) >> 2 > len(b):
        result = _set_copy(a)
        _set_subtract(result, b)
        return result
    result = _set_new(unbox(a)[0])
    for key in a:
        if not _set_contains(b, key):
            _set_add(result, key)
    return result


def _set_common(s, other):
    if is_kind(other, 'set'):
        return _set_and(s, other)
    result = _set_new(unbox(s)[0])
    for key in other:
        if _set_contains(s, key):
            _set_add(result, key)
    return result


def _set_rest(s, other):
    if is_kind(other, 'set') or is_kind(other, 'dict'):
        return _set_sub(s, _as_set(other))
    result = _set_copy(s)
    _set_subtract(result, other)
    return result


def _set_xor(a, b):
    result = _set_copy(b)
    for key in a:
        if not _set_discard(result, key):
            _set_add(result, key)
    return result


def _set_subtract(s, other):
    """In place, so that what stays keeps its order."""
    keys, hashes, table, counts = unbox(s)
    for key in other:
        _set_discard(s, key)
    if counts[1] - counts[0] > (len(table) - 1) // 4:
        _set_grow(s, counts[0] * 2 if counts[0] > 50000 else counts[0] * 4)


def _set_toggle(s, other):
    for key in other:
        if not _set_discard(s, key):
            _set_add(s, key)


def _set_become(s, other):
    """In place of s: the keys of other, with their places."""
    keys, hashes, table, counts = unbox(s)
    list_set_length(keys, 0)
    list_set_length(hashes, 0)
    list_set_length(table, 0)
    new_keys, new_hashes, new_table, new_counts = unbox(other)
    for i in range(len(new_keys)):
        keys.append(new_keys[i])
        hashes.append(new_hashes[i])
    for place in new_table:
        table.append(place)
    counts[0] = new_counts[0]
    counts[1] = new_counts[1]


def _set_le(a, b):
    if len(a) > len(b):
        return False
    for key in a:
        if not _set_contains(b, key):
            return False
    return True


def _set_eq(a, b):
    return len(a) == len(b) and _set_le(a, b)


def _set_ne(a, b):
    return not _set_eq(a, b)


def _set_lt(a, b):
    return len(a) < len(b) and _set_le(a, b)


def _set_ge(a, b):
    return _set_le(b, a)


def _set_gt(a, b):
    return _set_lt(b, a)


def _as_set(values):
    if is_kind(values, 'set'):
        return values
    return _set_from(_list_of(values))


def _set_write(text, s):
    if len(s) == 0:
        write(text, 'set()')
    else:
        write(text, '{')
        first = True
        for key in s:
            if not first:
                write(text, ', ')
            first = False
            write_repr(text, key)
        write(text, '}')


class set:
    def add(self, key):
        _set_add(self, key)

    def discard(self, key):
        _set_discard(self, key)

    def remove(self, key):
        if not _set_discard(self, key):
            raise KeyError(key)

    def pop(self):
        keys, hashes, table, counts = unbox(self)
        if counts[0] == 0:
            raise KeyError('pop from an empty set')
        mask = len(table) - 1
        slot = counts[2] & mask
        while table[slot] < 0:
            slot = (slot + 1) & mask
        key = keys[table[slot]]
        table[slot] = -2
        counts[0] -= 1
        counts[2] = slot + 1
        return key

    def clear(self):
        keys, hashes, table, counts = unbox(self)
        list_set_length(keys, 0)
        list_set_length(hashes, 0)
        _clear_table(table, 0)
        counts[0] = 0
        counts[1] = 0

    def copy(self):
        return _set_copy(self)

    def update(self, other, *more):
        _set_update(self, other)
        if len(more) > 0:
            self.update(*more)

    def union(self, other, *more):
        result = _set_copy(self)
        _set_update(result, other)
        if len(more) > 0:
            result.update(*more)
        return result

    def intersection(self, other, *more):
        result = _set_common(self, other)
        return result.intersection(*more) if len(more) > 0 else result

    def difference(self, other, *more):
        result = _set_rest(self, other)
        if len(more) > 0:
            result.difference_update(*more)
        return result

    def symmetric_difference(self, other):
        return _set_xor(self, _as_set(other))

    def intersection_update(self, other, *more):
        _set_become(self, self.intersection(other, *more))

    def difference_update(self, other, *more):
        _set_subtract(self, _as_set(other))
        if len(more) > 0:
            self.difference_update(*more)

    def symmetric_difference_update(self, other):
        _set_toggle(self, _as_set(other))

    def issubset(self, other):
        return _set_le(self, _as_set(other))

    def issuperset(self, other):
        return _set_le(_as_set(other), self)

    def isdisjoint(self, other):
        for key in other:
            if _set_contains(self, key):
                return False
        return True
