"""Orders of sets after every operation, in CPython a matter of hashes, table sizes and deleted slots."""

import random

print("== operations")
random.seed(3)


def rnd(n, m):
    return [random.randrange(m) for _ in range(n)]


for trial in range(60):
    n = random.randrange(30)
    m = random.choice([10, 40, 1000, 10**12])
    a = set(rnd(n, m)); la = rnd(random.randrange(30), m)
    b = set(la)
    c = a.copy()
    for x in rnd(5, m):
        c.discard(x)
        a.add(x)
    d = {x: 1 for x in la}
    print(a, b, c.copy(), a.union(la), a | b, a.union(b), a.intersection(la), a & b, a.difference(la), a - b, a ^ b, a.union(d), a.difference(d), a.intersection(d))
    e = a.copy()
    e.intersection_update(la)
    f = a.copy()
    f.difference_update(la)
    g = a.copy()
    g.update(la)
    h = set(a)
    h.symmetric_difference_update(b)
    k = set((x, x % 3) for x in la)
    q = k.copy()
    q.update([(x, 1) for x in rnd(4, m)])
    print(e, f, g, h, k, q, q.union(k), q - k)


print("== slots")
s = set(range(0, 12))
s.discard(0)
s.add(32)
print(s)
s = set(range(0, 12))
s.discard(0)
s.discard(1)
s.add(32)
print(s)
b = {0, 1, 38, 8, 9, 15, 16, 18, 19, 20, 21, 26, 31}
c = b.copy()
c.discard(0)
c.add(32)
print(c)
a = {0, 32}
print(a ^ b, b ^ a)

print("== several arguments")
x = {1, 2, 3, 40}
print(x.union([9, 33], {2}), x.difference([1], {40}), x.intersection([40, 1, 2], {2, 40}))
y = x.copy()
y.difference_update([1], {40})
x.intersection_update([40, 1, 2], {2, 40})
print(x, y)
