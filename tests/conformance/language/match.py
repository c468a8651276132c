# match: literals, alternatives, captures, guards, sequences.


def name(n):
    match n:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "few"
        case -1:
            return "minus one"
        case x if x > 100:
            return "many " + str(x)
        case _:
            return "some"


def word(s):
    match s:
        case "yes" | "y":
            return True
        case "no" | "n":
            return False
        case other:
            print("what is", other)
    return False


def place(p):
    match p:
        case (0, 0):
            return "origin"
        case (0, y):
            return f"y axis at {y}"
        case (x, 0):
            return f"x axis at {x}"
        case (x, y) if x == y:
            return f"diagonal {x}"
        case (x, y):
            return f"{x}, {y}"
        case (x, y, z):
            return f"space {x} {y} {z}"
        case _:
            return "no place"


def items(data):
    match data:
        case []:
            return "empty"
        case [one]:
            return f"one: {one}"
        case [first, *rest]:
            return f"{first} and {len(rest)} more, {rest}"


def either(pair):
    match pair:
        case (1, x) | (x, 1):
            return x
        case _:
            return -1


def inside(pair):
    match pair:
        case (a, (b, c)) as whole:
            return a + b + c + len(whole)
        case [a, b]:
            return a - b


def optional(v):
    match v:
        case None:
            return "nothing"
        case True:
            return "yes"
        case False:
            return "no"


def find(values, wanted):
    for v in values:
        match v:
            case w if w == wanted:
                break
            case 0:
                continue
        print("passed", v)
    else:
        return "missing"
    return "found"


for n in [0, 1, 3, -1, 50, 500]:
    print(name(n))
print(word("y"), word("no"), word("maybe"))
print(place((0, 0)), place((0, 2)), place((3, 0)), place((4, 4)), place((4, 5)), place((1, 2, 3)), place((1,)), place(7))
print(items([5]), items([1, 2, 3]), items([7, 8]))
print(either((1, 5)), either((6, 1)), either((2, 3)), inside((2, (3, 4))), inside((9, 4)))
print(optional(True), optional(False), optional(None))
print(find([1, 0, 2, 3], 2), find([1, 0], 9))

command = ("move", 3, 4)
match command:
    case ("move", dx, dy):
        print("move", dx, dy)
    case ("stop",):
        print("stop")
match 2.5:
    case 2.5:
        kind = "half"
    case _:
        kind = "other"
print(kind)


def kind_of(v):
    match v:
        case bool():
            return "bool"
        case int(n) if n > 9:
            return f"large int {n}"
        case int() | float():
            return "number"
        case str(text):
            return "text " + text
        case (int(a), str(b)):
            return f"pair {a} {b}"
        case _:
            return "something"


print(kind_of(True), kind_of(12), kind_of(3), kind_of(2.5), kind_of("abc"), kind_of((1, "x")), kind_of((1, 2)))
try:
    raise KeyError("k")
except Exception as error:
    match error:
        case ValueError():
            print("value")
        case KeyError() | IndexError():
            print("lookup", error)


def option(settings):
    match settings:
        case {"width": w, "height": h}:
            return w * h
        case {"side": s} if s > 0:
            return s * s
        case {}:
            return 0
        case _:
            return -1


print(option({"width": 2, "height": 3}), option({"side": 4}), option({"side": -4}), option(5))
