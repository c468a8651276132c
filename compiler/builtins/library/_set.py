# Sets: a box around (keys, hashes, table, counts), as explained in _hash_table.py. counts: entries in use, slots in use, where pop() goes on.

from _wasmba import box, empty_list, is_kind, list_set_length, unbox, write, write_repr
from _hash_table import _clear_table, _numbers, _place, _slot_of
from _dict import _dict_keys
from _lists import _list_of



def _set_new(keys):
    return box('set', (empty_list(keys, 0), _numbers(), [-1] * 8, [0, 0, 0]))


def _set_from(keys):
    result = _set_new(keys)
    for key in keys:
        _set_add(result, key)
    return result


def _set_constant(keys):
    """A display of constants is a copy of a constant set, which CPython's compiler makes twice; that decides about the order."""
    return _set_copy(_set_from(_set_keys(_set_from(keys))))


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
    if is_kind(values, 'set'):
        _set_merge(s, values)
    else:
        if is_kind(values, 'dict'):
            if unbox(values)[5] is None: # neither a defaultdict nor a Counter
                _set_make_room(s, len(values))
        for value in values:
            _set_add(s, value)


def _set_make_room(s, n):
    counts = unbox(s)[3]
    if (counts[1] + n) * 5 >= (len(unbox(s)[2]) - 1) * 3:
        _set_grow(s, (counts[0] + n) * 2)


def _set_merge(s, other):
    if s is other or len(other) == 0:
        return
    _set_make_room(s, len(other))
    counts, others = unbox(s)[3], unbox(other)[3]
    if counts[1] == 0 and len(unbox(s)[2]) == len(unbox(other)[2]) and others[0] == others[1]:
        _set_become(s, other)
        return
    for key in other:
        _set_add(s, key)


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
    if a is not b:
        _set_merge(result, b)
    return result


def _set_unite(result, s, others):
    if len(others) > 0:
        if s is not others[0]:
            _set_update(result, others[0])
        _set_unite(result, s, others[1:])


def _set_and(a, b):
    if a is b:
        return _set_copy(a)
    return _shared_keys(b, a) if len(b) > len(a) else _shared_keys(a, b)


def _shared_keys(container, keys):
    result = _set_new(_keys_of(keys))
    for key in keys:
        if key in container:
            _set_add(result, key)
    return result


def _set_sub(a, b):
    if len(a) >> 2 > len(b):
        result = _set_copy(a)
        _set_subtract(result, b)
        return result
    result = _set_new(unbox(a)[0])
    for key in a:
        if key not in b:
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
    if is_kind(other, 'set'):
        return _set_sub(s, other)
    if is_kind(other, 'dict'):
        if unbox(other)[5] is None:
            return _set_sub(s, other)
    result = _set_copy(s)
    _set_subtract(result, other)
    return result


def _set_xor(a, b):
    result = _set_of(b, unbox(a)[0])
    _set_toggle(result, a)
    return result


def _set_subtract(s, other):
    """In place, so that what stays keeps its order."""
    if is_kind(other, 'set'):
        if s is other:
            s.clear()
            return
        if len(other) >> 3 > len(s):
            _set_subtract_each(s, _set_and(s, other))
        else:
            _set_subtract_each(s, other)
    else:
        _set_subtract_each(s, other)


def _set_subtract_each(s, other):
    keys, hashes, table, counts = unbox(s)
    for key in other:
        _set_discard(s, key)
    if counts[1] - counts[0] > (len(table) - 1) // 4:
        _set_grow(s, counts[0] * 2 if counts[0] > 50000 else counts[0] * 4)


def _set_toggle(s, other):
    if is_kind(other, 'set'):
        if s is other:
            s.clear()
            return
        _set_toggle_each(s, other)
    elif is_kind(other, 'dict'):
        if unbox(other)[5] is None:
            _set_toggle_each(s, other)
        else:
            _set_toggle_each(s, _set_of(other, unbox(s)[0]))
    else:
        _set_toggle_each(s, _set_of(other, unbox(s)[0]))


def _set_toggle_each(s, other):
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


# d.keys() and d.items() in the place of sets: the dict itself for its keys, a list for its items

def _keys_of(keys):
    if is_kind(keys, 'dict'):
        return _dict_keys(keys)
    return unbox(keys)[0] if is_kind(keys, 'set') else keys


def _view_set(view):
    return _set_of(view, _keys_of(view))


def _view_or(a, b):
    result = _view_set(a)
    _set_update(result, b if is_kind(b, 'set') else _keys_of(b))
    return result


def _view_sub(a, b):
    result = _view_set(a)
    _set_subtract(result, b)
    return result


def _view_xor(a, b):
    result = _view_set(a)
    _set_toggle(result, b if is_kind(b, 'set') else _keys_of(b))
    return result


def _view_and(a, b):
    if is_kind(a, 'set'):
        return _view_and(b, a)
    if is_kind(b, 'set'):
        if len(a) <= len(b):
            return _set_common(b, _keys_of(a))
    elif len(b) > len(a):
        return _shared_keys(b, a)
    return _shared_keys(a, b)


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

    def update(self, *others):
        if len(others) > 0:
            _set_update(self, others[0])
            self.update(*others[1:])

    def union(self, *others):
        result = _set_copy(self)
        _set_unite(result, self, others)
        return result

    def intersection(self, *others):
        if len(others) == 0:
            return _set_copy(self)
        result = _set_common(self, others[0])
        return result.intersection(*others[1:]) if len(others) > 1 else result

    def difference(self, *others):
        if len(others) == 0:
            return _set_copy(self)
        result = _set_rest(self, others[0])
        result.difference_update(*others[1:])
        return result

    def symmetric_difference(self, other):
        return _set_xor(self, other)

    def intersection_update(self, *others):
        _set_become(self, self.intersection(*others))

    def difference_update(self, *others):
        if len(others) > 0:
            _set_subtract(self, others[0])
            self.difference_update(*others[1:])

    def symmetric_difference_update(self, other):
        _set_toggle(self, other)

    def issubset(self, other):
        return _set_le(self, _as_set(other))

    def issuperset(self, other):
        return _set_le(_as_set(other), self)

    def isdisjoint(self, other):
        for key in other:
            if _set_contains(self, key):
                return False
        return True
