# try, except, else and finally in a function and across calls.


def quotient(a, b):
    try:
        result = a // b
    except ZeroDivisionError:
        return -1
    else:
        result += 1
    return result


def classify(kind):
    try:
        if kind == 0:
            raise ValueError("zero")
        if kind == 1:
            raise KeyError("one")
        if kind == 2:
            raise IndexError
        if kind == 3:
            raise TypeError("three", 3)
        if kind == 4:
            return "returned"
    except (KeyError, IndexError) as e:
        return "lookup " + str(e) + " " + repr(e)
    except ValueError as e:
        return f"value {e} {e!r}"
    except Exception as e:
        return "other " + str(e) + " " + repr(e)
    else:
        return "else"
    finally:
        print("finally", kind)


def inner(n):
    scratch = [n, n + 1]
    if n == 3:
        raise RuntimeError(f"deep {scratch[1]}")
    return scratch[0]


def outer(n):
    text = "outer" + str(n)
    total = 0
    for i in range(n):
        total += inner(i)
    return text + " " + str(total)


def caught(n):
    try:
        return outer(n)
    except RuntimeError as e:
        return "caught " + str(e)


def values(n):
    done = 0
    name = "start" + str(n)
    try:
        for i in range(n):
            done = i
            name = name + str(i)
            if i == 4:
                raise ValueError(name)
    except ValueError:
        print("stopped at", done, name)
    return done, name


def nested(k):
    log = []
    try:
        log.append("a")
        try:
            log.append("b")
            if k == 1:
                raise ValueError("inner")
            if k == 2:
                raise KeyError("outer")
            log.append("c")
        except ValueError as e:
            log.append("v:" + str(e))
            if k == 1:
                raise TypeError("from handler")
        finally:
            log.append("f")
        log.append("d")
    except TypeError as e:
        log.append("t:" + str(e))
    except LookupError as e:
        log.append("l:" + str(e))
    else:
        log.append("else")
    finally:
        log.append("end")
    return log


print(quotient(7, 2), quotient(1, 0))
for kind in range(6):
    print(classify(kind))
print(caught(3), caught(6))
print(values(3), values(9))
print(nested(0), nested(1), nested(2))

try:
    print(1 // 0)
except ArithmeticError as error:
    print("module level:", error)

total = 0
for word in ["1", "x", "3"]:
    try:
        total += int(word)
    except ValueError as error:
        print(error)
print(total)

numbers = [1, 2, 3]
try:
    for number in numbers:
        last = number
        if number == 2:
            raise Exception("enough")
    print("not printed")
except Exception:
    print("last", last)
print(last)


def unpack(values):
    try:
        first, second, *rest = values
        return first + second, rest
    except ValueError as e:
        print(e)
    try:
        (first,) = values
        return first, values
    except ValueError as e:
        print(e)
    return 0, values


print(unpack([1, 2, 3, 4]), unpack([1, 2]), unpack([5]), unpack([5][1:]))
