import numpy as np


def wrap(a, value):
    a[0] = value
    return a[0]


print(wrap(np.zeros(1, dtype=np.int8), 127), wrap(np.zeros(1, dtype=np.uint8), 255))
print(wrap(np.zeros(1, dtype=np.int16), -32768), wrap(np.zeros(1, dtype=np.uint16), 65535))
print(wrap(np.zeros(1, dtype=np.int32), 2**31 - 1), wrap(np.zeros(1, dtype=np.uint32), 2**32 - 1))
print(wrap(np.zeros(1, dtype=np.int64), -(2**62)), wrap(np.zeros(1, dtype=np.float32), 0.1))
print(wrap(np.zeros(1, dtype=np.float64), 0.1), wrap(np.zeros(1, dtype=np.complex128), 1 + 2j))

x = np.zeros(2, dtype=np.float32)
x[0] = 0.1
x[1] = 0.2
print(x[0] + x[1], x[0] * 2, x.sum())
y = np.ones(3, dtype=np.int32)
y[0] = 2**30
print(y[0] + y[0] // 2, y.sum())
z = np.zeros(2, dtype=np.complex128)
z[0] = 3 + 4j
z[1] = z[0] * 2
print(z[0], z[1], abs(z[1]), z.sum())
