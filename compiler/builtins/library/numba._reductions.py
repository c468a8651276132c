# What prange loops that update whole arrays are made of (sema/build_reduction.cpp): some parts of the loop, each with an array of its own.

import numpy as np
from _wasmba import get_threads, is_kind

# An array of more elements has one part per thread: more would need much memory, and time to be added up.
_SMALL = 4096


def _element_count(arrays):
    if len(arrays) == 0:
        return 0
    first = arrays[0]
    return (first.size if is_kind(first, 'array') else 0) + _element_count(arrays[1:])


def part_count(iterations, arrays):
    parts = get_threads() * (4 if _element_count(arrays) <= _SMALL else 1)
    return min(len(iterations), parts)


def part_length(iterations, count):
    return -(-len(iterations) // max(count, 1))


def part_of(iterations, number, length):
    begin = number * length
    end = min(begin + length, len(iterations))
    return range(iterations.start + begin * iterations.step, iterations.start + end * iterations.step, iterations.step)


def array_parts(array, count):
    return np.empty((count,) + array.shape, array.dtype)


def zeros(array):
    return np.zeros_like(array)


def ones(array):
    return np.ones_like(array)


def all_bits(array):
    return ~np.zeros_like(array)


def greatest(array):
    if is_kind(array.dtype, 'float'):
        return np.full_like(array, np.inf)
    return np.full_like(array, np.iinfo(array.dtype).max)


def least(array):
    if is_kind(array.dtype, 'float'):
        return np.full_like(array, -np.inf)
    return np.full_like(array, np.iinfo(array.dtype).min)
