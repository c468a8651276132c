"""Tables of functions that hold values: lists, tuples and dicts of closures of several definitions."""
from functools import partial, wraps


def adder(n):
    return lambda x: x + n


def scaler(n):
    def scale(x):
        return x * n
    return scale


def table_of(k):
    return {'add': lambda x: x + k, 'sub': lambda x: x - k, 'same': lambda x: x}


print('== one definition')
table = [adder(1), adder(10)]
print([table[i](5) for i in range(2)], [m(10) for m in [scaler(i) for i in range(4)]])

print('== several definitions')
ops = table_of(3)
for name in ('add', 'sub', 'same'):
    print(name, ops[name](10))
for name, f in ops.items():
    print(name, f(1))
mixed = [adder(2), scaler(3), lambda x: -x, abs]
print([f(-4) for f in mixed])
pipeline = (adder(1), scaler(2))
x = 5
for f in pipeline:
    x = f(x)
print(x)


def choose(flag, n):
    return adder(n) if flag else scaler(n)


print([choose(flag, 7)(3) for flag in (True, False)])

print('== partial and wraps')


def scale(x, factor=1, offset=0):
    return x * factor + offset


triple = partial(scale, factor=3)
print(triple(4), triple(4, offset=1), triple(2, factor=10), partial(scale, 2, 5)(offset=7), list(map(triple, [1, 2])))


def logged(f):
    @wraps(f)
    def wrapper(*arguments):
        result = f(*arguments)
        print(wrapper.__name__, arguments, result)
        return result
    return wrapper


@logged
def add(a, b):
    return a + b


print(add(add(1, 2), 3), add.__name__)
