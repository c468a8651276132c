# Exception classes of the program.


class AppError(Exception):
    """What this program raises."""


class ParseError(AppError, ):
    pass


class LimitError(ValueError):
    ...


def parse(text):
    if text == "":
        raise ParseError("empty")
    if len(text) > 3:
        raise LimitError(len(text))
    return int(text)


def attempt(text):
    try:
        return parse(text)
    except AppError as e:
        print("app", e, repr(e), type(e), type(e).__name__)
    except ValueError as e:
        print("value", e, repr(e), isinstance(e, LimitError))
    return -1


for text in ["12", "", "12345", "x"]:
    print(attempt(text))
try:
    raise AppError
except ParseError:
    print("not this")
except AppError as e:
    print("bare", repr(e), isinstance(e, ParseError))
print(AppError, ParseError.__name__)
parse("")
