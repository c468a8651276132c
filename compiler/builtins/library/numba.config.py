# numba.config: what this compiler is set to.

from numba import get_num_threads

NUMBA_NUM_THREADS = get_num_threads()
NUMBA_DEFAULT_NUM_THREADS = get_num_threads()
DISABLE_JIT = 0
BOUNDSCHECK = 1
THREADING_LAYER = 'default'
