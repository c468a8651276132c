# Module numba, besides the decorators.

from _wasmba import get_threads, static_error

__version__ = '0.67.0'


def get_num_threads():
    return get_threads()


@runtime('rt_parallel_pool_size')
def _pool_size() -> int: ...


@runtime('rt_parallel_set_threads')
def set_num_threads(n: int) -> None: ...


@runtime('rt_parallel_set_chunk_size')
def _set_chunk_size(n: int) -> None: ...


@runtime('rt_parallel_get_chunk_size')
def get_parallel_chunksize() -> int: ...


def set_parallel_chunksize(n):
    before = get_parallel_chunksize()
    _set_chunk_size(n)
    return before


def parallel_chunksize(n):
    return static_error('parallel_chunksize() stands behind with only')


def threading_layer():
    return 'workqueue'


@runtime('rt_parallel_thread_id')
def get_thread_id() -> int: ...
