# generators pipeline
def numbers(n):
    for i in range(n):
        yield i
def evens(it):
    for x in it:
        if x % 2 == 0:
            yield x
def squared(it):
    return (x * x for x in it)
def take(it, n):
    result = []
    for x in it:
        if len(result) == n:
            break
        result.append(x)
    return result
print(take(squared(evens(numbers(100))), 5))
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1
g = primes()
print([next(g) for _ in range(10)])
def chunks(xs, size):
    for i in range(0, len(xs), size):
        yield xs[i:i + size]
print(list(chunks([1, 2, 3, 4, 5, 6, 7], 3)))
def resource(name):
    print('open', name)
    try:
        for i in range(3):
            yield f'{name}{i}'
    finally:
        print('close', name)
for item in resource('r'):
    print(item)
for item in resource('s'):
    print(item)
    break
print('end')
pairs = zip('abc', [1, 2, 3])
print(next(pairs))
print(dict(pairs))
def flatten(rows):
    for row in rows:
        yield from row
print(list(flatten([[1, 2], [3], []])))
def running_mean():
    total, n = 0.0, 0
    for x in [3, 5, 10]:
        total += x
        n += 1
        yield total / n
print([round(m, 2) for m in running_mean()])
