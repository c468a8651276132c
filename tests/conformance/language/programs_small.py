"""Small programs as people write them."""


def primes():
    print('== sieve')
    n = 60
    sieve = [True] * (n + 1)
    sieve[0] = sieve[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if sieve[i]:
            sieve[i * i::i] = [False] * len(sieve[i * i::i])
    print([i for i, is_prime in enumerate(sieve) if is_prime])


def caesar():
    print('== Caesar')

    def shift(text, by):
        out = []
        for c in text:
            if c.isalpha():
                base = ord('A') if c.isupper() else ord('a')
                out.append(chr((ord(c) - base + by) % 26 + base))
            else:
                out.append(c)
        return ''.join(out)

    secret = shift('Hello, World!', 3)
    print(secret, shift(secret, -3), 'abc'.translate(str.maketrans('abc', 'xyz')))


def matrices():
    print('== matrices of lists')

    def multiply(a, b):
        return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] if False else [sum(row[k] * b[k][j] for k in range(len(b))) for j in range(len(b[0]))] for row in a]

    identity = [[1 if i == j else 0 for j in range(2)] for i in range(2)]
    m = [[1, 2], [3, 4]]
    print(multiply(m, m), multiply(m, identity), [[row[i] for row in m] for i in range(2)])


def words():
    print('== words')
    text = 'the quick brown fox jumps over the lazy dog the end'
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]:
        print(f'{word:<6}{count:>3}')
    print(' '.join(word.capitalize() for word in text.split()[:4]), text[::-1][:7], len(set(text)) , max(text.split(), key=len))


def binary_search():
    print('== binary search')

    def search(xs, wanted):
        low, high = 0, len(xs) - 1
        while low <= high:
            middle = (low + high) // 2
            if xs[middle] == wanted:
                return middle
            if xs[middle] < wanted:
                low = middle + 1
            else:
                high = middle - 1
        return -1

    xs = list(range(0, 100, 7))
    print([search(xs, n) for n in [0, 7, 50, 98, 99]])


def quicksort():
    print('== quicksort')

    def sort(xs):
        if len(xs) <= 1:
            return xs
        pivot = xs[len(xs) // 2]
        return sort([x for x in xs if x < pivot]) + [x for x in xs if x == pivot] + sort([x for x in xs if x > pivot])

    print(sort([3, 6, 1, 8, 2, 9, 2]), sort(['b', 'c', 'a']), sort([0.5, -1.5]))


def shortest_paths():
    print('== shortest paths')
    import heapq
    graph = {'a': [('b', 7), ('c', 3)], 'b': [('d', 2)], 'c': [('b', 1), ('d', 8)], 'd': [('a', 1)]}
    best = {'a': 0}
    queue = [(0, 'a')]
    while queue:
        distance, node = heapq.heappop(queue)
        if distance > best.get(node, 10 ** 9):
            continue
        for neighbour, weight in graph[node]:
            if distance + weight < best.get(neighbour, 10 ** 9):
                best[neighbour] = distance + weight
                heapq.heappush(queue, (distance + weight, neighbour))
    print(best)


def change():
    print('== coins')

    def ways(coins, total):
        table = [1] + [0] * total
        for coin in coins:
            for amount in range(coin, total + 1):
                table[amount] += table[amount - coin]
        return table[total]

    print(ways([1, 2, 5], 11), ways([2], 3), ways([1, 5, 10, 25], 100))


def longest_common():
    print('== longest common subsequence')

    def lcs(a, b):
        table = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
        for i, x in enumerate(a):
            for j, y in enumerate(b):
                table[i + 1][j + 1] = table[i][j] + 1 if x == y else max(table[i][j + 1], table[i + 1][j])
        return table[-1][-1]

    print(lcs('AGGTAB', 'GXTXAYB'), lcs('', 'abc'), lcs([1, 2, 3], [2, 3, 4]))


def queens():
    print('== queens')

    def solve(n, row, columns, diagonals, others):
        if row == n:
            return 1
        count = 0
        for column in range(n):
            if column not in columns and row + column not in diagonals and row - column not in others:
                count += solve(n, row + 1, columns | {column}, diagonals | {row + column}, others | {row - column})
        return count

    print([solve(n, 0, set(), set(), set()) for n in range(1, 7)])


def life():
    print('== game of life')
    grid = [[0, 1, 0, 0], [0, 0, 1, 0], [1, 1, 1, 0], [0, 0, 0, 0]]
    for _ in range(4):
        new = [[0] * 4 for _ in range(4)]
        for r in range(4):
            for c in range(4):
                alive = sum(grid[(r + dr) % 4][(c + dc) % 4] for dr in (-1, 0, 1) for dc in (-1, 0, 1) if (dr, dc) != (0, 0))
                new[r][c] = 1 if alive == 3 or (alive == 2 and grid[r][c]) else 0
        grid = new
    print('\n'.join(''.join('.#'[cell] for cell in row) for row in grid))


def newton():
    print("== Newton's method")

    def root(f, df, x, tolerance=1e-12):
        for step in range(50):
            dx = f(x) / df(x)
            x -= dx
            if abs(dx) < tolerance:
                return x, step
        return x, -1

    x, steps = root(lambda x: x * x - 2, lambda x: 2 * x, 1.0)
    print(f'{x:.12f}', steps > 0)


def roman():
    print('== Roman numerals')
    table = [(1000, 'M'), (900, 'CM'), (500, 'D'), (400, 'CD'), (100, 'C'), (90, 'XC'), (50, 'L'), (40, 'XL'), (10, 'X'), (9, 'IX'), (5, 'V'), (4, 'IV'), (1, 'I')]

    def write(n):
        out = ''
        for value, digits in table:
            while n >= value:
                out += digits
                n -= value
        return out

    print([write(n) for n in [1, 4, 9, 14, 40, 90, 400, 1994, 2026]])


def bank():
    print('== errors of a bank')

    class InsufficientFunds(Exception):
        pass

    accounts = {'ann': 50, 'bob': 10}

    def transfer(source, target, amount):
        if amount <= 0:
            raise ValueError(f'bad amount {amount}')
        if accounts[source] < amount:
            raise InsufficientFunds(f'{source} has only {accounts[source]}')
        accounts[source] -= amount
        accounts[target] += amount

    for source, target, amount in [('ann', 'bob', 20), ('bob', 'ann', 100), ('ann', 'eve', 5), ('ann', 'bob', -1)]:
        try:
            transfer(source, target, amount)
        except InsufficientFunds as error:
            print('refused:', error)
        except (KeyError, ValueError) as error:
            print(type(error).__name__, error)
        finally:
            print(accounts)


primes()
caesar()
matrices()
words()
binary_search()
quicksort()
shortest_paths()
change()
longest_common()
queens()
life()
newton()
roman()
bank()
