# The type of a comprehension that stays empty is that of what its condition keeps out.
def labels(v):
    for a in list(v):
        print([dict.fromkeys(['q', a], 1) for n in map(len, [w for w in [a, 'aaa', a] if w])])


def empty():
    d = {k: {'a': 1} for k in list({})}
    print(d)
    d = {k: [1] for k in []}
    print(d)
    xs = [x for x in 'abc' if False]
    print(xs, len(xs), xs + ['q'])
    xs.append('a')
    print(xs)
    s = [str(x) for x in [1, 2, 3] if False]
    s += ['a']
    print(s, sum([x for x in [1.5] if False], 0.0), max([x for x in ['a'] if False], default='none'))
    print(','.join([x for x in ['a'] if False]), sorted([x for x in ['a'] if False and x]), {x for x in 'a' if 1 > 2})


def decided_by_types(xs, key=None):
    return [key(x) for x in xs if key], [x.upper() for x in xs if isinstance(x, str)], [x + 1 for x in xs if x is not None]


print('== keys')
labels({'aaa': 1})
print('== elements')
empty()
print('== conditions on types still choose')
print(decided_by_types([1, 2]))
print('== squares of complex numbers')
print(complex(-26) ** 2, (-1 + 0j) ** 2, (1j * 1j) ** 2)
