"""Every method and operator of dicts."""
from collections import defaultdict


def make():
    print('== ways to make a dict')
    print({'a': 1, 'b': 2}, dict(a=1, b=2), dict([('a', 1), ('b', 2)]), dict(zip('ab', [1, 2])), {k: v for k, v in [('a', 1)]}, dict({'a': 1}), {**{'a': 1}, 'b': 2}, {i: i * i for i in range(3) if i}, dict.fromkeys(['a', 'b'], 0), {'a': 1, 'a': 2})


def get_set():
    print('== get, set, in')
    d = {'a': 1}
    d['b'] = 2
    d['a'] += 10
    print(d, d['a'], d.get('a'), d.get('z'), d.get('z', -1), 'a' in d, 'z' not in d, len(d))
    try:
        print(d['missing'])
    except KeyError as error:
        print('KeyError', error, repr(error))
    numbers = {1: 'x', 2: 'y'}
    try:
        print(numbers[3])
    except KeyError as error:
        print('KeyError', error)
    points = {(0, 1): 2.5}
    try:
        print(points[(0, 1)], points[0, 1], points[(5, 5)])
    except KeyError as error:
        print('KeyError', error)


def pop():
    print('== pop, popitem, del, clear')
    d = {'a': 1, 'b': 2, 'c': 3, 'd': 4}
    print(d.pop('a'), d.pop('z', 0), d.popitem(), d)
    del d['b']
    for action in range(3):
        try:
            if action == 0:
                d.pop('z')
            elif action == 1:
                del d['z']
            else:
                d.clear()
                d.popitem()
        except KeyError as error:
            print('KeyError', error)
    print(d, len(d))


def setdefault_update():
    print('== setdefault, update')
    d = {'a': 1}
    print(d.setdefault('a', 5), d.setdefault('b', 6), d)
    d.update({'b': 7, 'c': 8})
    d.update([('d', 9)])
    print(d, d | {'a': 0, 'z': 1}, d)
    d |= {'q': 3}
    print(d)
    lists = {}
    for word in ['apple', 'avocado', 'bean']:
        lists.setdefault(word[0], []).append(word)
    print(lists)


def views():
    print('== keys, values, items')
    d = {'b': 2, 'a': 1}
    print(list(d), list(d.keys()), list(d.values()), list(d.items()), sorted(d), sorted(d.items()), sum(d.values()), max(d.values()), 'a' in d.keys(), 2 in d.values(), ('a', 1) in d.items(), len(d.items()), d.keys(), d.values(), d.items())
    for k in d:
        print(k, end=' ')
    for k, v in d.items():
        print(k, v, end=' ')
    for v in d.values():
        print(v, end=' ')
    for i, (k, v) in enumerate(d.items()):
        print(i, k, v, end=' ')
    for k in reversed(d):
        print(k, end=' ')
    print()


def order():
    print('== order of insertion')
    d = {3: 'c', 1: 'a'}
    d[2] = 'b'
    d[3] = 'z'
    del d[1]
    d[1] = 'new'
    print(d, list(d))
    for i in range(40):
        d[i * 17 % 41] = str(i)
    for i in range(0, 40, 3):
        d.pop(i, '')
    print(d)


def compare():
    print('== ==, !=')
    print({'a': 1, 'b': 2} == {'b': 2, 'a': 1}, {'a': 1} != {'a': 2}, {'a': [1]} == {'a': [1]}, {1: 2} == {1: 2, 3: 4})


def copies():
    print('== copy and alias')
    d = {'a': [1]}
    c = d.copy()
    alias = d
    c['b'] = [2]
    c['a'].append(9)
    alias['x'] = [0]
    print(d, c, alias is d, c is d)


def keys_of_every_type():
    print('== keys of every type')
    print({1: 'i', -1: 'j', -2: 'k'}, {1.5: 0, 0.0: 1, float('inf'): 2}, {True: 1, False: 0}, {(1, 2): 3, (2, 1): 4}, {'': 0, 'é': 1}, {('a', 1): [1]}, {1j: 2})
    floats = {1.0: 'one', 2.5: 'x'}
    print(floats[1], 1 in floats, floats.get(2.5), floats[True])
    ints = {1: 'a'}
    print(ints[True], 1.0 in ints, ints.get(1.0))


def nested():
    print('== nested dicts')
    d = {'x': {'y': 1}, 'z': {}}
    d['z']['w'] = 2
    d['x']['y'] += 5
    print(d, d['x']['y'], {k: len(v) for k, v in d.items()}, [list(v) for v in d.values()])


def counting():
    print('== counting and grouping')
    counts = {}
    for c in 'mississippi':
        counts[c] = counts.get(c, 0) + 1
    print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])), max(counts, key=counts.get), {v: k for k, v in counts.items()}, min(counts, key=lambda k: counts[k]))


def many():
    print('== many entries')
    d = {}
    for i in range(1000):
        d[i * i % 1009] = i
    for i in range(0, 1009, 2):
        if i in d:
            del d[i]
    print(len(d), sum(d), sum(d.values()), list(d)[:10], list(d)[-5:])


def changed_while_iterating():
    print('== changing the size while iterating')
    d = {1: 1, 2: 2}
    try:
        for k in d:
            d[k + 10] = 0
    except RuntimeError as error:
        print('RuntimeError', error)


def default_values():
    print('== defaultdict')
    groups = defaultdict(list)
    for n in range(6):
        groups[n % 3].append(n)
    totals = defaultdict(int)
    for c in 'hello':
        totals[c] += 1
    print(dict(groups), dict(totals), totals['zz'], len(totals), 'q' in totals, groups[7], sorted(groups))


make()
get_set()
pop()
setdefault_update()
views()
order()
compare()
copies()
keys_of_every_type()
nested()
counting()
many()
changed_while_iterating()
default_values()
