# Dicts and sets. A dict is a box around (keys, values, hashes, table, counts, factory), a set one around (keys, hashes, table, counts):
# entries in the order of insertion, a hash of -1 where one was deleted, and a table of a power of two of slots that hold the number
# of an entry, -1 (never used) or -2 (deleted). Probing and growth are those of CPython's sets (Objects/setobject.c), so that sets of
# numbers have its order. counts: entries in use, slots in use, where pop() of a set goes on. factory: of a defaultdict, else None.

from _wasmba import box, unbox, is_kind, write, write_repr, list_set_length, empty_list, static_error
from builtins import _list_of


def _numbers():
    numbers = [0]
    list_set_length(numbers, 0)
    return numbers


def _slot_of(keys, hashes, table, key, h):
    """Slot of the key, or, as ~slot, the one for it: the last deleted one on the way, else the unused one where the search ends."""
    mask = len(table) - 1
    i = h & mask
    perturb = h
    deleted = -1
    while True:
        probes = 9 if i + 9 <= mask else 0
        for slot in range(i, i + probes + 1):
            entry = table[slot]
            if entry == -1:
                return ~slot if deleted < 0 else ~deleted
            if entry == -2:
                deleted = slot
            if entry >= 0 and hashes[entry] == h and keys[entry] == key:
                return slot
        perturb = (perturb >> 5) & 0x07ffffffffffffff
        i = (i * 5 + 1 + perturb) & mask


def _place(table, h, entry):
    """Enters what is known not to be in the table, which has room and no deleted slots."""
    mask = len(table) - 1
    i = h & mask
    perturb = h
    while True:
        probes = 9 if i + 9 <= mask else 0
        for slot in range(i, i + probes + 1):
            if table[slot] == -1:
                table[slot] = entry
                return
        perturb = (perturb >> 5) & 0x07ffffffffffffff
        i = (i * 5 + 1 + perturb) & mask


def _clear_table(table, least):
    size = 8
    while size <= least:
        size *= 2
    list_set_length(table, 0)
    for _ in range(size):
        table.append(-1)


def _length(d):
    if is_kind(d, 'dict'):
        return unbox(d)[4][0]
    if is_kind(d, 'set'):
        return unbox(d)[3][0]
    return len(unbox(d)[0]) - unbox(d)[1][0]


# Dicts

def _dict_new(keys, values, factory):
    """A dict for keys and values as in these lists, still empty."""
    return box('dict', (empty_list(keys, 0), empty_list(values, 0), _numbers(), [-1] * 8, [0, 0, 0], factory))


def _dict_from(keys, values, factory):
    d = _dict_new(keys, values, factory)
    for i in range(len(keys)):
        _dict_set(d, keys[i], values[i])
    return d


def _dict_grow(d):
    keys, values, hashes, table, counts, factory = unbox(d)
    used = 0
    for i in range(len(keys)):
        if hashes[i] != -1:
            if used != i:
                keys[used] = keys[i]
                values[used] = values[i]
                hashes[used] = hashes[i]
            used += 1
    list_set_length(keys, used)
    list_set_length(values, used)
    list_set_length(hashes, used)
    _clear_table(table, used * 3)
    for i in range(used):
        _place(table, hashes[i], i)
    counts[1] = used


def _dict_set(d, key, value):
    keys, values, hashes, table, counts, factory = unbox(d)
    h = hash(key)
    slot = _slot_of(keys, hashes, table, key, h)
    if slot >= 0:
        values[table[slot]] = value
    else:
        table[~slot] = len(keys)
        keys.append(key)
        values.append(value)
        hashes.append(h)
        counts[0] += 1
        counts[1] += 1
        if counts[1] * 5 >= (len(table) - 1) * 3:
            _dict_grow(d)


def _dict_entry(d, key):
    """Number of the key's entry, or -1."""
    keys, values, hashes, table, counts, factory = unbox(d)
    slot = _slot_of(keys, hashes, table, key, hash(key))
    return table[slot] if slot >= 0 else -1


def _dict_get(d, key):
    keys, values, hashes, table, counts, factory = unbox(d)
    slot = _slot_of(keys, hashes, table, key, hash(key))
    if slot < 0:
        if factory is None:
            raise KeyError(key)
        elif is_kind(d, 'counter'):
            return 0
        else:
            value = factory()
            _dict_set(d, key, value)
            return value
    return values[table[slot]]


def _dict_delete(d, key):
    keys, values, hashes, table, counts, factory = unbox(d)
    slot = _slot_of(keys, hashes, table, key, hash(key))
    if slot < 0:
        raise KeyError(key)
    hashes[table[slot]] = -1
    table[slot] = -2
    counts[0] -= 1


