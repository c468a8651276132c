def make_counter():
    count = 0
    def inc(by=1):
        nonlocal count
        count += by
        return count
    return inc
c = make_counter()
print(c(), c(), c(5))
def adder(n): return lambda x: x + n
add3 = adder(3)
print(add3(4), [f(10) for f in [adder(1), adder(2)]])
def compose(f, g): return lambda x: f(g(x))
print(compose(lambda x: x * 2, lambda x: x + 1)(5))
def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    return wrapper
@memo
def sq(n): return n * n
print(sq(4), sq(4))
ops = {'+': lambda a, b: a + b, '-': lambda a, b: a - b}
print(ops['+'](2, 3), ops['-'](2, 3))
