from itertools import permutations, combinations, combinations_with_replacement, product, islice, count, cycle, chain, accumulate, takewhile, dropwhile, starmap, filterfalse, compress, zip_longest, pairwise, groupby, repeat, tee
import itertools
print(list(permutations([1, 2, 3])))
for p in permutations('abcd'):
    if p[0] == 'b':
        print(p, ''.join(p))
        break
print(sum(1 for _ in permutations(range(6))), list(permutations(range(3), 2)))
print(list(combinations(range(5), 4)), list(combinations('abc', 2)))
n = 2
print(list(combinations([1.5, 2.5, 3.5], n)), list(combinations_with_replacement('ab', 2)), list(combinations_with_replacement(range(3), 3)))
print(list(product([0, 1], repeat=3)), list(product('ab', [1, 2])), len(list(product(range(3), repeat=4))))
k = 2
print(list(product([0, 1], repeat=k)))
print(list(islice(count(5), 4)), list(islice('abcdefg', 2, None, 2)), list(islice(range(100), 3, 20, 5)))
for i, x in zip(range(5), cycle('xy')):
    print(i, x, end=' ')
print()
print(list(chain([1, 2], (3, 4), range(2))), list(chain.from_iterable([[1], [2, 3]])), list(itertools.chain.from_iterable(['ab', 'c'])))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 2], max)), list(accumulate([1, 2], initial=100)))
print(list(takewhile(lambda x: x < 3, count())), list(dropwhile(lambda x: x < 3, range(6))))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(filterfalse(lambda x: x % 2, range(6))), list(compress('abc', [1, 0, 1])))
print(list(zip_longest([1, 2, 3], 'ab')), list(zip_longest([1], [2, 3], fillvalue=0)), list(pairwise([1, 2, 3])))
for key, group in groupby('aabccc'):
    print(key, len(list(group)))
for key, group in groupby(sorted([3, 1, 4, 1, 5, 9, 2, 6], key=lambda x: x % 2), key=lambda x: x % 2 == 0):
    print(key, list(group))
print([len(list(g)) for k, g in groupby([1, 1, 2])])
print(list(repeat(7, 3)), list(islice(repeat('z'), 2)))
a, b = tee([1, 2, 3])
print(list(a), list(b), next(iter([5])))
rows = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*rows)], list(zip(*rows)))
pairs = [(1, 'a'), (2, 'b')]
xs, ys = zip(*pairs)
print(xs, ys, max(*[3, 9, 2]))
t = tuple(x * x for x in range(4))
print(t, len(t), t[1], t[-1], t[1:3], t + (100,), (0,) + t, 4 in t, t == (0, 1, 4, 9), sorted(t, reverse=True), t.index(4), t.count(9), isinstance(t, tuple))
seen = {tuple([1, 2]): 'a', tuple([3]): 'b'}
print(seen, seen[(1, 2)], (3,) in seen, tuple('abc'), tuple([]), tuple(range(1)))
grid = tuple(tuple(row) for row in rows)
print(grid, grid[1][2], hash(tuple([1, 2])) == hash((1, 2)))
states = set()
states.add(tuple(sorted([3, 1, 2])))
states.add((1, 2, 3))
print(len(states), states)
def add(a, b): return a + b
def tot(*args): return sum(args), len(args)
nums = [4, 5]
print(add(*nums), tot(*nums), tot(1, *nums), (*nums, 6), add(*map(int, '3 4'.split())))
best = max(permutations([1, 2, 3]), key=lambda p: p[0] * 1 + p[1] * 3 + p[2] * 2)
print(best)
m = [list(col)[::-1] for col in zip(*rows)]
print(m)
