# expect-error: maybe-unassigned @ 7


def pick(flag):
    if flag:
        x = 1
    return x


print(pick(True))
