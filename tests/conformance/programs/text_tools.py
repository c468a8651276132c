# matching brackets, run-length, anagram groups, csv parsing, word ladder, binary search, bits
from collections import defaultdict, Counter, OrderedDict, deque
import bisect, string
class BracketError(SyntaxError):
    pass
def check(text):
    pairs = {')': '(', ']': '[', '}': '{'}
    stack = []
    for i, ch in enumerate(text):
        if ch in pairs.values():
            stack.append((ch, i))
        elif ch in pairs:
            if not stack:
                raise BracketError(f"unexpected {ch!r} at {i}")
            top, where = stack.pop()
            if top != pairs[ch]:
                raise BracketError(f"{top!r} at {where} closed by {ch!r} at {i}")
    if stack:
        raise BracketError(f"{stack[-1][0]!r} at {stack[-1][1]} is never closed")
    return True
for t in ["([]{})", "(]", "((", "}"]:
    try:
        print(t, check(t))
    except BracketError as e:
        print(t, type(e).__name__, e)
def rle(s):
    out = []
    for ch in s:
        if out and out[-1][0] == ch:
            out[-1] = (ch, out[-1][1] + 1)
        else:
            out.append((ch, 1))
    return out
def unrle(pairs):
    return ''.join(ch * n for ch, n in pairs)
encoded = rle("WWWWBWWWBB")
print(encoded, unrle(encoded))
groups = defaultdict(list)
for word in "listen silent enlist google elbow below".split():
    groups[''.join(sorted(word))].append(word)
print(sorted(groups.values(), key=len, reverse=True))
csv = """name,qty,price
apple,3,0.5
pear,10,0.25
fig,,1.0"""
lines = csv.split('\n')
header = lines[0].split(',')
total = 0.0
for line in lines[1:]:
    row = dict(zip(header, line.split(',')))
    try:
        total += int(row['qty']) * float(row['price'])
    except ValueError as e:
        print('skipped', row['name'], '-', e)
print(f'{total:.2f}')
xs = [1, 3, 5, 7, 9]
i = bisect.bisect_left(xs, 6)
bisect.insort(xs, 6)
print(i, xs, bisect.bisect(xs, 100))
def ladder(start, goal, words):
    words = set(words)
    queue = deque([(start, [start])])
    while queue:
        word, path = queue.popleft()
        if word == goal:
            return path
        for i in range(len(word)):
            for c in string.ascii_lowercase:
                other = word[:i] + c + word[i+1:]
                if other in words:
                    words.remove(other)
                    queue.append((other, path + [other]))
    return []
print(ladder('hit', 'cog', ['hot', 'dot', 'dog', 'lot', 'log', 'cog']))
print([bin(n).count('1') for n in range(8)], 6 & 3, 6 | 3, 6 ^ 3, ~6, 1 << 5, 255 >> 3)
recent = deque(maxlen=3)
for n in range(6):
    recent.append(n * n)
    print(list(recent), end=' ')
print(recent)
od = OrderedDict()
for key in 'zyx':
    od[key] = ord(key)
od.move_to_end('z')
print(od, list(od.keys()), next(iter(od)))
c = Counter("mississippi")
c.update("miss")
print(c, c.most_common(1), sorted(c.elements())[:4], c['q'], Counter(a=3) - Counter(a=1))
print(string.ascii_uppercase[:5], string.digits, 'x'.zfill(3), 'a-b-c'.partition('-'), 'a,b,,c'.split(','), 'Hello'.center(11, '*'), 'tEST'.capitalize(), 'abc'.startswith(('x', 'a')), 'a1'.isalnum(), 'one  two'.split(), 'x=1;y=2'.replace(';', ' '))
