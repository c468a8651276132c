# expect-error: variable-type-conflict @ 8


def pick(flag):
    if flag:
        x = 1
    else:
        x = "one"
    return x


print(pick(True))
