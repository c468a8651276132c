import sys


def leave(code):
    try:
        sys.exit(code)
    except Exception:
        print("not an Exception")
    finally:
        print("finally")


try:
    leave(3)
except SystemExit as e:
    print("exit", e)
try:
    raise SystemExit(4)
finally:
    print("on the way")
