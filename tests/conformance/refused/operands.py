# expect-error: bad-operands @ 5


def join(a, b):
    return a + b


print(join("a", 1))
