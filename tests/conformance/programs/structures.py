# linked structures with lists/tuples/dicts: trie, tree traversal, huffman, LRU, matrix paths
import heapq
from collections import OrderedDict, Counter, deque
def huffman(text):
    heap = [(n, i, c) for i, (c, n) in enumerate(sorted(Counter(text).items()))]
    heapq.heapify(heap)
    codes = {c: '' for c in text}
    serial = len(heap)
    while len(heap) > 1:
        n1, _, s1 = heapq.heappop(heap)
        n2, _, s2 = heapq.heappop(heap)
        for c in s1:
            codes[c] = '0' + codes[c]
        for c in s2:
            codes[c] = '1' + codes[c]
        heapq.heappush(heap, (n1 + n2, serial, s1 + s2))
        serial += 1
    return codes
codes = huffman('abracadabra')
print(sorted(codes.items()), ''.join(codes[c] for c in 'abracadabra'))
class CacheMiss(KeyError):
    pass
cache = OrderedDict()
def get(key):
    if key not in cache:
        raise CacheMiss(key)
    cache.move_to_end(key)
    return cache[key]
def put(key, value, capacity=2):
    cache[key] = value
    cache.move_to_end(key)
    if len(cache) > capacity:
        old, _ = cache.popitem(last=False)
        print('evict', old)
put('a', 1); put('b', 2); print(get('a')); put('c', 3)
try:
    get('b')
except CacheMiss as e:
    print('miss', e, e.args[0])
except KeyError:
    print('key')
print(cache)
tree = {1: (2, 3), 2: (4, 5), 3: (6, 0), 4: (0, 0), 5: (0, 0), 6: (0, 0)}
def inorder(n):
    if n == 0:
        return []
    left, right = tree[n]
    return inorder(left) + [n] + inorder(right)
def depth(n):
    return 0 if n == 0 else 1 + max(depth(tree[n][0]), depth(tree[n][1]))
def levels(root):
    out, queue = [], deque([(root, 0)])
    while queue:
        node, d = queue.popleft()
        if node == 0:
            continue
        if d == len(out):
            out.append([])
        out[d].append(node)
        for child in tree[node]:
            queue.append((child, d + 1))
    return out
print(inorder(1), depth(1), levels(1))
words = ['to', 'tea', 'ted', 'ten', 'inn']
children = [{}]
ends = [False]
for word in words:
    node = 0
    for ch in word:
        if ch not in children[node]:
            children[node][ch] = len(children)
            children.append({})
            ends.append(False)
        node = children[node][ch]
    ends[node] = True
def complete(prefix):
    node = 0
    for ch in prefix:
        if ch not in children[node]:
            return []
        node = children[node][ch]
    found = []
    stack = [(node, prefix)]
    while stack:
        node, text = stack.pop()
        if ends[node]:
            found.append(text)
        for ch, other in sorted(children[node].items(), reverse=True):
            stack.append((other, text + ch))
    return found
print(complete('te'), complete('i'), complete('x'))
grid = [[1, 3, 1], [1, 5, 1], [4, 2, 1]]
best = [row[:] for row in grid]
for r in range(3):
    for c in range(3):
        options = [best[r - 1][c]] if r else []
        if c:
            options.append(best[r][c - 1])
        best[r][c] += min(options, default=0)
print(best[-1][-1])
