# What stands beside a star is not placed before the star's length is known; a value that may be None in a % format.
print('== stars')


def largest(n):
    for v in zip([(i, 'a') for i in range(n)], [n] * n):
        third = ([n, n], *max([v, v], key=lambda p: n))[2]
        print(third, {*{941, 7, 118}, 8}, {*({941, 7, 118} | {10070, 4, 19, -7}), 8})


largest(2)
print('== formats')


def maybe(value, present):
    return value if present else None


print('%d|%s|%r|%5s' % (3, maybe(1, False), maybe('a', True), maybe(2.5, len('a') == 2)))
