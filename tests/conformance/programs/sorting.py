import random
def bubble(a):
    a = a[:]
    for i in range(len(a)):
        swapped = False
        for j in range(len(a) - 1 - i):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
                swapped = True
        if not swapped:
            break
    return a
def quick(a):
    if len(a) <= 1:
        return a
    pivot = a[len(a) // 2]
    return quick([x for x in a if x < pivot]) + [x for x in a if x == pivot] + quick([x for x in a if x > pivot])
def merge_sort(a):
    if len(a) < 2: return a
    m = len(a) // 2
    l, r = merge_sort(a[:m]), merge_sort(a[m:])
    out = []
    while l and r:
        out.append(l.pop(0) if l[0] <= r[0] else r.pop(0))
    return out + l + r
def heap_sort(a):
    a = list(a)
    n = len(a)
    def sift(i, n):
        while True:
            big = i
            for c in (2 * i + 1, 2 * i + 2):
                if c < n and a[c] > a[big]:
                    big = c
            if big == i: return
            a[i], a[big] = a[big], a[i]
            i = big
    for i in range(n // 2 - 1, -1, -1): sift(i, n)
    for e in range(n - 1, 0, -1):
        a[0], a[e] = a[e], a[0]
        sift(0, e)
    return a
random.seed(42)
data = [random.randint(0, 100) for _ in range(20)]
print(data)
for f in (bubble, quick, merge_sort, heap_sort):
    assert f(data) == sorted(data), f.__name__
print(bubble(data), data[0])
print([f.__name__ for f in (bubble, quick)])
