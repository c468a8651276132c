"""yield inside of try statements; generators that are left early."""


def resource(name):
    print('open', name)
    try:
        for i in range(3):
            yield f'{name}{i}'
    finally:
        print('close', name)


def recover():
    for i in range(3):
        try:
            yield 10 // (i - 1)
        except ZeroDivisionError:
            print('zero')
            yield -1


def all_clauses():
    try:
        yield 1
        raise ValueError('x')
    except ValueError as e:
        yield 2
        print('caught', e)
    else:
        yield 100
    finally:
        yield 3
    yield 4


def nested():
    try:
        try:
            yield 'a'
            yield 'b'
        finally:
            print('inner')
    finally:
        print('outer')


def first(name):
    for item in resource(name):
        return item


print('== to the end')
for item in resource('r'):
    print(item)
print(list(recover()), list(all_clauses()), list(nested()))

print('== left early')
for item in resource('s'):
    print(item)
    break
print(first('t'))
for outer in nested():
    print(outer)
    break
print('after')

print('== closed')
g = resource('u')
print(next(g))
g.close()
print(next(g, 'finished'))
unused = resource('never opened')
unused.close()

print('== an exception that passes')


def failing():
    try:
        yield 1
        raise KeyError('inside')
    finally:
        print('cleaned up')


try:
    for item in failing():
        print(item)
except KeyError as e:
    print('outside', e)
