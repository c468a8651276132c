parent = list(range(10))
rank = [0] * 10
def find(x):
    while parent[x] != x:
        parent[x] = parent[parent[x]]
        x = parent[x]
    return x
def union(a, b):
    a, b = find(a), find(b)
    if a == b: return False
    if rank[a] < rank[b]: a, b = b, a
    parent[b] = a
    rank[a] += rank[a] == rank[b]
    return True
edges = [(4, 0, 1), (8, 1, 2), (7, 2, 3), (9, 3, 4), (1, 0, 4), (2, 1, 4)]
mst, total = [], 0
for w, u, v in sorted(edges):
    if union(u, v):
        mst.append((u, v))
        total += w
print(mst, total, len({find(i) for i in range(10)}))
def topo(graph):
    indeg = {u: 0 for u in graph}
    for u in graph:
        for v in graph[u]: indeg[v] += 1
    order = []
    ready = [u for u in indeg if indeg[u] == 0]
    while ready:
        u = ready.pop()
        order.append(u)
        for v in graph[u]:
            indeg[v] -= 1
            if indeg[v] == 0: ready.append(v)
    return order
print(topo({'shirt': ['tie'], 'tie': ['jacket'], 'pants': ['shoes', 'jacket'], 'shoes': [], 'jacket': []}))
