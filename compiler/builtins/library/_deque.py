# Deques: a box around (items, [start, limit]): the items before start are gone; a limit below 0 is none.

from _wasmba import box, list_set_length, unbox, write, write_repr
from _dict import _length
from _lists import _slice_range



def _deque_from(items, limit=-1):
    return box('deque', (items, [0, limit]))


def _deque_limited(items, limit):
    if limit is None:
        return _deque_from(items)
    if limit < 0:
        raise ValueError('maxlen must be non-negative')
    return _deque_from(items[max(len(items) - limit, 0):], limit)


def _deque_maxlen(d):
    limit = unbox(d)[1][1]
    return None if limit < 0 else limit


def _deque_is_full(d):
    limit = unbox(d)[1][1]
    return limit >= 0 and _length(d) > limit


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


def _deque_delete(d, index):
    del unbox(d)[0][_deque_index(d, index)]


def _deque_tidy(d):
    items, start = unbox(d)
    first = start[0]
    if first > 16 and first * 2 > len(items):
        n = len(items) - first
        for i in range(n):
            items[i] = items[first + i]
        list_set_length(items, n)
        start[0] = 0


def _deque_write(text, d):
    write(text, 'deque(')
    write_repr(text, _deque_items(d))
    limit = unbox(d)[1][1]
    if limit >= 0:
        write(text, ', maxlen=')
        write_repr(text, limit)
    write(text, ')')


def _deque_eq(a, b):
    return _deque_items(a) == _deque_items(b)


def _deque_ne(a, b):
    return not _deque_eq(a, b)


class deque:
    def append(self, value):
        items, start = unbox(self)
        items.append(value)
        if _deque_is_full(self):
            start[0] += 1
            _deque_tidy(self)

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
        if _deque_is_full(self):
            items.pop()

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
        items, start = unbox(self)
        if start[1] < 0:
            items.extend(values)
        else:
            for value in values:
                self.append(value)

    def insert(self, i, value):
        n = _length(self)
        if unbox(self)[1][1] == n:
            raise IndexError('deque already at its maximum size')
        i = max(i + n, 0) if i < 0 else min(i, n)
        items, start = unbox(self)
        items.insert(start[0] + i, value)

    def index(self, value, start=0, stop=None):
        items = _deque_items(self)
        first, count = _slice_range(len(items), start, stop, None)
        for i in range(first, first + count):
            if items[i] == value:
                return i
        raise ValueError(f'{value!r} is not in deque')

    def remove(self, value):
        items = _deque_items(self)
        for i in range(len(items)):
            if items[i] == value:
                _deque_delete(self, i)
                return
        raise ValueError(f'{value!r} is not in deque')

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
        return _deque_from(_deque_items(self), unbox(self)[1][1])

    def reverse(self):
        items = _deque_items(self)
        n = len(items)
        for i in range(n):
            _deque_set(self, i, items[n - 1 - i])
