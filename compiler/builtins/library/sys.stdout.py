# sys.stdout, whose methods are a module's functions here.

from _wasmba import is_kind, static_error


def write(text):
    if not is_kind(text, 'str'):
        return static_error('write() takes text: use print(), or str(...)')
    print(text, end='')
    return len(text)


def writelines(lines):
    for line in lines:
        print(line, end='')


def flush():
    return None
