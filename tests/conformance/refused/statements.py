# expect-error: not-supported @ 9
# expect-error: not-supported @ 13
# expect-error: not-supported @ 17
# expect-error: not-supported @ 20
# expect-error: not-supported @ 31
# expect-error: not-supported @ 37
# expect-error: not-supported @ 38
# expect-error: unknown-module @ 39
def keywords(**options):
    return 1


async def task():
    return 1


with open("data.txt") as file:
    text = 1

class Point:
    x = 1


def produce():
    try:
        yield 1
    finally:
        print()


raise

match (1, 2):
    case (1, 2):
        keywords()

value = eval("1 + 1")
answer = input("name? ")
import requests
produce()
