# arrays as a linked list
class Empty(Exception): pass
stack = []
def push(x): stack.append(x)
def pop():
    if not stack: raise Empty('stack is empty')
    return stack.pop()
push(1); push(2)
print(pop(), pop())
try:
    pop()
except Empty as e:
    print(e)
nodes = [(5, 1), (7, 2), (9, -1)]
i = 0
while i != -1:
    value, i = nodes[i]
    print(value, end=' ')
print()
tree = {1: [2, 3], 2: [4, 5], 3: [], 4: [], 5: []}
def depth(n): return 1 + max((depth(c) for c in tree[n]), default=0)
def preorder(n):
    yield n
    for c in tree[n]:
        yield from preorder(c)
print(depth(1), list(preorder(1)))
