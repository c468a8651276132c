s = {3, 1, 2}
print(s)
s.add(10)
s.add(1)
print(s, len(s), 3 in s)
s.discard(100)
s.remove(3)
print(s)
a = {1, 2, 3, 4}
b = {3, 4, 5, 6}
print(a | b, a & b, a - b, a ^ b)
print(a <= b, {3} <= a, a >= {1}, a == {4, 3, 2, 1}, a != b, a < a, a.issubset(b), a.isdisjoint({9}))
e = set()
for i in range(20):
    e.add(i * i % 17)
print(e, sorted(e))
print(set([5, 5, 6]), set('a'), set(range(100, 110)), {x % 7 for x in range(40)})
print({100, 33, 7, 64, 129, 1000, -5, -1})
u = set()
for i in range(200):
    u.add(i * 37 % 1009)
print(u)
a |= {99}
a &= {1, 2, 99}
print(a, bool(set()), set())
print(a.union([7, 8]), a.intersection([1]), a.difference([1]))
f = {1.5, 2.0, 3.25}
print(len(f), 2 in f)
print(sorted({'b', 'a', 'c'}))
print(hash((1, 2)), hash(3), hash(2.5), hash((1, (2, 3))), hash(()))
while a:
    print(a.pop())
from collections import deque, defaultdict
q = deque([1, 2, 3])
q.append(4)
q.appendleft(0)
print(q, len(q), q[0], q[-1])
while q:
    x = q.popleft()
    print(x, end=' ')
print()
dd = defaultdict(int)
for ch in 'hello':
    dd[ch] += 1
print(sorted(dd.items()))
gl = defaultdict(list)
gl['a'].append(1)
gl['b'].append(2)
gl['a'].append(3)
print(gl['a'], dict(gl))
graph = {'A': ['B', 'C'], 'B': ['D'], 'C': ['D'], 'D': []}
def bfs(graph, start):
    seen = {start}
    order = []
    queue = deque([start])
    while queue:
        node = queue.popleft()
        order.append(node)
        for n in graph[node]:
            if n not in seen:
                seen.add(n)
                queue.append(n)
    return order
print(bfs(graph, 'A'))
memo = {}
def fib(n):
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib(n - 1) + fib(n - 2)
    return memo[n]
print(fib(50))
grid = [[] for _ in range(3)]
grid[1].append(2.5)
print(grid)
