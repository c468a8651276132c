def f(a, b=2, *args, c=3):
    return a, b, args, c
print(f(1), f(1, 5), f(1, 5, 6, 7), f(1, c=9), f(b=4, a=1))
N = 10
def g(x, n=N * 2, items=(1, 2)):
    return x + n + len(items)
print(g(1), g(1, 2), g(1, items=(1,)))
def make_counter():
    count = 0
    def inc():
        nonlocal count
        count += 1
        return count
    return inc
c = make_counter()
print(c(), c(), c())
def adder(n):
    return lambda x: x + n
add5 = adder(5)
print(add5(3), adder(1)(2))
def apply(fn, x):
    return fn(x)
print(apply(lambda v: v * v, 4), apply(abs, -3), apply(str, 5), apply(len, 'abc'))
def is_even(n):
    return True if n == 0 else is_odd(n - 1)
def is_odd(n):
    return False if n == 0 else is_even(n - 1)
print(is_even(10), is_odd(7))
total = 0
def bump(k):
    global total
    total += k
bump(3); bump(4)
print(total)
def fact(n):
    return 1 if n <= 1 else n * fact(n - 1)
print(fact(20))
def nothing():
    pass
print(nothing())
if (n := len('hello')) > 3:
    print(n)
print([y := 5, y ** 2])
x = 5
print(1 < x < 10, 1 < x > 7, 0 <= x <= 5 == 5)
i = 0
while i < 3:
    i += 1
else:
    print('done', i)
for k in range(5):
    if k == 9:
        break
else:
    print('no break')
for k in range(2, 10):
    for d in range(2, k):
        if k % d == 0:
            break
    else:
        print(k, 'is prime')
def many():
    return 1, 2.5, 'x'
p, q, r = many()
print(p, q, r, many()[1])
def args_only(*nums):
    s = 0
    for v in nums:
        s += v
    return s
print(args_only(1, 2, 3), args_only(*(4, 5)))
def outer():
    def inner(k):
        return k if k <= 1 else inner(k - 1) + inner(k - 2)
    return inner(10)
print(outer())
def compose(f, g):
    return lambda x: f(g(x))
print(compose(lambda a: a + 1, lambda a: a * 10)(4))
def main():
    """Docstring."""
    print('main ran')
if __name__ == '__main__':
    main()
ops = {'one': 1}
def typed(a: int, b: float = 1.0) -> float:
    return a * b
print(typed(3), typed(2, 0.5))
z: int = 4
print(z)
