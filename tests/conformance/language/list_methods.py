xs = [3, 1, 2]
xs.append(5); xs.insert(0, 9); xs.extend([7, 7]); xs.extend(range(2)); xs.extend((1, 2))
print(xs, xs.pop(), xs.pop(0), xs.index(7), xs.count(7))
xs.remove(7); xs.reverse(); print(xs)
xs.sort(); print(xs); xs.sort(reverse=True); print(xs)
ys = xs.copy(); ys.clear(); print(ys, len(xs))
xs[1:3] = [100, 200, 300]; print(xs)
del xs[0]; print(xs)
del xs[1:3]; print(xs)
print(xs[::-1], xs[-2:], xs[::2], xs * 2, [0] * 3 + [1])
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 5
print(grid, [len(r) for r in grid], sum(sum(r) for r in grid))
pts = [(3, 'c'), (1, 'a'), (2, 'b')]
print(sorted(pts), sorted(pts, key=lambda p: p[1], reverse=True))
pts.sort(key=lambda p: -p[0]); print(pts)
print([1, 2] < [1, 3], [1, 2] == [1, 2], [1] != [2], [2] > [1, 5], (1, 2) < (1, 3), (1, 'a') == (1, 'a'))
words = ['pear', 'fig', 'apple']
print(sorted(words), sorted(words, key=len), sorted(words, key=str.lower), max(words, key=len), min(words))
a, *b = [1, 2, 3]
print(a, b)
*c, d = (1, 2, 3)
print(c, d)
first, second = [10, 20]
print(first, second)
for i, (x, y) in enumerate([(1, 2), (3, 4)]):
    print(i, x, y)
for i, ch in enumerate('abc', 1):
    print(i, ch, end=' ')
print()
for a, b in zip([1, 2, 3], 'xyz'):
    print(a, b)
print(list(map(lambda x: x * 2, [1, 2, 3])), list(filter(lambda x: x % 2, range(6))), list(reversed([1, 2, 3])), list(zip([1, 2], [3, 4])), list(enumerate(['a'])))
print(list(map(int, '1 2 3'.split())), list(map(str, [1, 2])), sum(map(float, ['1.5', '2'])))
print([x for row in [[1, 2], [3]] for x in row], [[j for j in range(i)] for i in range(3)])
m = [[1, 2], [3, 4]]
print([list(r) for r in zip(*m)])
print(3 in [1, 2, 3], 'a' not in ['b'], [] == [], not [])
stack = []
stack.append(1); stack.append(2)
while stack:
    print(stack.pop())
print(sum([[1], [2]], []), sum([0.5, 1.5]), max([1.5, 2.5]), sum((1, 2, 3)))
t = (1, 2) + (3,)
print(t, t[0], t[-1], t[1:], len(t), t * 2, 2 in t, t.index(2), t.count(1))
s = 'hello'
for c in s: print(c, end='')
print()
print([c for c in s], list(s), s[::-1], s[1], 'l' in s)
