# Python's builtins, as far as they are written in Python. Names with an underscore are what the specialiser calls for operators and
# statements; classes hold the methods of a builtin type.

from _wasmba import hash_choice, intrinsic, is_kind, list_set_length, static_error
from _comparisons import (_contains, _count, _contains_in_array, _list_eq, _list_ge, _list_gt, _list_le, _list_lt, _list_ne, _max_key,
                          _max_of, _min_key, _min_of, _tuple_eq, _tuple_ge, _tuple_gt, _tuple_le, _tuple_lt, _tuple_ne)
from _iteration import _enumerate, _iterate, _map, _reversed, _zip, _zip_strict
from _lists import (_clamp, _column, _columns, _list_assign_slice, _list_concat, _list_delete, _list_delete_slice, _list_extend,
                    _list_of, _list_repeat, _list_repeat_in_place, _list_slice, _range_slice, _reverse, _slice_range, _tuple_from, _tuple_of,
                    _write_list, _write_range, _write_separator, _write_spread, _write_tuple)
from _sorting import _sort, sorted


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
    if is_kind(x, 'choice'):
        return hash_choice(x)
    return static_error('a value of type ', x, ' cannot be hashed, and so cannot be in a set or a key of a dict')
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


def _percent_spec(flags, width, precision, kind):
    if width < 0:
        flags = '<' + flags[1:]
        width = -width
    spec = flags if width == 0 else flags + str(width)
    return spec + kind if precision < 0 else spec + '.' + str(precision) + kind


def _parse_complex(text):
    s = text.strip()
    if s.startswith('(') and s.endswith(')'):
        s = s[1:-1].strip()
    if not s.endswith('j') and not s.endswith('J'):
        return complex(_complex_part(s), 0.0)
    s = s[:-1]
    sign = -1
    for i in range(1, len(s)):
        if s[i] in '+-' and s[i - 1] not in 'eE':
            sign = i
    real = _complex_part(s[:sign]) if sign > 0 else 0.0
    imaginary = s[sign:] if sign > 0 else s
    if imaginary in ('', '+', '-'):
        imaginary += '1'
    return complex(real, _complex_part(imaginary))


def _complex_part(text):
    if text == '' or text != text.strip():
        raise ValueError('complex() arg is a malformed string')
    try:
        return float(text)
    except ValueError:
        raise ValueError('complex() arg is a malformed string')


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
        return _count(self, value)

    def reverse(self):
        _reverse(self)

    def sort(self, key=None, reverse=False):
        _sort(self, key, reverse)


class tuple:
    def count(self, value):
        return _count(self, value)

    def index(self, value):
        i = 0
        for x in self:
            if x == value:
                return i
            i += 1
        raise ValueError('tuple.index(x): x not in tuple')


class range:
    def index(self, value):
        if value not in self:
            raise ValueError(f'{value!r} is not in range')
        return (value - self.start) // self.step

    def count(self, value):
        return 1 if value in self else 0


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
