# Exceptions as values: text, class, arguments; kept, compared by class, raised later.


def show(e):
    print(str(e), repr(e), type(e).__name__, isinstance(e, ValueError), isinstance(e, (KeyError, OSError)))


def make(kind):
    if kind == 0:
        return ValueError("text")
    if kind == 1:
        return ValueError("other")
    return ValueError()


for kind in range(5):
    try:
        if kind == 0:
            raise ValueError("v")
        elif kind == 1:
            raise KeyError("key")
        elif kind == 2:
            raise OSError()
        elif kind == 3:
            raise ZeroDivisionError(12)
        else:
            raise RuntimeError("a", 1, 2.5)
    except Exception as e:
        show(e)
        print(e, f"<{e}>", type(e), e.__class__.__name__)

saved = None
for i in range(3):
    try:
        if i == 1:
            raise ValueError("kept " + str(i))
    except ValueError as e:
        saved = e
if saved is not None:
    print("saved:", saved)

failures = []
for i in range(4):
    try:
        if i % 2:
            raise ValueError("odd " + str(i))
        raise TypeError("even " + str(i))
    except (ValueError, TypeError) as e:
        failures.append(e)
for failure in failures:
    print(repr(failure))

try:
    raise ValueError("first")
except ValueError as e:
    print(e.args[0], e.args, len(e.args))
try:
    raise KeyError("name")
except KeyError as e:
    print(e.args[0], e)

print(make(0), repr(make(1)), repr(make(2)))
problem = ValueError("made before")
print(problem, repr(problem))
try:
    raise problem
except ValueError as e:
    print("raised", e)

try:
    try:
        1 // 0
    except ZeroDivisionError as e:
        raise ValueError("wrapped") from e
except ValueError as e:
    print(e)
try:
    raise ValueError("no context") from None
except ValueError as e:
    print(e)
print(ValueError, ValueError.__name__)
