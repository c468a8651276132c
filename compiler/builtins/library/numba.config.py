# numba.config: what this compiler is set to.

from numba import _pool_size

NUMBA_NUM_THREADS = _pool_size()
NUMBA_DEFAULT_NUM_THREADS = _pool_size()
DISABLE_JIT = 0
THREADING_LAYER = 'default'
