import numpy as np
from numba import njit


@njit
def fft(x):
    n = x.shape[0]
    if n == 1:
        return x.copy()
    even = fft(x[::2].copy())
    odd = fft(x[1::2].copy())
    t = np.exp(-2j * np.pi * np.arange(n // 2) / n) * odd
    out = np.empty(n, dtype=np.complex128)
    out[:n // 2] = even + t
    out[n // 2:] = even - t
    return out


@njit
def forces(pos, mass):
    d = pos[None, :, :] - pos[:, None, :]
    r2 = (d ** 2).sum(axis=2) + 0.01
    return (mass[None, :, None] * d / (r2 * np.sqrt(r2))[:, :, None]).sum(axis=1)


@njit
def nbody(pos, vel, mass, dt, steps):
    for _ in range(steps):
        vel += forces(pos, mass) * dt
        pos += vel * dt
    return pos


@njit
def lu(a):
    n = a.shape[0]
    l = np.eye(n)
    u = a.copy()
    for k in range(n - 1):
        l[k + 1:, k] = u[k + 1:, k] / u[k, k]
        u[k + 1:] -= l[k + 1:, k:k + 1] * u[k]
    return l, u


@njit
def black_scholes(s, k, t, r, v):
    d1 = (np.log(s / k) + (r + v * v / 2) * t) / (v * np.sqrt(t))
    d2 = d1 - v * np.sqrt(t)
    n1 = 1 / (1 + np.exp(-1.702 * d1))
    n2 = 1 / (1 + np.exp(-1.702 * d2))
    return s * n1 - k * np.exp(-r * t) * n2


print(np.round(fft(np.arange(8) + 0j), 8))
pos = np.array([[0.0, 0, 0], [1.0, 0, 0], [0.0, 2, 0]])
print(np.round(nbody(pos, np.zeros((3, 3)), np.array([1.0, 2.0, 3.0]), 0.01, 20), 8))
l, u = lu(np.array([[4.0, 3, 2], [2.0, 1, 3], [8.0, 2, 1]]))
print(l, u, np.allclose(l @ u, [[4, 3, 2], [2, 1, 3], [8, 2, 1]]))
print(np.round(black_scholes(np.linspace(80, 120, 5), 100.0, 0.5, 0.02, np.array([0.1, 0.2, 0.3, 0.4, 0.5])), 8))
