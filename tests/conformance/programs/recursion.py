moves = []
def hanoi(n, a='A', b='B', c='C'):
    if n == 0: return 0
    k = hanoi(n - 1, a, c, b)
    moves.append((a, c))
    return k + 1 + hanoi(n - 1, b, a, c)
print(hanoi(3), moves)
def ackermann(m, n):
    if m == 0: return n + 1
    if n == 0: return ackermann(m - 1, 1)
    return ackermann(m - 1, ackermann(m, n - 1))
print(ackermann(2, 3))
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print(max(range(1, 1000), key=collatz), [collatz(i) for i in range(1, 8)])
def flatten(x): return [z for y in x for z in y]
print(flatten([[1], [2, 3], []]))
def power_set(s):
    if not s: return [[]]
    rest = power_set(s[1:])
    return rest + [[s[0]] + r for r in rest]
print(power_set([1, 2, 3]))
