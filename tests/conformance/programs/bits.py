def popcount(n):
    c = 0
    while n:
        n &= n - 1
        c += 1
    return c
print([popcount(i) for i in range(10)], bin(37), hex(255), oct(8), int('ff', 16), int('1010', 2), f'{37:08b}')
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3, (37).bit_length())
def subsets(items):
    return [[items[i] for i in range(len(items)) if mask >> i & 1] for mask in range(1 << len(items))]
print(subsets(['a', 'b', 'c']))
def gray(n): return [i ^ (i >> 1) for i in range(1 << n)]
print([format(g, '03b') for g in gray(3)])
single = 0
for x in [4, 1, 2, 1, 2]: single ^= x
print(single)
