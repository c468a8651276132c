def f(x, n):
    if n == 0:
        return 0
    return f((x, x), n - 1)

print(f(1, 10))
