# expect-error: return-type-conflict @ 7


def pick(flag):
    if flag:
        return 1
    return "one"


print(pick(True))
