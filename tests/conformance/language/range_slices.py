# Slices and methods of ranges.
def slices(r):
    print(r[2:5], r[::-1], r[::2], r[-3:], list(r[1:8:3]), r[2:5][0], len(r[3:]), r[5:2], r[-100:100], r[100:-100:-3])
    for i in r[3:6]:
        print(i)


print('== slices')
slices(range(10))
slices(range(20, 0, -3))
slices(range(0))
print('== a step of zero')
try:
    zero = len(range(0))
    print(range(5)[::zero])
except ValueError as e:
    print(e)
print('== methods')
r = range(1, 20, 3)
print(r.index(7), r.count(7), r.count(8), r.start, r.stop, r.step)
try:
    r.index(8)
except ValueError as e:
    print(e)
