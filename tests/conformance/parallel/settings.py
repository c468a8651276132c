"""What programs ask of and tell the pool of threads, and what decorated functions say of their loops (on stderr)."""
import sys

import numba
import numba.config as settings
import numpy as np
from numba import (config, get_num_threads, get_parallel_chunksize, get_thread_id, njit, parallel_chunksize, prange, set_num_threads,
                   set_parallel_chunksize, threading_layer)


@njit(parallel=True)
def squares(values):
    total = 0.0
    for i in prange(values.shape[0]):
        total += values[i] ** 2
    return total


print(config.NUMBA_NUM_THREADS >= 1, numba.config.NUMBA_NUM_THREADS >= 1, settings.THREADING_LAYER)
print(threading_layer(), get_num_threads() >= 1, get_thread_id())
print(squares(np.arange(100_000) % 7 / 2))
print("== chunk sizes")


@njit(parallel=True)
def sizes(n, fails):
    found = [get_parallel_chunksize()]
    with parallel_chunksize(n):
        found.append(get_parallel_chunksize())
        total = 0
        for i in prange(100):
            total += i
        with numba.parallel_chunksize(n + 1):
            found.append(get_parallel_chunksize())
        found.append(total)
        if fails:
            raise KeyError(n)
    found.append(get_parallel_chunksize())
    return found


print(sizes(4, False))
try:
    sizes(5, True)
except KeyError as error:
    print("KeyError", error, get_parallel_chunksize())
print(set_parallel_chunksize(3), set_parallel_chunksize(0), get_parallel_chunksize())
try:
    set_parallel_chunksize(-1)
except ValueError as error:
    print(error)
for size in range(3):
    with parallel_chunksize(size):
        if size == 1:
            continue
        print(size, get_parallel_chunksize())
print("== one thread")
set_num_threads(1)
print(config.NUMBA_NUM_THREADS >= get_num_threads())
print(get_num_threads(), squares(np.arange(10.0)))
squares.parallel_diagnostics()
squares.parallel_diagnostics(level=4)
print("to stderr", file=sys.stderr)
print("to stdout", 1.5, sep="|", file=sys.stdout, flush=True)
print("to either", file=None)
sys.stdout.write("written\n")
sys.stdout.writelines(["line 1\n", "line 2\n"])
sys.stdout.flush()
sys.stderr.write("written to stderr\n")
