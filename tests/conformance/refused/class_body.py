# expect-error: not-supported @ 4


class Point:
    x = 1


print(1)
