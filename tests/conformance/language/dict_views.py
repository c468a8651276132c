# What d.keys() and d.items() do as sets, in CPython's order.
def views():
    d = {'a': 1, 'b': 2}
    e = {'b': 3, 'c': 4}
    print(sorted(d.keys() & e.keys()), sorted(d.keys() | {'z'}), d.keys() - e.keys(), d.keys() & {'a'})
    print(sorted(d.keys() ^ e.keys()), d.keys() == e.keys(), d.items() & {('a', 1)}, 'a' in d.keys(), d.keys() >= {'a'})
    print(d.keys(), d.values(), d.items())
    keys = d.keys()
    for key in keys & {'b'}:
        print(key)


def order():
    d = {k * 8 - 5: k for k in range(7)}
    e = {k * 3: k for k in range(12)}
    print(d.keys() | e.keys(), d.keys() & e.keys(), d.keys() - e.keys(), d.keys() ^ e.keys())
    print({3, 11, 40} & d.keys(), {3, 11, 40} - d.keys(), d.keys() & {3, 11, 40}, d.items() - {(3, 1)})
    print(d.keys() <= e.keys(), d.keys() != {1}, d.items() == d.items(), {1} | d.keys())


print('== of strings')
views()
print('== order')
order()
