"""What a parallel region costs that has next to nothing to do: entered again at once, and after the threads have fallen asleep."""
import time

import numpy as np
from numba import njit, prange, set_parallel_chunksize


@njit(parallel=True)
def region(data):
    for i in prange(data.shape[0]):
        data[i] += 1.0


@njit
def regions(data, count):
    for _ in range(count):
        region(data)


data = np.zeros(64)
# Loops as cheap as this one are left to one thread, unless the program says how to cut them.
set_parallel_chunksize(2)
regions(data, 2000)
for _ in range(50):
    start = time.perf_counter()
    regions(data, 200)
    print("warm", (time.perf_counter() - start) / 200)
for _ in range(50):
    time.sleep(0.005)
    start = time.perf_counter()
    regions(data, 1)
    print("asleep", time.perf_counter() - start)
print("entered", data[0], data[63])
