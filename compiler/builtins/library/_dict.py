# Dicts: a box around (keys, values, hashes, table, counts, factory), as explained in _hash_table.py. counts: entries in use, slots in use.
# factory: of a defaultdict, else None.

from _wasmba import box, empty_list, is_kind, list_set_length, static_error, unbox, write, write_class, write_repr
from _hash_table import _clear_table, _numbers, _place, _slot_of


def _length(d):
    if is_kind(d, 'dict'):
        return unbox(d)[4][0]
    if is_kind(d, 'set'):
        return unbox(d)[3][0]
    return len(unbox(d)[0]) - unbox(d)[1][0]



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
        if factory is None or is_kind(d, 'ordered'):
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


# An OrderedDict is a dict with this factory, which is never called.

def _no_default():
    return 0


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
    factory = unbox(d)[5]
    if is_kind(d, 'counter'):
        _write_counter(text, d)
    elif is_kind(d, 'ordered'):
        write(text, 'OrderedDict(')
        if len(d) > 0:
            write_repr(text, [(key, value) for key, value in d.items()])
        write(text, ')')
    elif factory is not None:
        write(text, 'defaultdict(')
        write_class(text, factory)
        write(text, ', ')
        _write_items(text, _dict_keys(d), _dict_values(d))
        write(text, ')')
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
        return static_error('a dict has no ', name, '(): that is a method of collections.Counter')


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

    def popitem(self, last=True):
        keys = _dict_keys(self)
        if len(keys) == 0:
            raise KeyError('dictionary is empty' if is_kind(self, 'ordered') else 'popitem(): dictionary is empty')
        key = keys[len(keys) - 1 if last else 0]
        value = _dict_get(self, key)
        _dict_delete(self, key)
        return key, value

    def update(self, other):
        if is_kind(self, 'counter'):
            _counter_update(self, other)
        else:
            _dict_update(self, other)

    def move_to_end(self, key, last=True):
        if not is_kind(self, 'ordered'):
            return static_error('a dict has no move_to_end(): that is a method of collections.OrderedDict')
        value = _dict_get(self, key)
        _dict_delete(self, key)
        if last:
            _dict_set(self, key, value)
        else:
            items = [(key, value)]
            for other, held in self.items():
                items.append((other, held))
            self.clear()
            for other, held in items:
                _dict_set(self, other, held)

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
