"""A variable takes the type that all its assignments join to."""


def grows(flag):
    x = 0
    if flag:
        x = 1.5
    return x + 1


def accumulates(n):
    total = 0
    for i in range(n):
        total = total + i * 0.5
    return total


def first_float():
    s = 0.0
    for i in range(4):
        s += i
    return s


print(grows(True))
print(accumulates(5))
print(first_float())
