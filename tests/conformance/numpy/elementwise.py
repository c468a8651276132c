import numpy as np



def floats(a):
    print((a * 2).dtype, (a * 2.5).dtype, a * 0.1, a + 1, 1 - a, a / 3, a // 2, a % 3, a ** 2, -a, abs(a), +a)
    print(a > 0.1, a == 1.5, a != 0, a >= -2, np.minimum(a, 0.1), np.maximum(0, a), np.clip(a, -1, 1), a.clip(0, 0.5))


def integers(i):
    print((i + 1).dtype, i + 1, i * 2, i - 1, 7 - i, i // 2, i % 7, i ** 2, (i / 2).dtype, i / 4, (i * 2.0).dtype, i << 1, i & 6, i | 1, i ^ 3)
    print(i == 2, i > 50, i < 1000, i >= -1, 2 ** i[:2], i.sum(), np.minimum(i, 3), np.clip(i, 2, 50), abs(i), ~i)


floats(np.array([1.5, -2.0, 0.0, 1e300]))
floats(np.array([1.5, -2.0, 0.25], dtype=np.float32))
integers(np.array([1, 2, 100], dtype=np.int8))
integers(np.array([1, 2, 100], dtype=np.uint8))
integers(np.array([1, 2, 100]))
