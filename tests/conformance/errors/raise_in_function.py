def check(x):
    if x < 0:
        raise ValueError("negative")
    return x**0.5


def middle(x):
    scratch = [x, x + 1, x + 2]
    return check(x) + len(scratch)


print(middle(9.0))
print(middle(-1.0))
