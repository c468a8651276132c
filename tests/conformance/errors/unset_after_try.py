def first(n):
    try:
        if n > 0:
            raise ValueError("n")
        value = n + 1
    except ValueError:
        print("no value")
    return value


print(first(0))
try:
    print(first(1))
except UnboundLocalError as e:
    print(type(e).__name__)

try:
    raise ValueError("x")
    name = 1
except ValueError:
    pass
print("before")
print(name)