def _dict_contains(d, key):
    return _dict_entry(d, key) >= 0


def _dict_keys(d):
    keys, values, hashes, table, counts, factory = unbox(d)
    result = empty_list(keys, counts[0])
    for i in range(len(keys)):
        if hashes[i] != -1:
            result.append(keys[i])
    return result


def _dict_values(d):
    keys, values, hashes, table, counts, factory = unbox(d)
    result = empty_list(values, counts[0])
    for i in range(len(keys)):
        if hashes[i] != -1:
            result.append(values[i])
    return result


def _dict_eq(a, b):
    if len(a) != len(b):
        return False
    keys, values, hashes, table, counts, factory = unbox(a)
    others = unbox(b)[1]
    for i in range(len(keys)):
        if hashes[i] != -1:
            entry = _dict_entry(b, keys[i])
            if entry < 0:
                return False
            if others[entry] != values[i]:
                return False
    return True


def _dict_ne(a, b):
    return not _dict_eq(a, b)


def _dict_update(d, other):
    if is_kind(other, 'dict'):
        keys = _dict_keys(other)
        values = _dict_values(other)
        for i in range(len(keys)):
            _dict_set(d, keys[i], values[i])
    else:
        for key, value in other:
            _dict_set(d, key, value)


def _dict_copy(d):
    return _dict_from(_dict_keys(d), _dict_values(d), unbox(d)[5])


def _dict_of(source, keys, values, factory):
    d = _dict_new(keys, values, factory)
    _dict_update(d, source)
    return d


def _dict_or(a, b):
    result = _dict_copy(a)
    _dict_update(result, b)
    return result


# Counters: dicts of numbers whose factory is _no_count. What is not there counts 0, and is not put there by asking.

def _no_count():
    return 0


def _counter_update(d, values):
    if is_kind(values, 'dict'):
        for key, count in values.items():
            _dict_set(d, key, _dict_get(d, key) + count)
    else:
        for key in values:
            _dict_set(d, key, _dict_get(d, key) + 1)


def _counter_new(example):
    keys, values, hashes, table, counts, factory = unbox(example)
    return _dict_new(keys, values, factory)


def _counter_add(a, b):
    result = _counter_new(a)
    for key, count in a.items():
        if count + b[key] > 0:
            result[key] = count + b[key]
    for key, count in b.items():
        if not _dict_contains(a, key) and count > 0:
            result[key] = count
    return result


def _counter_sub(a, b):
    result = _counter_new(a)
    for key, count in a.items():
        if count - b[key] > 0:
            result[key] = count - b[key]
    for key, count in b.items():
        if not _dict_contains(a, key) and count < 0:
            result[key] = -count
    return result


def _counter_and(a, b):
    result = _counter_new(a)
    for key, count in a.items():
        if min(count, b[key]) > 0:
            result[key] = min(count, b[key])
    return result


def _counter_or(a, b):
    result = _counter_new(a)
    for key, count in a.items():
        if max(count, b[key]) > 0:
            result[key] = max(count, b[key])
    for key, count in b.items():
        if not _dict_contains(a, key) and count > 0:
            result[key] = count
    return result


def _most_common(d):
    pairs = [(key, count) for key, count in d.items()]
    pairs.sort(key=lambda pair: -pair[1])
    return pairs


def _write_dict(text, d):
    if is_kind(d, 'counter'):
        _write_counter(text, d)
    else:
        _write_items(text, _dict_keys(d), _dict_values(d))


def _write_counter(text, d):
    write(text, 'Counter(')
    if len(d) > 0:
        pairs = _most_common(d)
        _write_items(text, [pair[0] for pair in pairs], [pair[1] for pair in pairs])
    write(text, ')')


def _write_items(text, keys, values):
    write(text, '{')
    for i in range(len(keys)):
        if i > 0:
            write(text, ', ')
        write_repr(text, keys[i])
        write(text, ': ')
        write_repr(text, values[i])
    write(text, '}')


def _only_counter(d, name):
    if not is_kind(d, 'counter'):
        static_error('a dict has no ', name, '(): that is a method of collections.Counter')


