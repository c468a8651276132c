# Raising again keeps the place where the exception came from.


def fails(n):
    if n > 1:
        raise ValueError("too large: " + str(n))
    return n


def again(n):
    try:
        return fails(n)
    except ValueError:
        print("seen")
        raise


def later(n):
    try:
        return again(n)
    except ValueError as e:
        kept = e
    raise kept


print(again(1))
try:
    again(2)
except ValueError as e:
    print(e)
try:
    try:
        again(3)
    finally:
        print("cleaned up")
except KeyError:
    print("never")
except ValueError as e:
    print("outer", e)
later(5)
