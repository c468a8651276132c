cache = None


def fill():
    global cache
    cache = {}
    cache['a'] = 1
    return len(cache)


def shortest(words):
    best = None
    for word in words:
        if best is None or len(word) < len(best):
            best = word
    return best.upper()


def evens(n):
    if n < 2:
        return []
    return [i for i in range(n) if i % 2 == 0]


print(fill(), 'a' in cache, shortest(['pear', 'fig', 'apple']), evens(1), evens(7))
