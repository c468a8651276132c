"""What programs ask of and tell the pool of threads, and what decorated functions say of their loops (on stderr)."""
import sys

import numba
import numba.config as settings
import numpy as np
from numba import config, get_num_threads, get_thread_id, njit, prange, set_num_threads, threading_layer


@njit(parallel=True)
def squares(values):
    total = 0.0
    for i in prange(values.shape[0]):
        total += values[i] ** 2
    return total


print(config.NUMBA_NUM_THREADS >= 1, numba.config.NUMBA_NUM_THREADS >= 1, settings.THREADING_LAYER)
print(threading_layer(), get_num_threads() >= 1, get_thread_id())
print(squares(np.arange(100_000) % 7 / 2))
set_num_threads(1)
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
