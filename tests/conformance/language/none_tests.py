# What a test for None tells of a variable, and of the value of `or`.
def maybe(value, present):
    return value if present else None


print('== in a lambda, in a generator expression')
v = [1]
v.append((lambda a: 5 if a is None else a)(maybe(3, len(v) > 5)))
print(v)


def scaled(xs, best):
    factor = maybe(best, best > 1)
    if factor is None:
        return [0]
    out = [1]
    out.extend(factor for x in xs)
    return out + [a for a in (factor + x for x in xs)] + [abs(factor)]


print(scaled([1, 2], 5), scaled([1, 2], 0))

print('== or')
print(abs(maybe(1.5, len(v) > 5) or 2.5), round((maybe(3, len(v) == 2) or 4), 1))

print('== statements')
def find(xs, wanted):
    for i, x in enumerate(xs):
        if x == wanted:
            return i
    return None

def f(xs):
    found = [find(xs, w) for w in [1, 2, 3]]
    out = [0]
    for k in found:
        if k is not None:
            out.append(k)
        else:
            out.append(-1)
    s = {v for v in found if v is not None}
    d = {v: abs(v) for v in found if not (v is None)}
    t = [(abs(v) if v is not None else -1) for v in found]
    u = [abs(v or 7) for v in found]
    best = None
    for x in xs:
        if best is None or x > best:
            best = x
    if best is None:
        return out, s, d, t, u, 0
    print(abs(best), max(best, 3), [best] * 2, {best: 1})
    return out, s, d, t, u, best
print(f([1, 5, 3]))
print(f([2]))
y = find([1], 2)
while y is None:
    y = find([1, 2], 2)
assert y is not None
print(abs(y), [y])
if (z := find([4], 4)) is not None and abs(z) < 3:
    print([z, 3], z)
def g(v=None):
    if v is None:
        v = []
    v.append(1)
    return v
print(g(), g([2]))
def h(a, b=None):
    b = b or 4
    return abs(b) + a
print(h(1), h(1, 2), h(1, find([1, 2], 2)), h(1, find([1], 2)))
def k(n):
    node = n if n > 0 else None
    count = 0
    while node is not None:
        count += abs(node)
        node = node - 1 if node > 1 else None
    return count
print(k(4), k(0))
try:
    w = find([1], 9)
    if w is not None:
        print('no', w + 1)
    else:
        raise ValueError
except ValueError:
    print('w', w)
def m(flag):
    q = find([3], 3) if flag else None
    try:
        if q is None:
            raise KeyError('none')
        return abs(q) + [q][0]
    except KeyError as e:
        return -1
    finally:
        print('q', q)
print(m(True), m(False))

print('== two that may be None are equal if both are')
def equal(a, b):
    x, y = maybe(1, a), maybe(1, b)
    return x == y, x != y, x == 1, 1 == y, x != 2, [x] == [y], (x, 'a') == (y, 'a'), x in [y]
print(equal(True, True), equal(True, False), equal(False, True), equal(False, False))

print('== isinstance')
def kinds(d, key):
    v = d.get(key)
    if isinstance(v, int):
        return 'int', isinstance(v, str), isinstance(v, (int, str))
    return 'none', isinstance(v, str), isinstance(v, (int, str))
print(kinds({'a': 1}, 'a'), kinds({'a': 1}, 'b'))
