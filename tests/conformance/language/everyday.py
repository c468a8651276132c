import random, math
inventory = {'apples': 3, 'pears': 5}
prices = {'apples': 0.5, 'pears': 0.75}
total = 0
for item in inventory:
    total += inventory[item] * prices[item]
print(f'Total: {total:.2f}')
print(*[1, 2, 3], sep=', ')
print(*'abc')
nums = [4, 8, 15, 16, 23, 42]
mean = sum(nums) / len(nums)
var = sum((x - mean) ** 2 for x in nums) / len(nums)
print(mean, round(math.sqrt(var), 4))
print([*nums, 99], [*range(3), *[7, 8]])
students = [('Ann', 90), ('Bob', 72), ('Cy', 85)]
for rank, (name, score) in enumerate(sorted(students, key=lambda s: s[1], reverse=True), start=1):
    print(rank, name, score)
lookup = dict(students)
print(lookup['Bob'], max(lookup, key=lookup.get), min(lookup.values()), sorted(lookup.items(), key=lambda kv: kv[1]))
def fib():
    a, b = 0, 1
    out = []
    while a < 50:
        out.append(a)
        a, b = b, a + b
    return out
print(fib())
tri = []
for i in range(6):
    row = [1] * (i + 1)
    for j in range(1, i):
        row[j] = tri[i - 1][j - 1] + tri[i - 1][j]
    tri.append(row)
for row in tri:
    print(' '.join(map(str, row)).center(20))
board = [['.' for _ in range(4)] for _ in range(3)]
board[1][2] = '#'
for row in board:
    print(''.join(row))
cells = {(0, 1), (1, 1), (2, 1)}
def step(cells):
    counts = {}
    for (x, y) in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    key = (x + dx, y + dy)
                    counts[key] = counts.get(key, 0) + 1
    return {c for c, n in counts.items() if n == 3 or (n == 2 and c in cells)}
print(sorted(step(cells)))
cache = {0: 0, 1: 1}
def fibm(n):
    if n not in cache:
        cache[n] = fibm(n - 1) + fibm(n - 2)
    return cache[n]
print(fibm(80))
vowels = set('aeiou')
print(sum(1 for ch in 'hello world' if ch in vowels), len(set([1, 2, 2, 3])))
groups = {}
for w in ['eat', 'tea', 'tan', 'ate', 'nat']:
    groups.setdefault(''.join(sorted(w)), []).append(w)
print(list(groups.values()))
temp = {'mon': [1.5, 2.5], 'tue': [3.0]}
for day, ts in temp.items():
    print(day, sum(ts) / len(ts))
temp['tue'].append(5.0)
print(temp)
nested = {'a': {'x': 1}, 'b': {'x': 2}}
nested['a']['y'] = 5
print(nested, nested['b']['x'])
def stats(xs):
    return {'min': min(xs), 'max': max(xs), 'n': len(xs)}
print(stats([3, 1, 2]))
squares = {n: n ** 2 for n in range(5) if n % 2}
print(squares, {v: k for k, v in squares.items()})
inv = list(zip('ab', [1, 2]))
print(dict(inv), len(inv))
x = None
if x is None:
    x = 5
print(x)
def find(xs, t):
    for i, v in enumerate(xs):
        if v == t:
            return i
    return None
print(find([1, 2, 3], 3), find([1], 9))
r = find([1, 2], 2)
if r is not None:
    print(r + 1)
s = 'a1b2'
print([c for c in s if c.isdigit()], sum(int(c) for c in s if c.isdigit()))
m = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in m] for i in range(3)], [sum(row) for row in m])
a = b = [1]
a.append(2)
print(b, a is b if False else a == b)
i = 10
while True:
    i -= 3
    if i < 0: break
    if i % 2: continue
    print(i)
print(5 if x else 6, 'yes' * (x > 3), -7 // 2)
