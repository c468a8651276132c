# expect-error: not-supported @ 10
# expect-error: not-supported @ 14
# expect-error: not-supported @ 18
# expect-error: not-supported @ 21
# expect-error: not-supported @ 27
# expect-error: not-supported @ 32
# expect-error: not-supported @ 38
# expect-error: not-supported @ 39
# expect-error: unknown-module @ 40
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
