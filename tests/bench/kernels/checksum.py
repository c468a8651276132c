"""CRC-32 by table: shifts and masks of unsigned integers, one step waiting for the other."""
import numpy as np
from numba import njit


def setup(size):
    return ((np.arange(size) * 7 % 251).astype(np.uint8),)


@njit
def make_table():
    table = np.empty(256, dtype=np.uint32)
    for i in range(256):
        value = i
        for _ in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        table[i] = value
    return table


@njit
def kernel(data):
    table = make_table()
    crc = 0xFFFFFFFF
    for byte in data:
        crc = (crc >> 8) ^ table[(crc ^ byte) & 0xFF]
    return crc ^ 0xFFFFFFFF


def check(crc):
    return (crc,)
