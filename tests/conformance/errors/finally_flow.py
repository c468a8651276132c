# break, continue and return leave through finally clauses; a finally may swallow what comes.


def leaves(n):
    log = []
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(str(i))
        finally:
            log.append("f" + str(i))
    else:
        log.append("else")
    return log


def returns(x):
    try:
        try:
            if x > 0:
                return "positive"
            print("not positive")
        finally:
            print("inner")
    finally:
        print("outer")
    return "end"


def swallows():
    for i in range(3):
        try:
            raise ValueError("lost")
        finally:
            if i == 1:
                break
            continue
    return i


def overrides():
    try:
        return "try"
    finally:
        return "finally"


def value_first():
    x = 1
    try:
        return x
    finally:
        x = 2
        print("x is", x)


def loop_inside(data):
    try:
        for d in data:
            if d < 0:
                return d
            while d > 2:
                d -= 1
                if d == 3:
                    break
    except ValueError:
        return -100
    finally:
        for d in range(2):
            print("cleanup", d)
    return 0


def raises_in_finally():
    try:
        try:
            raise ValueError("first")
        finally:
            raise KeyError("second")
    except KeyError as e:
        print("got", e)


def while_retry():
    attempts = 0
    while True:
        attempts += 1
        try:
            if attempts < 3:
                raise RuntimeError("again")
            return attempts
        except RuntimeError:
            pass
        finally:
            print("attempt", attempts)


print(leaves(2), leaves(6))
print(returns(1), returns(-1))
print(swallows(), overrides(), value_first())
print(loop_inside([5, 1]), loop_inside([1, -7, 2]))
raises_in_finally()
print(while_retry())

for n in range(3):
    try:
        if n == 1:
            continue
        print("n", n)
    finally:
        print("finally", n)