class dict:
    def fromkeys(self, value=None):
        return {key: value for key in self}

    def get(self, key, default=None):
        entry = _dict_entry(self, key)
        if entry < 0:
            return default
        return unbox(self)[1][entry]

    def setdefault(self, key, default=None):
        entry = _dict_entry(self, key)
        if entry < 0:
            _dict_set(self, key, default)
            entry = _dict_entry(self, key)
        return unbox(self)[1][entry]

    def pop(self, key, *default):
        entry = _dict_entry(self, key)
        if entry < 0:
            if len(default) == 0:
                raise KeyError(key)
            else:
                return default[0]
        value = unbox(self)[1][entry]
        _dict_delete(self, key)
        return value

    def popitem(self):
        keys = _dict_keys(self)
        if len(keys) == 0:
            raise KeyError('popitem(): dictionary is empty')
        key = keys[len(keys) - 1]
        value = _dict_get(self, key)
        _dict_delete(self, key)
        return key, value

    def update(self, other):
        if is_kind(self, 'counter'):
            _counter_update(self, other)
        else:
            _dict_update(self, other)

    def most_common(self, n=None):
        _only_counter(self, 'most_common')
        pairs = _most_common(self)
        return pairs if n is None else pairs[:n]

    def total(self):
        _only_counter(self, 'total')
        return sum(_dict_values(self))

    def elements(self):
        _only_counter(self, 'elements')
        for key, count in self.items():
            for _ in range(count):
                yield key

    def subtract(self, other):
        _only_counter(self, 'subtract')
        if is_kind(other, 'dict'):
            for key, count in other.items():
                _dict_set(self, key, _dict_get(self, key) - count)
        else:
            for key in other:
                _dict_set(self, key, _dict_get(self, key) - 1)

    def copy(self):
        return _dict_copy(self)

    def clear(self):
        keys, values, hashes, table, counts, factory = unbox(self)
        list_set_length(keys, 0)
        list_set_length(values, 0)
        list_set_length(hashes, 0)
        _clear_table(table, 0)
        counts[0] = 0
        counts[1] = 0


# Sets

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


def _write_set(text, s):
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
        return result.union(*more) if len(more) > 0 else result

    def intersection(self, other, *more):
        result = _set_common(self, other)
        return result.intersection(*more) if len(more) > 0 else result

    def difference(self, other, *more):
        result = _set_rest(self, other)
        return result.difference(*more) if len(more) > 0 else result

    def symmetric_difference(self, other):
        return _set_xor(self, _as_set(other))

    def intersection_update(self, other):
        _set_become(self, _set_common(self, other))

    def difference_update(self, other):
        _set_subtract(self, _as_set(other))

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


# Deques: a box around (items, start): the items before start are gone.

def _deque_from(items):
    return box('deque', (items, [0]))


def _deque_items(d):
    items, start = unbox(d)
    return items[start[0]:]


def _deque_index(d, index):
    n = _length(d)
    i = index + n if index < 0 else index
    if i < 0 or i >= n:
        raise IndexError('deque index out of range')
    return i + unbox(d)[1][0]


def _deque_get(d, index):
    return unbox(d)[0][_deque_index(d, index)]


def _deque_set(d, index, value):
    unbox(d)[0][_deque_index(d, index)] = value


def _deque_tidy(d):
    items, start = unbox(d)
    first = start[0]
    if first > 16 and first * 2 > len(items):
        n = len(items) - first
        for i in range(n):
            items[i] = items[first + i]
        list_set_length(items, n)
        start[0] = 0


def _write_deque(text, d):
    write(text, 'deque(')
    write_repr(text, _deque_items(d))
    write(text, ')')


def _deque_eq(a, b):
    return _deque_items(a) == _deque_items(b)


def _deque_ne(a, b):
    return not _deque_eq(a, b)


class deque:
    def append(self, value):
        unbox(self)[0].append(value)

    def appendleft(self, value):
        items, start = unbox(self)
        items.append(value)
        if start[0] == 0:
            n = len(items) - 1
            room = n + 16
            for _ in range(room):
                items.append(value)
            i = n - 1
            while i >= 0:
                items[i + room] = items[i]
                i -= 1
            list_set_length(items, n + room)
            start[0] = room
        else:
            items.pop()
        start[0] -= 1
        items[start[0]] = value

    def pop(self):
        if _length(self) == 0:
            raise IndexError('pop from an empty deque')
        return unbox(self)[0].pop()

    def popleft(self):
        items, start = unbox(self)
        if _length(self) == 0:
            raise IndexError('pop from an empty deque')
        value = items[start[0]]
        start[0] += 1
        _deque_tidy(self)
        return value

    def extend(self, values):
        unbox(self)[0].extend(values)

    def extendleft(self, values):
        for value in values:
            self.appendleft(value)

    def clear(self):
        items, start = unbox(self)
        list_set_length(items, 0)
        start[0] = 0

    def rotate(self, n=1):
        size = _length(self)
        if size > 0:
            for _ in range(n % size):
                self.appendleft(self.pop())

    def count(self, value):
        return _deque_items(self).count(value)

    def copy(self):
        return _deque_from(_deque_items(self))

    def reverse(self):
        items = _deque_items(self)
        n = len(items)
        for i in range(n):
            _deque_set(self, i, items[n - 1 - i])
