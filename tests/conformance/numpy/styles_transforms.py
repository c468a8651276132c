import numpy as np
from numba import njit, prange

print('== Fourier transforms')

@njit
def fft_rec(x):
    n = x.shape[0]
    if n == 1:
        return x.copy()
    e = fft_rec(x[::2])
    o = fft_rec(x[1::2])
    t = np.exp(-2j * np.pi * np.arange(n // 2) / n) * o
    return np.concatenate((e + t, e - t))

x = np.arange(16.0) + 1j * np.cos(np.arange(16))
print(np.allclose(fft_rec(x), np.fft.fft(x)), np.round(fft_rec(x)[:3], 9))

@njit
def fft_six_step(x, n1, n2):
    """Cooley-Tukey as a matrix: reshape, transpose."""
    a = x.reshape(n1, n2)
    k1 = np.arange(n1).reshape(n1, 1)
    w1 = np.exp(-2j * np.pi * k1 * k1.T / n1)
    b = w1 @ a
    j2 = np.arange(n2)
    b = b * np.exp(-2j * np.pi * k1 * j2 / (n1 * n2))
    k2 = j2.reshape(n2, 1)
    w2 = np.exp(-2j * np.pi * k2 * k2.T / n2)
    c = b @ w2
    return c.T.reshape(n1 * n2)

y = np.sin(np.arange(12)) + 0j
print(np.round(fft_six_step(y, 3, 4) - np.fft.fft(y), 9) + 0)

@njit
def fft_iter(x):
    n = len(x)
    X = x.astype(np.complex128)
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            X[i], X[j] = X[j], X[i]
    size = 2
    while size <= n:
        half = size // 2
        w = np.exp(-2j * np.pi / size * np.arange(half))
        V = X.reshape(-1, size)
        t = w * V[:, half:]
        V[:, half:] = V[:, :half] - t
        V[:, :half] += t
        size *= 2
    return X
z = np.array([1, 2, 3, 4, 0, 0, 0, 1])
print(np.round(fft_iter(z), 9), np.allclose(fft_iter(z), np.fft.fft(z)))

@njit
def fft2(a):
    out = a.astype(np.complex128)
    for i in range(out.shape[0]):
        out[i] = fft_iter(out[i])
    out = out.T.copy()
    for i in range(out.shape[0]):
        out[i, :] = fft_iter(out[i, :])
    return out.T
m = np.arange(32.0).reshape(4, 8) % 7
print(np.allclose(fft2(m), np.fft.fft2(m)), np.abs(fft2(m)).round(6)[0])

print('== N-body')

# N-body with (N,1) broadcasting
@njit
def accelerations(pos, mass, G, soft):
    x = pos[:, 0:1]
    y = pos[:, 1:2]
    z = pos[:, 2:3]
    dx = x.T - x
    dy = y.T - y
    dz = z.T - z
    inv_r3 = dx ** 2 + dy ** 2 + dz ** 2 + soft ** 2
    inv_r3 = inv_r3 ** (-1.5)
    ax = G * (dx * inv_r3) @ mass
    ay = G * (dy * inv_r3) @ mass
    az = G * (dz * inv_r3) @ mass
    return np.hstack((ax, ay, az))

@njit
def simulate(pos, vel, mass, dt, steps):
    acc = accelerations(pos, mass, 1.0, 0.1)
    for _ in range(steps):
        vel += acc * dt / 2.0
        pos += vel * dt
        acc = accelerations(pos, mass, 1.0, 0.1)
        vel += acc * dt / 2.0
    ke = 0.5 * np.sum(mass * vel ** 2)
    return pos, ke

np.random.seed(17)
N = 6
mass = 20.0 * np.ones((N, 1)) / N
pos = np.random.randn(N, 3)
vel = np.random.randn(N, 3)
vel -= np.mean(mass * vel, 0) / np.mean(mass)
p, ke = simulate(pos, vel, mass, 0.01, 20)
print(np.round(p, 9), round(ke, 9))

def nbody_loop(pos, mass):
    n = len(mass)
    F = np.zeros_like(pos)
    for i in range(n):
        r = pos - pos[i]
        d2 = (r ** 2).sum(1) + 0.01
        F[i] = (r * (mass / d2 ** 1.5)[:, None]).sum(axis=0)
    return F
print(np.round(nbody_loop(p, mass.ravel()), 6))

@njit
def energy(pos, mass):
    d = pos.reshape(-1, 1, 3) - pos.reshape(1, -1, 3)
    r = np.sqrt((d * d).sum(-1))
    m2 = np.outer(mass, mass)
    iu = np.triu_indices(len(mass), 1)
    e = 0.0
    for k in range(len(iu[0])):
        e -= m2[iu[0][k], iu[1][k]] / r[iu[0][k], iu[1][k]]
    return e
print(round(energy(p, mass[:, 0]), 9))

print('== histograms and masks')

# histogram and masks
@njit
def hist(data, bins, lo, hi):
    h = np.zeros(bins, np.int64)
    idx = ((data - lo) / (hi - lo) * bins).astype(np.int64)
    ok = (idx >= 0) & (idx < bins)
    for i in idx[ok]:
        h[i] += 1
    return h, np.count_nonzero(~ok)
data = np.random.RandomState(5).standard_normal(500)
print(hist(data, 8, -2.0, 2.0), np.histogram(data, bins=8, range=(-2, 2))[0])
h = np.zeros(5, dtype=int)
np.add.at(h, (np.abs(data) * 2).astype(int).clip(0, 4), 1)
print(h, np.bincount(np.digitize(data, [-1, 0, 1])), np.cumsum(h) / h.sum())
sel = data[(data > 0.5) & (data < 1.5)]
print(len(sel), sel.mean().round(9), np.where(data > 2)[0][:5], data[np.abs(data) > 2.5].round(6))
d2 = data.copy()
d2[d2 < 0] *= -1
d2[d2 > 1] = 1
print(round(d2.sum(), 9), (d2 == 1).sum())

@njit(parallel=True)
def hist_par(a, nb):
    out = np.zeros(nb)
    for t in prange(4):
        local = np.zeros(nb)
        for v in a[t::4]:
            b = int(v * nb)
            if 0 <= b < nb:
                local[b] += 1
        out += local
    return out
print(hist_par(np.abs(data) / 3, 6))

print('== shortest paths')

# Floyd-Warshall
@njit
def floyd(d):
    n = d.shape[0]
    for k in range(n):
        d = np.minimum(d, d[:, k:k + 1] + d[k:k + 1, :])
    return d

@njit
def floyd2(dist):
    for k in range(len(dist)):
        np.minimum(dist, dist[:, k][:, None] + dist[k][None, :], out=dist)

@njit
def floyd3(d):
    d = d.copy()
    for k in range(d.shape[0]):
        dk = d[k]
        for i in range(d.shape[0]):
            d[i, :] = np.minimum(d[i, :], d[i, k] + dk)
    return d
INF = np.inf
D = np.full((6, 6), INF)
np.fill_diagonal(D, 0)
for i, j, w in [(0, 1, 7), (0, 2, 9), (0, 5, 14), (1, 2, 10), (1, 3, 15), (2, 3, 11), (2, 5, 2), (3, 4, 6), (4, 5, 9)]:
    D[i, j] = D[j, i] = w
E_ = D.copy()
floyd2(E_)
print(floyd(D), np.array_equal(floyd(D), E_), np.array_equal(floyd3(D), E_))
I = np.where(np.isinf(D), 10 ** 6, D).astype(np.int32)
print(floyd(I).dtype, floyd(I)[0])

print('== sparse products')

# CSR
@njit
def csr_matvec(indptr, indices, data, x):
    n = len(indptr) - 1
    y = np.zeros(n)
    for i in range(n):
        s = slice(indptr[i], indptr[i + 1])
        y[i] = np.dot(data[s], x[indices[s]])
    return y

@njit
def csr_matvec2(indptr, indices, data, x):
    y = np.empty(indptr.size - 1, dtype=data.dtype)
    for i in range(y.size):
        a, b = indptr[i], indptr[i + 1]
        y[i] = (data[a:b] * x[indices[a:b]]).sum()
    return y

def to_csr(A):
    rows, cols = np.nonzero(A)
    return np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=A.shape[0])))), cols, A[rows, cols]

