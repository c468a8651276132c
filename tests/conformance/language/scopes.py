LIMIT = 10
SCALE = 0.5


def uses_globals(x):
    return x * SCALE + LIMIT


def shadows():
    LIMIT = 3
    return LIMIT


def swap(a, b):
    a, b = b, a
    return a * 10 + b


def unpack():
    (a, b), c = (1, 2), 3
    d = e = a + b + c
    return a, b, c, d, e


def augmented():
    x = 7
    x += 2
    x -= 1
    x *= 3
    x //= 5
    x **= 2
    x %= 10
    x <<= 3
    x |= 1
    x ^= 2
    x >>= 1
    x &= 14
    return x


def argument_is_local(n):
    n = n + 1
    return n


n = 1
print(uses_globals(4), shadows(), LIMIT)
print(swap(1, 2))
print(unpack())
print(augmented())
print(argument_is_local(n), n)
a, b, c = 1, 2.5, True
print(a, b, c)
a, b = b, a
print(a, b)
