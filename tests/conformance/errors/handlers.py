# Handlers among closures, recursion, containers, comprehensions and loops.
import math

ERRORS = (ValueError, KeyError)


def guard(f, x):
    try:
        return f(x)
    except ERRORS as e:
        return -len(str(e)) * 1.0


def root(x):
    return math.sqrt(x)


def counter():
    count = 0

    def step(k):
        nonlocal count
        try:
            count += k
            if k == 2:
                raise KeyError(k)
        except KeyError as e:
            count += 100
            return repr(e)
        return "ok"

    results = [step(i) for i in range(4)]
    return count, results


def even(n):
    if n == 0:
        raise RuntimeError("zero is even")
    return odd(n - 1)


def odd(n):
    if n == 0:
        raise RuntimeError("zero is odd")
    try:
        return even(n - 1)
    except ZeroDivisionError:
        return 0


def factorial(n):
    if n < 0:
        raise ValueError("negative")
    try:
        return n * factorial(n - 1)
    except ValueError:
        return 1


def first_failure(kinds):
    problem = None
    for kind in kinds:
        if kind == 1:
            problem = ValueError("one")
            break
        if kind == 2:
            problem = TypeError("two", 2)
            break
    if problem is None:
        return "no problem"
    return str(problem) + " " + type(problem).__name__


def every(problems):
    for problem in problems:
        try:
            raise problem
        except LookupError as e:
            print("lookup", e)
        except Exception as e:
            print("other", repr(e))


def search(rows, wanted):
    for i, row in enumerate(rows):
        j = 0
        while True:
            try:
                if j >= len(row):
                    raise StopIteration("end of row " + str(i))
                if row[j] == wanted:
                    return i, j
                j += 1
            except StopIteration as e:
                print(e)
                break
            finally:
                j += 0
        else:
            print("never")
    return -1, -1


def chain(levels):
    try:
        if levels == 0:
            raise RuntimeError("bottom")
        chain(levels - 1)
    except RuntimeError as e:
        if levels % 2:
            raise ValueError(f"{e}<{levels}") from e
        raise
    except ValueError as e:
        raise RuntimeError(f"{e}>{levels}")
    finally:
        print("leaving", levels)


def texts(words):
    out = ""
    for w in words:
        prefix = w + ":"
        try:
            n = int(w)
            prefix = prefix + str(n)
            if n > 5:
                raise OverflowError(prefix)
        except ValueError:
            out = out + prefix + "bad;"
            continue
        except OverflowError as e:
            out += str(e) + "big;"
        else:
            out += prefix + "good;"
        finally:
            out += "|"
    return out


def pops(n):
    data = [str(i) for i in range(n)]
    taken = ["none"]
    try:
        taken = [data.pop(), data.pop()]
        taken.append(data.pop())
    except IndexError as e:
        return str(e), taken
    return "all", taken


def either_way(flag):
    try:
        value = "text" * 2 if flag else [0][0]
    except TypeError:
        value = 0
    return 1 if flag else 2


def swap(a, b):
    try:
        a, b = b, a // b
    except ZeroDivisionError:
        a, b = -1, -1
    return a, b


def both(x):
    try:
        y = 1.0 / x
    except ZeroDivisionError:
        y = 0.0
    try:
        y += math.log(x)
    except ValueError as e:
        y -= 1.0
        print(e)
    return y


print(guard(root, 4.0), guard(root, -1.0))
print(counter())
try:
    even(5)
except RuntimeError as e:
    print(e)
print(factorial(5))
print(first_failure([0, 0]), first_failure([0, 1]), first_failure([2]))
every([KeyError("k"), ValueError(), IndexError("i"), OSError(5, "five")])
print(search([[1, 2], [3, 4]], 4), search([[1]], 9))
try:
    chain(3)
except (RuntimeError, ValueError) as e:
    print(type(e).__name__, e)
print(texts(["1", "a", "9", "3"]))
print(pops(2), pops(3))
print(swap(7, 2), swap(7, 0))
print(both(1.0), both(0.0))
print([guard(root, float(k)) for k in (9, -4, 16)])
kept = [ValueError("a")]
kept.append(ValueError("b"))
for k in kept:
    print(k, isinstance(k, (TypeError, ValueError)))
try:
    for attempt in range(5):
        try:
            if attempt < 3:
                raise TimeoutError(f"attempt {attempt}")
            break
        except TimeoutError as e:
            print(e)
            if attempt == 2:
                raise
    print("done")
except OSError as e:
    print("gave up:", e, attempt)
chain(2)
