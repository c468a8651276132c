def noisy(x):
    print('see', x)
    return x > 2
print(any(noisy(i) for i in range(10)))
print(all(noisy(i) for i in [5, 4, 1, 9]))
print(sum(x * x for x in range(5)), max(x % 7 for x in range(20)), min((abs(x - 3), x) for x in range(9)))
print(list(x for x in range(3)), sorted((x * 7 % 5 for x in range(5)), reverse=True))
print(', '.join(str(i) for i in range(4)), ''.join(c.upper() for c in 'abc'), '-'.join('xyz'), '+'.join(('a', 'b')))
print(any([]), all([]), any([0, 0, 3]), all([1, 0]))
print(tuple([1, 2]))
