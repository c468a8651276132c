import numpy as np

# Writing through what shares the memory of an array changes that array, whatever its layout.
print('== flat')
a = np.arange(12.0).reshape(3, 4)
f = a.T
f.flat[1] = 100
print(a)
f.flat[2:5] = -1
print(a)
f.flat = 7
print(a)
a.flat = [1, 2, 3]
print(a)
s = a[:, ::2]
s.flat[3] = 55
print(a)
for i in range(s.size):
    s.flat[i] += i
print(a)
v = a[::2, 1]
v.flat[0] = -9
print(a)
print(list(s.flat), len(s.flat))
for i, x in enumerate(s.flat):
    print(i, x)
print(s.flat[[0, 2]])
print(np.sum(s.flat), np.array(s.flat))
print('== reshape')
b = np.arange(24).reshape(2, 3, 4)
c = b[:, 1]
c.reshape(-1)[0] = 999
d = b[:, :, 0].reshape(6)
d[0] = 5
print(b)
e = b[:, :, 0:1].reshape(2, 3)
e[0, 0] = -5
print(b)
g = b[:, ::2, :].reshape(4, 4)
g[0, 0] = 77
print(b)
h = b[:, 1:2, :].reshape(2, 4)
h[...] = 0
print(b)
k = a[:, 1].reshape(-1, 1)
k *= 3
print(a)
k = a[:, 1].reshape(3, 1, 1)
k += 1
print(a)
print('== ravel')
r = a[0:2, :].ravel()
r[0] = 31
print(a)
r = a[:, 0:4].ravel()
r[1] = 32
print(a)
t = a.T.ravel()
t[0] = 1000
print(a)
z = a.T.reshape(-1)
z[0] = 1000
print(a)
q = a.T[:, None].reshape(4, 3)
q[0, 1] = 222
print(a)
def clear_first(x):
    np.ravel(x)[0] = -33
clear_first(a[:2])
clear_first(a[0:2, 0:4])
print(a)
print('== axes')
sw = np.swapaxes(a, 0, 1)
sw[0] = 4
me = np.moveaxis(a, 0, 1)
me[1] = 5
fl = np.flip(a, 0)
fl[0] = 6
ro = np.rot90(a)
ro[0, 0] = 61
ex = np.expand_dims(a, 1)
ex[1, 0, 1] = 62
sq = np.squeeze(a[:, :1], axis=1)
sq[2] = 63
at = np.atleast_3d(a)
at[0, 1, 0] = 64
print(a)
print('== parts')
p = np.split(a, 3)
p[0][0, 2] = 65
hp = np.hsplit(a, 2)
hp[1][0, 0] = 66
print(a)
for row in a:
    row += 1
for row in a.T:
    row[0] = 0
print(a)
print('== parts of complex numbers')
cc = np.zeros((2, 2), np.complex128)
cc.real[0] = 1
cc.imag[:, 1] = 2
cc.real += 1
print(cc)
np.real(cc)[1, 1] = 9
print(cc)
cc.real = 5
cc.imag = np.eye(2)
print(cc)
print('== methods and functions')
dd = np.diag(a)
print(dd)
np.fill_diagonal(a, -1)
print(a)
a.T.fill(3)
print(a)
a[:, 1:3].fill(2)
print(a)
a[:, ::-1].sort(axis=1)
print(a)
u = np.arange(6)
u[::-1].sort()
print(u)
np.random.seed(0)
np.random.shuffle(a[:, 0])
x = np.arange(10)
np.random.shuffle(x[::2])
print(x)
x[1::2].partition(2)
np.put(x[::2], [0, 1], [100, 101])
print(x)
np.place(a[:, 1:], a[:, 1:] > 1, [9, 8])
print(a)
np.putmask(a.T, a.T > 8, -4)
print(a)
np.copyto(a[::2], 1)
print(a)
y = np.arange(6.0)
np.cumsum(y[::-1], out=y[::-1])
print(y)
np.add(y[:3], 1, out=y[3:])
print(y)
np.clip(y, 2, 4, out=y)
print(y)
yy = y.reshape(2, 3)[:, ::-1]
yy[0] = [10, 20, 30]
print(y)
yv = y.view()
yv[0] = -1
print(y, y.view(np.int64)[0])
y.itemset(0, 3)
y[::2].itemset(1, 33)
print(y)
