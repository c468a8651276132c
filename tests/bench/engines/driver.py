# Stands behind a kernel's file: the program that Wasmba compiles. Its arguments are the size, the least number of calls, and the
# seconds that they take together at least.
import sys
import time

_count = 0
_total = 0.0
while _count < int(sys.argv[2]) or _total < float(sys.argv[3]):
    _arguments = setup(int(sys.argv[1]))
    _start = time.perf_counter()
    _result = kernel(*_arguments)
    _seconds = time.perf_counter() - _start
    print("seconds", _seconds)
    _total += _seconds
    _count += 1
print("check", check(_result))
