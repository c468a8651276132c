def divide(a, b):
    return a // b, a % b


for a in (7, -7):
    for b in (2, -2, 3, -3, 7, 100):
        q, r = divide(a, b)
        print(a, b, q, r, q * b + r == a)

print(2**10, (-3) ** 3, 7**0, 0**0)
print(1 << 40, -5 >> 1, 5 >> 70 if False else 0, -1 >> 3)
print(6 & 3, 6 | 3, 6 ^ 3, ~6)
print(9223372036854775807, -9223372036854775807 - 1)
print(abs(-5), min(3, 1, 2), max(3, 1, 2), pow(3, 4), divmod(17, 5), divmod(-17, 5))
print(int(3.99), int(-3.99), int(True), round(2.5), round(3.5), round(-0.5))
print(1_000_000, 0xFF, 0o17, 0b101)
print(10 / 4, 9 / 3, -7 / 2, 1 / 3)
print(2**-1, 2**0.5, (-8) ** 2)
total = 0
for i in range(1, 1001):
    total += i * i
print(total)


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(1071, 462), gcd(17, 5), gcd(0, 9))