A = np.array([[4., 0, 0, 1], [0, 3, 0, 0], [0, 0, 0, 0], [2, 0, 5, 6]])
ptr, ind, dat = to_csr(A)
v = np.array([1., 2., 3., 4.])
print(csr_matvec(ptr, ind, dat, v))
print(ptr, ind, dat, csr_matvec2(ptr, ind, dat, v), A @ v)
prod = dat * v[ind]
y = np.zeros(4)
np.add.at(y, np.repeat(np.arange(4), np.diff(ptr)), prod)
print(y, np.add.reduceat(prod, ptr[:2]))

@njit(parallel=True)
def csr_par(ptr, ind, dat, x, y):
    for i in prange(len(y)):
        acc = 0.0
        for jj in range(ptr[i], ptr[i + 1]):
            acc += dat[jj] * x[ind[jj]]
        y[i] = acc
y2 = np.zeros(4)
csr_par(ptr, ind, dat, v, y2)
print(y2)

@njit
def power_iteration(ptr, ind, dat, n, iters):
    x = np.ones(n) / np.sqrt(n)
    lam = 0.0
    for _ in range(iters):
        y = csr_matvec2(ptr, ind, dat, x)
        lam = np.linalg.norm(y)
        x = y / lam
    return lam, x
lam, vec = power_iteration(ptr, ind, dat, 4, 100)
print(round(lam, 9), np.round(vec, 6))
