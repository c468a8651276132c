# Module numba, besides the decorators.

from _wasmba import get_threads, static_error

__version__ = '0.67.0'


def get_num_threads():
    return get_threads()


@runtime('rt_parallel_set_threads')
def set_num_threads(n: int) -> None: ...


def parallel_chunksize(n):
    static_error('parallel_chunksize() stands behind with only')


@runtime('rt_parallel_thread_id')
def get_thread_id() -> int: ...
