d = {'a': 1, 'b': 2}
print(d)
d['c'] = 3
print(d['a'], len(d), 'a' in d, 'z' in d)
for k in d:
    print(k, d[k])
for k, v in d.items():
    print(k, v)
print(d.keys(), d.values(), d.items())
del d['b']
print(d)
d['b'] = 9
print(d, d.get('a'), d.get('zz'), d.get('zz', 5))
print(d.pop('a'), d.pop('q', -1), d)
d.update({'x': 10, 'y': 11})
print(d, sum(d.values()), sorted(d), max(d, key=lambda k: d[k]))
e = {}
for w in 'the cat the dog the end'.split():
    e[w] = e.get(w, 0) + 1
print(e)
g = {}
for w in ['apple', 'bob', 'avocado']:
    g.setdefault(w[0], []).append(w)
print(g)
sq = {i: i * i for i in range(5)}
print(sq, sq == {0: 0, 1: 1, 2: 4, 3: 9, 4: 16}, bool({}), not sq)
print(dict(), dict(a=1, b=2), dict([('q', 1.5), ('r', 2.5)]), dict(zip('abc', range(3))))
t = {(1, 2): 'x', (3, 4): 'y'}
print(t[(1, 2)], (3, 4) in t, t)
def count(words):
    counts = {}
    for w in words:
        if w in counts:
            counts[w] += 1
        else:
            counts[w] = 1
    return counts
print(count(['x', 'y', 'x']))
print({k: v for k, v in sorted(count('mississippi').items(), key=lambda kv: -kv[1])})
big = {}
for i in range(1000):
    big[i * 7] = i
for i in range(0, 1000, 2):
    del big[i * 7]
print(len(big), big[7], sum(big), list(big)[:5])
c = d.copy()
c.clear()
print(c, d)
