# zip, map, enumerate and reversed make iterators: what was taken from them is gone.
print('== kept in a variable')
z = zip([1, 2], 'ab')
print(list(z), list(z))
m = map(abs, [-1, 2])
for x in m:
    print(x)
    break
print(list(m))
e = enumerate('abc')
for i, c in e:
    print(i, c)
    if i == 1:
        break
for i, c in e:
    print(i, c)
r = reversed([1, 2, 3])
print(2 in r, list(r))


print('== given to a function')


def counted_twice(it):
    return sum(1 for x in it), sum(1 for x in it)


print(counted_twice(zip([1], [2])), counted_twice(reversed([1, 2])), counted_twice(enumerate([1, 2])))


def pairs(xs):
    return zip(xs, xs[1:])


p = pairs([1, 2, 3])
print(next(p), list(p), list(p))

print('== made once, used by a loop again and again')
e = enumerate([5, 6])
for k in range(2):
    for i, x in e:
        print(k, i, x)

print('== next')
print(next(reversed([1, 2])), next(zip([1], [2])), next(enumerate([5]), None))
r = reversed([1, 2, 3])
print(next(r), next(r))
for x in r:
    print(x)
e = enumerate('ab')
print(next(e), list(e))
m = map(abs, [-1])
print(next(m), next(m, 7))
r = reversed(range(3))
print(next(r), next(r))

print('== used at once')
for x, y in zip([1, 2], [3, 4]):
    print(x, y)
a, b = zip([1, 2], [3, 4])
print(a, b, *zip([1], [2]), [*map(abs, [-3])], (1, 2) in zip([1], [2]), sum(map(abs, [-1, 2])), dict(zip('ab', [1, 2])))
