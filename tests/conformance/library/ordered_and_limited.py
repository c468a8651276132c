"""OrderedDict, defaultdict and deque as CPython shows them, and their methods; type(), complex() and % with *."""
from collections import Counter, OrderedDict, defaultdict, deque

print('== OrderedDict')
o = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
print(o, OrderedDict())
o.move_to_end('a')
print(list(o))
o.move_to_end('c', last=False)
print(o.popitem(last=False), o.popitem(), o)
o['z'] = 26
print(o.copy(), dict(o), 'z' in o)
try:
    o['none']
except KeyError as e:
    print('KeyError', e)

print('== defaultdict')
d = defaultdict(int)
d['x'] += 1
lists = defaultdict(list)
lists['k'].append(3)
print(d, lists, dict(lists), defaultdict(float), len(d))

print('== deque')
q = deque([1, 2, 3], maxlen=4)
q.append(4)
q.appendleft(0)
q.rotate(1)
print(q, q.maxlen, deque('abc'), deque([1, 2]).maxlen)
print(q.pop(), q.popleft(), len(q), q[0], q[-1])
q.extend([7, 8, 9])
q.extendleft([5])
print(q, q.count(7), q.index(7))
q.reverse()
q.remove(7)
q.insert(0, 3)
print(q)
try:
    q.insert(1, 1)
except IndexError as e:
    print(e)
del q[0]
print(q)
try:
    q.remove(100)
except ValueError as e:
    print(e)
recent = deque(maxlen=3)
for n in range(6):
    recent.append(n * n)
print(recent, sum(recent))
print(Counter('abracadabra').most_common(2))

print('== type')
print(type('a') == str, type([1]) is list, type(1) == int, type(1.5) is float, type(1) == type(2), type({}) == dict, type((1,)) is tuple)
print(type('a'), type([1]), type(None), type((1, 2)), type({1}), type(1), type(1.5), type(True), type(1j), type({}))
print(type('a').__name__, type(1).__name__, type([]).__name__, type(1) is not str, type(1) != float)

print('== complex')
print(complex('1+2j'), complex('3'), complex('-1.5j'), complex(' (1e3-j) '), complex('1e-3+4.5j'))
for text in ('x', '1+', '1 + 2j', ''):
    try:
        print(complex(text))
    except ValueError as e:
        print(e)

print('== % with *')
print('%*d|%-*d|%0*d|%.*f|%*.*f|%*s' % (5, 42, 5, 42, 5, 42, 2, 3.14159, 8, 3, 2.71828, 4, 'x'))
