from numba import njit
import numpy as np
@njit
def count(xs):
    d = {}
    for x in xs:
        d[x] = d.get(x, 0) + 1
    return d
print(count([1, 2, 1]))
@njit
def uniq(a):
    s = set()
    for v in a:
        s.add(v)
    return len(s)
print(uniq(np.array([1.0, 2.0, 1.0])))
@njit
def pairs(n):
    out = []
    for i in range(n):
        out.append((i, float(i)))
    return out
print(pairs(3))
d = {i: np.zeros(2) + i for i in range(3)}
print(d[1], len(d))
e = {'x': (1, 2.5), 'y': (3, 4.5)}
for k, (a, b) in e.items():
    print(k, a, b)
def f(d, k='a'):
    return d.get(k)
print(f({'a': 1}), f({'b': 2}))
def g(n):
    if n > 2:
        return {'n': n}
    return {}
print(g(1), g(5))
keys = list({'q': 1, 'w': 2})
print(keys, tuple(sorted({3, 1})))
for i, k in enumerate({'a': 1, 'b': 2}):
    print(i, k)
for (k, v), z in zip({'a': 1, 'b': 2}.items(), range(5)):
    print(k, v, z)
print({1, 2} == {2, 1}, {'a': {1}} == {'a': {1}}, [{'a': 1}, {'b': 2}])
print({True: 'yes', False: 'no'}[3 > 2], {1.5: 'a'}, {None: 1})
matrix = {}
for r in range(2):
    for c in range(2):
        matrix[r, c] = r * c
print(matrix)
x = {}
x['list'] = [1]
x['list'] += [2]
print(x)
print(len({}), {} == {}, set() == set(), list(set()), dict(a=1) | {'b': 2})
data = [{'name': 'A', 'n': 'x'}, {'name': 'B', 'n': 'y'}]
print([r['name'] for r in data], sorted(data, key=lambda r: r['n'], reverse=True)[0]['name'])
words = 'a b c'.split()
idx = {w: i for i, w in enumerate(words)}
print(idx, 'a' in idx, 'a' in idx.keys(), 1 in idx.values(), ('a', 0) in idx.items())
while idx:
    print(idx.popitem())
print(min({'b': 1, 'a': 2}), sum({1: 'a', 2: 'b'}), any({0: 1}), ''.join({'x': 1}), max({'b': 1, 'a': 2}.values()))
