def collatz(n):
    steps = 0
    while n != 1:
        if n % 2 == 0:
            n //= 2
        elif n < 0:
            return -1
        else:
            n = 3 * n + 1
        steps += 1
    return steps


def first_divisor(n):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        return n
    return d


def odd_sum(limit):
    total = 0
    for i in range(limit):
        if i % 2 == 0:
            continue
        total += i
    return total


def while_else(n):
    while n > 0:
        if n == 3:
            break
        n -= 1
    else:
        return -1
    return n


print(collatz(27), collatz(1), collatz(97))
print(first_divisor(91), first_divisor(97), first_divisor(2))
print(odd_sum(100), odd_sum(0))
print(while_else(10), while_else(2))

for i in range(3):
    for j in range(i, 3):
        if j == 2:
            break
        print(i, j)
print("last", i, j)

for k in range(10, 0, -3):
    print(k, end=" ")
print()
for k in range(5, 5):
    print("never")
for k in range(0, -5, 2):
    print("never")
print(list(range(-3, 9, 4))[1], len(range(7, 100, 9)))

n = 5
while n:
    n -= 1
    if n == 2:
        continue
    print(n, end=";")
print()
print("a" if n else "b", 1 if 2 < 3 < 4 else 0, 1 if 2 < 3 > 4 else 0)
