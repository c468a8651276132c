# sys.stderr, whose methods are a module's functions here.

from _wasmba import is_kind, static_error
import sys


def write(text):
    if not is_kind(text, 'str'):
        return static_error('write() takes text: use print(), or str(...)')
    print(text, end='', file=sys.stderr)
    return len(text)


def writelines(lines):
    for line in lines:
        print(line, end='', file=sys.stderr)


def flush():
    return None
