# Lists and tuples: slices, joining and repeating, text.

from _wasmba import empty_list, grow, is_kind, list_set_length, long_tuple, write, write_repr



def _clamp(i, n):
    if i < 0:
        i += n
        if i < 0:
            i = 0
    elif i > n:
        i = n
    return i


def _check_step(step):
    if step == 0:
        raise ValueError('slice step cannot be zero')


def _slice_bounds(n, start, stop, step):
    """First index and the one to stop at, as of slice.indices(n)."""
    _check_step(step)
    if step > 0:
        first = 0 if start is None else _clamp(start, n)
        last = n if stop is None else _clamp(stop, n)
    else:
        first = n - 1 if start is None else _clamp_down(start, n)
        last = -1 if stop is None else _clamp_down(stop, n)
    return first, last


def _clamp_down(i, n):
    if i < 0:
        i += n
    return max(min(i, n - 1), -1)


def _slice_range(n, start, stop, step):
    """First index and number of elements of start:stop:step on a length of n."""
    if step is None:
        first = 0 if start is None else _clamp(start, n)
        last = n if stop is None else _clamp(stop, n)
        return first, max(last - first, 0)
    first, last = _slice_bounds(n, start, stop, step)
    if step > 0:
        return first, max((last - first + step - 1) // step, 0)
    return first, 0 if step == 0 else max((first - last - step - 1) // -step, 0)


def _range_slice(r, start, stop, step):
    stride = 1 if step is None else step
    first, last = _slice_bounds(len(r), start, stop, stride)
    return r if stride == 0 else range(r.start + first * r.step, r.start + last * r.step, r.step * stride)


def _list_of(values):
    return [value for value in values]


def _tuple_of(values):
    if not is_kind(values, 'list'):
        return _tuple_of(_list_of(values))
    result = long_tuple(values, len(values))
    for value in values:
        grow(result, value)
    return result


def _tuple_from(values, start):
    return _tuple_of([values[i] for i in range(start, len(values))])


def _column(rows, i):
    return _tuple_of([row[i] for row in rows])


def _columns(rows):
    if len(rows) > 0:
        for i in range(min([len(row) for row in rows])):
            yield _tuple_of([row[i] for row in rows])


def _list_slice(xs, start, stop, step):
    first, count = _slice_range(len(xs), start, stop, step)
    stride = 1 if step is None else step
    result = empty_list(xs, count)
    for i in range(count):
        grow(result, xs[first + i * stride])
    return result


def _list_assign_slice(xs, start, stop, step, values):
    new = _list_of(values)
    first, count = _slice_range(len(xs), start, stop, step)
    stride = 1 if step is None else step
    if stride == 1:
        tail = _list_slice(xs, first + count, None, None)
        list_set_length(xs, first)
        _list_extend(xs, new)
        _list_extend(xs, tail)
    else:
        if len(new) != count:
            raise ValueError(f'attempt to assign sequence of size {len(new)} to extended slice of size {count}')
        for i in range(count):
            xs[first + i * stride] = new[i]


def _list_delete(xs, index):
    n = len(xs)
    if index < -n or index >= n:
        raise IndexError('list assignment index out of range')
    xs.pop(index)


def _list_delete_slice(xs, start, stop, step):
    first, count = _slice_range(len(xs), start, stop, step)
    stride = 1 if step is None else step
    if count == 0:
        return
    if stride < 0:
        first += (count - 1) * stride
        stride = -stride
    kept = first
    for i in range(first, len(xs)):
        if (i - first) % stride != 0 or i >= first + count * stride:
            xs[kept] = xs[i]
            kept += 1
    list_set_length(xs, kept)


def _list_concat(a, b):
    result = empty_list(a, len(a) + len(b))
    for x in a:
        grow(result, x)
    for x in b:
        grow(result, x)
    return result


def _list_repeat(xs, count):
    result = empty_list(xs, max(count, 0) * len(xs))
    for _ in range(count):
        for x in xs:
            grow(result, x)
    return result


def _list_repeat_in_place(xs, count):
    n = len(xs)
    if count <= 0:
        list_set_length(xs, 0)
    for _ in range(1, count):
        for i in range(n):
            xs.append(xs[i])


def _list_extend(xs, values):
    if is_kind(values, 'list'):
        for i in range(len(values)):
            xs.append(values[i])
    else:
        for value in values:
            xs.append(value)


def _reverse(xs):
    n = len(xs)
    for i in range(n // 2):
        x = xs[i]
        xs[i] = xs[n - 1 - i]
        xs[n - 1 - i] = x


def _write_list(text, xs):
    write(text, '[')
    for i in range(len(xs)):
        if i > 0:
            write(text, ', ')
        write_repr(text, xs[i])
    write(text, ']')


def _write_tuple(text, values):
    write(text, '(')
    for i in range(len(values)):
        if i > 0:
            write(text, ', ')
        write_repr(text, values[i])
    write(text, ',)' if len(values) == 1 else ')')


def _write_spread(text, values, separator, follows):
    """Whether there is anything in the line now: values may be empty."""
    for value in values:
        _write_separator(text, separator, follows)
        follows = True
        write(text, value)
    return follows


def _write_separator(text, separator, follows):
    if follows:
        write(text, separator)


def _write_range(text, start, stop, step):
    write(text, 'range(')
    write(text, start)
    write(text, ', ')
    write(text, stop)
    if step != 1:
        write(text, ', ')
        write(text, step)
    write(text, ')')
