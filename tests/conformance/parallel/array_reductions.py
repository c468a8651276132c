# Whole arrays that a prange loop updates.
import numba
import numpy as np
from numba import njit, prange

print("== product from Numba's documentation")


@njit(parallel=True)
def two_d_array_reduction_prod(n):
    shp = (13, 17)
    result1 = 2 * np.ones(shp, np.int_)
    tmp = 2 * np.ones_like(result1)
    for i in prange(n):
        result1 *= tmp
    return result1


print(two_d_array_reduction_prod(5)[0], two_d_array_reduction_prod(20).sum())

print("== sums of rows")


@njit(parallel=True)
def column_sums(x):
    y = np.zeros(x.shape[1])
    for i in prange(x.shape[0]):
        y += x[i, :]
    return y


print(column_sums(np.arange(200000.0).reshape(20000, 10)))
print(column_sums(np.arange(3.0).reshape(1, 3)), column_sums(np.zeros((0, 2))))

print("== histograms that are added up")


@njit(parallel=True)
def histogram(x, bins):
    total = np.zeros(bins, np.int64)
    for i in prange(x.shape[0]):
        own = np.zeros(bins, np.int64)
        for j in range(x.shape[1]):
            own[x[i, j] % bins] += 1
        total += own
    return total


print(histogram(np.arange(3003).reshape(143, 21) ** 2, 7))

print("== every operator, beside other reductions")


@njit(parallel=True)
def mixed(x, n):
    total = 0.0
    difference = np.zeros(3, np.int64)
    highest = np.full((2, 2), -np.inf)
    lowest = np.full(2, 1000, np.int32)
    bits = np.zeros(2, np.uint8)
    mask = np.full(2, 255, np.uint8)
    odd = np.zeros(2, np.bool_)
    out = np.empty(n)
    last = 0
    for i in prange(1, n, 2):
        total += x[i]
        difference -= np.array([i, 1, 2])
        highest = np.maximum(highest, x[i] * np.ones((2, 2)))
        lowest = np.minimum(np.array([i, -i], np.int32), lowest)
        bits |= np.array([1 << (i % 7), 4], np.uint8)
        mask &= np.array([0x7F, 255 - (i % 3)], np.uint8)
        odd ^= np.array([i % 3 == 0, True])
        out[i] = i
        if i % 3 == 0:
            continue
        last = i
    return total, difference, highest, lowest, bits, mask, odd, out[1::2].sum(), last


total, difference, highest, lowest, bits, mask, odd, out, last = mixed(np.arange(1000.0), 1000)
print(total, difference, highest, lowest, bits, mask, odd, out, last)

print("== quotients; no iteration at all")


@njit(parallel=True)
def quotients(n):
    value = np.ones(2, np.complex128)
    for i in prange(n):
        value *= 2.0
        value /= 4.0
    return value


print(quotients(0), quotients(3))

print("== the array stays the same one")


@njit(parallel=True)
def same(n):
    a = np.zeros(4)
    b = a
    view = a[1:3]
    for i in numba.prange(n):
        view += 1
    return a, b


print(same(10))

print("== in F order, and strided")


@njit(parallel=True)
def layouts(a, n):
    transposed = a.T
    strided = a[:, ::2]
    for i in prange(n):
        transposed += i
        strided += 1
    return a


print(layouts(np.zeros((2, 4), np.int64), 5))

print("== in each other")


@njit(parallel=True)
def nested(n):
    a = np.zeros(2)
    for i in prange(n):
        b = np.zeros(2)
        for j in prange(n):
            b += j
        a += b
    return a


print(nested(20))

print("== an exception in an iteration")


@njit(parallel=True)
def raising(n):
    a = np.zeros(2)
    for i in prange(n):
        if i == 77:
            raise ValueError(i)
        a += i
    return a


try:
    raising(100)
except ValueError as error:
    print("ValueError", error)
print(raising(77))

print("== numbers and lists are not arrays")


@njit(parallel=True)
def others(n, start):
    total = start
    names = ["a"]
    for i in prange(n):
        total += i
    for i in range(3):
        names += ["b"]
    return total, names


print(others(10, 0), others(10, 0.5))
