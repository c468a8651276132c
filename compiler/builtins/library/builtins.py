# Python's builtins, as far as they are written in Python. Names with an underscore are what the specialiser calls for operators and
# statements; classes hold the methods of a builtin type.

from _wasmba import advance, current_value, grow, long_tuple, write_repr, write, list_set_length, empty_list, fold, is_kind, static_error, intrinsic


def sum(values, start=0):
    if is_kind(values, 'array'):
        return values.sum(0) + start
    if is_kind(values, 'arrays'):
        return _sum_of_arrays(values, start)
    total = start
    for value in values:
        total = total + value
    return total


def _sum_of_arrays(arrays, start):
    total = arrays[0] + start
    for i in range(1, len(arrays)):
        total = total + arrays[i]
    return total


def any(values):
    for value in values:
        if value:
            return True
    return False


def all(values):
    for value in values:
        if not value:
            return False
    return True


def divmod(a, b):
    if is_kind(a, 'float') or is_kind(b, 'float'):
        if b == 0:
            raise ZeroDivisionError('float divmod()')
    return a // b, a % b


@runtime('rt_pow_mod_int64')
def _pow_mod(base: int, exponent: int, modulus: int) -> int: ...


def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    return _pow_mod(base, exp, mod)


@runtime('rt_str_length')
def _str_length(s: str) -> int: ...


@runtime('rt_str_ord')
def ord(c: str) -> int: ...


@runtime('rt_str_chr')
def chr(i: int) -> str: ...


@runtime('rt_hash_float64')
def _hash_float(x: float) -> int: ...


@runtime('rt_hash_int64')
def _hash_int(x: int) -> int: ...


@runtime('rt_str_hash')
def _hash_str(x: str) -> int: ...


def hash(x):
    if is_kind(x, 'str'):
        return _hash_str(x)
    if is_kind(x, 'float'):
        return _hash_float(x)
    if is_kind(x, 'tuple'):
        return _hash_tuple(x)
    if is_kind(x, 'long tuple'):
        return _hash_long_tuple(x)
    if is_kind(x, 'none'):
        return 0xfca86420
    if is_kind(x, 'int'):
        return _hash_int(x)
    if is_kind(x, 'complex'):
        return _hash_float(x.real) + 1000003 * _hash_float(x.imag)
    static_error('a value of type ', x, ' cannot be hashed, and so cannot be in a set or a key of a dict')
    return 0


def _hash_lanes(x, lanes):
    """The part of CPython's hash of tuples (xxHash) that goes through the elements."""
    if len(x) == 0:
        return lanes
    lanes += hash(x[0]) * -4417276706812531889
    lanes = (lanes << 31) | ((lanes >> 33) & 0x7fffffff)
    return _hash_lanes(x[1:], lanes * -7046029288634856825)


def _hash_tuple(x):
    return _hash_end(_hash_lanes(x, 2870177450012600261), len(x))


def _hash_long_tuple(x):
    lanes = 2870177450012600261
    for value in x:
        lanes += hash(value) * -4417276706812531889
        lanes = ((lanes << 31) | ((lanes >> 33) & 0x7fffffff)) * -7046029288634856825
    return _hash_end(lanes, len(x))


def _hash_end(lanes, n):
    lanes += n ^ 2870177450012600261 ^ 3527539
    return 1546275796 if lanes == -1 else lanes


def bin(x):
    return f'{x:#b}'


def oct(x):
    return f'{x:#o}'


def hex(x):
    return f'{x:#x}'


def ascii(x):
    parts = []
    for c in repr(x):
        code = ord(c)
        if code < 0x80:
            parts.append(c)
        elif code < 0x100:
            parts.append(f'\\x{code:02x}')
        elif code < 0x10000:
            parts.append(f'\\u{code:04x}')
        else:
            parts.append(f'\\U{code:08x}')
    return _join('', parts)


def _digits(n, kind, flags, precision):
    """An integer as % writes it with a precision, which counts digits."""
    digits = format(abs(n), kind).zfill(int(precision[1:]))
    if '#' in flags and kind != 'd':
        digits = '0' + kind + digits
    if n < 0:
        return '-' + digits
    return ('+' if '+' in flags else ' ' if ' ' in flags else '') + digits


def filter(function, values):
    for value in values:
        if function is None:
            if value:
                yield value
        elif function(value):
            yield value


