import numpy as np

a = np.arange(12.0).reshape(3, 4)
b = a.copy()
b += 1
b *= a
b -= a[0]
b /= 2
b **= 2
b //= 3
b %= 7
print(b)
b[1:] += b[:-1]
print(b)
b[:, 1:] -= b[:, :-1]
print(b)
k = np.arange(6)
k += 2
k *= k
k -= k[::-1]
k //= 2
k |= 1
k <<= 2
print(k, k.dtype)
k[::2] = 7
k[1:4] += 100
print(k)
w = np.zeros(4, dtype=np.float32)
w += 0.1
w *= np.arange(4)
print(w, w.dtype)
m = np.array([True, False])
m |= True
m &= np.array([False, True])
print(m)
o = np.empty((3, 4))
np.add(a, 1, out=o)
np.multiply(o, a[0], out=o)
np.sqrt(o, out=o)
print(o)
np.minimum(a, 5, out=a)
np.clip(a, 1, 4, out=a)
print(a, np.add(a, [1, 2, 3, 4]), a + [1, 2, 3, 4], (1, 2, 3, 4) - a)
