"""The fast Fourier transform of complex numbers, radix two, in place."""
import cmath

import numpy as np
from numba import njit


def setup(size):
    count = 1 << size
    signal = np.zeros(count, dtype=np.complex128)
    for i in range(count):
        signal[i] = complex(i % 17 - 8, i % 5)
    return (signal,)


@njit
def kernel(signal):
    count = signal.shape[0]
    j = 0
    for i in range(1, count):
        bit = count >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            signal[i], signal[j] = signal[j], signal[i]
    length = 2
    while length <= count:
        step = cmath.exp(-2j * np.pi / length)
        for start in range(0, count, length):
            factor = 1.0 + 0.0j
            for k in range(start, start + length // 2):
                even = signal[k]
                odd = signal[k + length // 2] * factor
                signal[k] = even + odd
                signal[k + length // 2] = even - odd
                factor *= step
        length *= 2
    return signal


def numpy_version(signal):
    return np.fft.fft(signal)


def check(spectrum):
    return (np.abs(spectrum).sum(), np.abs(spectrum[3]), np.abs(spectrum[::7]).sum())