# What enumerate, zip, map and iter give where the elements cannot be asked for by number

def _iterate(values):
    for value in values:
        yield value


def _enumerate(values, start=0):
    for value in values:
        yield start, value
        start += 1


def _reversed(values):
    static_error('a generator has no end to begin from; make a list of it')


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


def _map(function, values):
    for arguments in _zip(values):
        yield function(*arguments)


# Slices

def _clamp(i, n):
    if i < 0:
        i += n
        if i < 0:
            i = 0
    elif i > n:
        i = n
    return i


def _slice_range(n, start, stop, step):
    """First index and number of elements of start:stop:step on a length of n."""
    if step is None:
        first = 0 if start is None else _clamp(start, n)
        last = n if stop is None else _clamp(stop, n)
        return first, max(last - first, 0)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    if step > 0:
        first = 0 if start is None else _clamp(start, n)
        last = n if stop is None else _clamp(stop, n)
        return first, max((last - first + step - 1) // step, 0)
    first = n - 1
    if start is not None:
        first = start + n if start < 0 else start
        if first < 0:
            first = -1
        elif first >= n:
            first = n - 1
    last = -1
    if stop is not None:
        last = stop + n if stop < 0 else stop
        if last < 0:
            last = -1
        elif last >= n:
            last = n - 1
    return first, max((first - last - step - 1) // -step, 0)


# Lists

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


def _list_eq(a, b):
    if len(a) != len(b):
        return False
    for i in range(len(a)):
        if a[i] != b[i]:
            return False
    return True


def _list_ne(a, b):
    return not _list_eq(a, b)


def _list_lt(a, b):
    for i in range(min(len(a), len(b))):
        if a[i] != b[i]:
            return a[i] < b[i]
    return len(a) < len(b)


def _list_le(a, b):
    return not _list_lt(b, a)


def _list_gt(a, b):
    return _list_lt(b, a)


def _list_ge(a, b):
    return not _list_lt(a, b)


def _tuple_eq(a, b):
    if len(a) != len(b):
        return False
    if len(a) == 0:
        return True
    if a[0] != b[0]:
        return False
    return _tuple_eq(a[1:], b[1:])


def _tuple_ne(a, b):
    return not _tuple_eq(a, b)


def _tuple_lt(a, b):
    if len(a) == 0 or len(b) == 0:
        return len(a) < len(b)
    if a[0] != b[0]:
        return a[0] < b[0]
    return _tuple_lt(a[1:], b[1:])


def _tuple_le(a, b):
    return not _tuple_lt(b, a)


def _tuple_gt(a, b):
    return _tuple_lt(b, a)


def _tuple_ge(a, b):
    return not _tuple_lt(a, b)


def _contains(values, wanted):
    if is_kind(values, 'array'):
        return _contains_in_array(values, wanted)
    for value in values:
        if value == wanted:
            return True
    return False


def _contains_in_array(values, wanted):
    if values.ndim == 1:
        for value in values:
            if value == wanted:
                return True
        return False
    for row in values:
        if _contains_in_array(row, wanted):
            return True
    return False


def _min_of(values, key, default):
    if len(values) == 0:
        if default is not None:
            return default
        raise ValueError('min() arg is an empty sequence')
    first = True
    for value in values:
        rank = value if key is None else key(value)
        if first or rank < lowest:
            best = value
            lowest = rank
            first = False
    return best


def _max_of(values, key, default):
    if len(values) == 0:
        if default is not None:
            return default
        raise ValueError('max() arg is an empty sequence')
    first = True
    for value in values:
        rank = value if key is None else key(value)
        if first or rank > highest:
            best = value
            highest = rank
            first = False
    return best


def _min_key(values, key):
    return _min_of(values, key, None)


def _max_key(values, key):
    return _max_of(values, key, None)


# Sorting: `keys` are what is compared, `xs` what goes with them, or None.

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


def _reverse(xs):
    n = len(xs)
    for i in range(n // 2):
        x = xs[i]
        xs[i] = xs[n - 1 - i]
        xs[n - 1 - i] = x


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


def _write_spread(text, values, separator):
    first = True
    for value in values:
        if not first:
            write(text, separator)
        first = False
        write(text, value)


def _write_range(text, start, stop, step):
    write(text, 'range(')
    write(text, start)
    write(text, ', ')
    write(text, stop)
    if step != 1:
        write(text, ', ')
        write(text, step)
    write(text, ')')


class list:
    def extend(self, values):
        _list_extend(self, values)

    def pop(self, index=-1):
        n = len(self)
        if n == 0:
            raise IndexError('pop from empty list')
        i = index + n if index < 0 else index
        if i < 0 or i >= n:
            raise IndexError('pop index out of range')
        value = self[i]
        for k in range(i, n - 1):
            self[k] = self[k + 1]
        list_set_length(self, n - 1)
        return value

    def insert(self, index, value):
        n = len(self)
        i = _clamp(index, n)
        self.append(value)
        k = n
        while k > i:
            self[k] = self[k - 1]
            k -= 1
        self[i] = value

    def remove(self, value):
        for i in range(len(self)):
            if self[i] == value:
                self.pop(i)
                return
        raise ValueError('list.remove(x): x not in list')

    def clear(self):
        list_set_length(self, 0)

    def copy(self):
        return _list_slice(self, None, None, None)

    def index(self, value, start=0, stop=9223372036854775807):
        n = len(self)
        for i in range(_clamp(start, n), _clamp(stop, n)):
            if self[i] == value:
                return i
        raise ValueError(f'{value!r} is not in list')

    def count(self, value):
        total = 0
        for x in self:
            if x == value:
                total += 1
        return total

    def reverse(self):
        _reverse(self)

    def sort(self, key=None, reverse=False):
        _sort(self, key, reverse)


class tuple:
    def count(self, value):
        total = 0
        for x in self:
            if x == value:
                total += 1
        return total

    def index(self, value):
        i = 0
        for x in self:
            if x == value:
                return i
            i += 1
        raise ValueError('tuple.index(x): x not in tuple')


class int:
    def bit_length(self):
        n = abs(self)
        bits = 0
        while n > 0:
            n >>= 1
            bits += 1
        return bits

    def bit_count(self):
        return intrinsic('PopulationCount', abs(self))

    def conjugate(self):
        return self


@runtime('rt_float_is_integer')
def _is_integer(x: float) -> bool: ...


class float:
    def is_integer(self):
        return _is_integer(self)

    def conjugate(self):
        return self


class complex:
    def conjugate(self):
        return complex(self.real, -self.imag)


# os.environ

@runtime('rt_environment_set')
def _set_variable(name: str, value: str) -> None: ...


@runtime('rt_environment_get')
def _get_variable(name: str) -> optional[str]: ...


def _environ_get(name):
    value = _get_variable(name)
    if value is None:
        raise KeyError(name)
    return str(value)


class environ:
    def get(self, name, default=None):
        value = _get_variable(name)
        if value is None:
            return default
        return str(value)


def _environ_set(name, value):
    _set_variable(name, value)


# Strings

@runtime('rt_str_join')
def _join(separator: str, values: list[str]) -> str: ...


@runtime('rt_str_startswith')
def _starts_with(self: str, prefix: str, start: int, end: int) -> bool: ...


@runtime('rt_str_endswith')
def _ends_with(self: str, suffix: str, start: int, end: int) -> bool: ...


class str:
    @runtime('rt_str_upper')
    def upper(self: str) -> str: ...

    @runtime('rt_str_lower')
    def lower(self: str) -> str: ...

    @runtime('rt_str_title')
    def title(self: str) -> str: ...

    @runtime('rt_str_capitalize')
    def capitalize(self: str) -> str: ...

    @runtime('rt_str_swapcase')
    def swapcase(self: str) -> str: ...

    @runtime('rt_str_casefold')
    def casefold(self: str) -> str: ...

    @runtime('rt_str_isalpha')
    def isalpha(self: str) -> bool: ...

    @runtime('rt_str_isdigit')
    def isdigit(self: str) -> bool: ...

    @runtime('rt_str_isdecimal')
    def isdecimal(self: str) -> bool: ...

    @runtime('rt_str_isnumeric')
    def isnumeric(self: str) -> bool: ...

    @runtime('rt_str_isalnum')
    def isalnum(self: str) -> bool: ...

    @runtime('rt_str_isspace')
    def isspace(self: str) -> bool: ...

    @runtime('rt_str_isupper')
    def isupper(self: str) -> bool: ...

    @runtime('rt_str_islower')
    def islower(self: str) -> bool: ...

    @runtime('rt_str_istitle')
    def istitle(self: str) -> bool: ...

    @runtime('rt_str_isascii')
    def isascii(self: str) -> bool: ...

    @runtime('rt_str_isprintable')
    def isprintable(self: str) -> bool: ...

    @runtime('rt_str_isidentifier')
    def isidentifier(self: str) -> bool: ...

    @runtime('rt_str_find')
    def find(self: str, sub: str, start: int = 0, end: int = 9223372036854775807) -> int: ...

    @runtime('rt_str_rfind')
    def rfind(self: str, sub: str, start: int = 0, end: int = 9223372036854775807) -> int: ...

    @runtime('rt_str_index_of')
    def index(self: str, sub: str, start: int = 0, end: int = 9223372036854775807) -> int: ...

    @runtime('rt_str_rindex_of')
    def rindex(self: str, sub: str, start: int = 0, end: int = 9223372036854775807) -> int: ...

    @runtime('rt_str_count')
    def count(self: str, sub: str, start: int = 0, end: int = 9223372036854775807) -> int: ...

    def startswith(self, prefix, start=0, end=9223372036854775807):
        if is_kind(prefix, 'tuple'):
            if len(prefix) == 0:
                return False
            for one in prefix:
                if _starts_with(self, one, start, end):
                    return True
            return False
        return _starts_with(self, prefix, start, end)

    def endswith(self, suffix, start=0, end=9223372036854775807):
        if is_kind(suffix, 'tuple'):
            if len(suffix) == 0:
                return False
            for one in suffix:
                if _ends_with(self, one, start, end):
                    return True
            return False
        return _ends_with(self, suffix, start, end)

    @runtime('rt_str_replace')
    def replace(self: str, old: str, new: str, count: int = -1) -> str: ...

    @runtime('rt_str_split')
    def split(self: str, sep: str = None, maxsplit: int = -1) -> list[str]: ...

    @runtime('rt_str_rsplit')
    def rsplit(self: str, sep: str = None, maxsplit: int = -1) -> list[str]: ...

    @runtime('rt_str_splitlines')
    def splitlines(self: str, keepends: bool = False) -> list[str]: ...

    def join(self, values):
        if is_kind(values, 'list') and not is_kind(values, 'long tuple'):
            return _join(self, values)
        return _join(self, _list_of(values))

    def maketrans(x, y=None, z=''):
        table = {}
        if y is None:
            for key, value in x.items():
                table[ord(key) if is_kind(key, 'str') else key] = value
        else:
            if len(x) != len(y):
                raise ValueError('the first two maketrans arguments must have equal length')
            for a, b in zip(x, y):
                table[ord(a)] = b
            for c in z:
                table[ord(c)] = ''
        return table

    def translate(self, table):
        result = []
        for c in self:
            if ord(c) in table:
                made = table[ord(c)]
                if made is not None:
                    result.append(chr(made) if is_kind(made, 'int') else made)
            else:
                result.append(c)
        return _join('', result)

    @runtime('rt_str_partition')
    def partition(self: str, sep: str) -> tuple[str, str, str]: ...

    @runtime('rt_str_rpartition')
    def rpartition(self: str, sep: str) -> tuple[str, str, str]: ...

    @runtime('rt_str_strip')
    def strip(self: str, chars: str = None) -> str: ...

    @runtime('rt_str_lstrip')
    def lstrip(self: str, chars: str = None) -> str: ...

    @runtime('rt_str_rstrip')
    def rstrip(self: str, chars: str = None) -> str: ...

    @runtime('rt_str_removeprefix')
    def removeprefix(self: str, prefix: str) -> str: ...

    @runtime('rt_str_removesuffix')
    def removesuffix(self: str, suffix: str) -> str: ...

    @runtime('rt_str_zfill')
    def zfill(self: str, width: int) -> str: ...

    @runtime('rt_str_center')
    def center(self: str, width: int, fillchar: str = None) -> str: ...

    @runtime('rt_str_ljust')
    def ljust(self: str, width: int, fillchar: str = None) -> str: ...

    @runtime('rt_str_rjust')
    def rjust(self: str, width: int, fillchar: str = None) -> str: ...

    @runtime('rt_str_expandtabs')
    def expandtabs(self: str, tabsize: int = 8) -> str: ...
