# Finance, physics, signals: Black-Scholes, Monte Carlo, N-body, Fourier transforms, shortest paths, sparse products, cellular automata.
import math
import numpy as np
from numba import njit, prange


@njit
def norm_cdf(x):
    k = 1.0 / (1.0 + 0.2316419 * np.abs(x))
    poly = k * (0.319381530 + k * (-0.356563782 + k * (1.781477937 + k * (-1.821255978 + k * 1.330274429))))
    cdf = 1.0 - np.exp(-x * x / 2.0) / np.sqrt(2 * np.pi) * poly
    return np.where(x >= 0, cdf, 1.0 - cdf)


@njit(parallel=True, fastmath=True)
def black_scholes(S, K, T, r, sigma):
    d1 = (np.log(S / K) + (r + 0.5 * sigma ** 2) * T) / (sigma * np.sqrt(T))
    d2 = d1 - sigma * np.sqrt(T)
    call = S * norm_cdf(d1) - K * np.exp(-r * T) * norm_cdf(d2)
    put = call - S + K * np.exp(-r * T)
    return call, put


@njit
def monte_carlo_pi(n):
    x = np.random.random(n)
    y = np.random.random(n)
    return 4.0 * np.sum(x * x + y * y < 1.0) / n


@njit
def asian_option(s0, strike, r, sigma, t, steps, paths):
    dt = t / steps
    z = np.random.normal(0.0, 1.0, size=(paths, steps))
    increments = (r - 0.5 * sigma ** 2) * dt + sigma * np.sqrt(dt) * z
    prices = np.empty((paths, steps))
    for i in range(paths):
        prices[i] = s0 * np.exp(np.cumsum(increments[i]))
    payoff = np.maximum(prices.mean(axis=1) - strike, 0)
    return np.exp(-r * t) * payoff.mean(), payoff.std() / np.sqrt(paths)


@njit
def fft_recursive(x):
    n = x.shape[0]
    if n <= 1:
        return x
    even = fft_recursive(x[::2])
    odd = fft_recursive(x[1::2])
    factor = np.exp(-2j * np.pi * np.arange(n) / n)
    return np.concatenate((even + factor[:n // 2] * odd, even + factor[n // 2:] * odd))


@njit
def fft_iterative(x):
    n = x.size
    bits = int(np.log2(n))
    order = np.zeros(n, dtype=np.int64)
    for b in range(bits):
        order |= ((np.arange(n) >> b) & 1) << (bits - 1 - b)
    a = x.astype(np.complex128)[order]
    size = 2
    while size <= n:
        w = np.exp(-2j * np.pi / size * np.arange(size // 2))
        blocks = a.reshape(n // size, size)
        even = blocks[:, :size // 2].copy()
        odd = blocks[:, size // 2:] * w
        blocks[:, :size // 2] = even + odd
        blocks[:, size // 2:] = even - odd
        size *= 2
    return a


def fft_six_step(x, rows, cols):
    """By rows and columns: reshape, transform, twiddle, transpose."""
    m = x.reshape(rows, cols).T
    k = np.arange(rows)
    dft = np.exp(-2j * np.pi * np.outer(k, k) / rows)
    inner = m @ dft
    inner *= np.exp(-2j * np.pi * np.outer(np.arange(cols), k) / (rows * cols))
    j = np.arange(cols)
    outer = np.exp(-2j * np.pi * np.outer(j, j) / cols) @ inner
    return outer.reshape(-1)


@njit
def accelerations(pos, mass, softening=0.1):
    x, y, z = pos[:, 0:1], pos[:, 1:2], pos[:, 2:3]
    dx, dy, dz = x.T - x, y.T - y, z.T - z
    inv_r3 = (dx ** 2 + dy ** 2 + dz ** 2 + softening ** 2) ** (-1.5)
    ax = (dx * inv_r3) @ mass
    ay = (dy * inv_r3) @ mass
    az = (dz * inv_r3) @ mass
    return np.hstack((ax, ay, az))


def energy(pos, vel, mass):
    kinetic = 0.5 * np.sum(mass * vel ** 2)
    x = pos[:, 0:1]
    r = np.sqrt((x.T - x) ** 2 + (pos[:, 1:2].T - pos[:, 1:2]) ** 2 + (pos[:, 2:3].T - pos[:, 2:3]) ** 2)
    r[r > 0] = 1.0 / r[r > 0]
    return kinetic, np.sum(np.triu(-(mass * mass.T) * r, 1))


@njit(parallel=True)
def floyd_warshall(d):
    n = d.shape[0]
    for k in range(n):
        d = np.minimum(d, d[:, k:k + 1] + d[k, :])
    return d


@njit
def floyd_rows(d):
    for k in range(len(d)):
        for i in range(len(d)):
            d[i, :] = np.minimum(d[i, :], d[i, k] + d[k, :])
    return d


@njit(parallel=True)
def csr_matvec(data, indices, indptr, x):
    n = indptr.size - 1
    y = np.zeros(n)
    for i in prange(n):
        s = indptr[i]
        e = indptr[i + 1]
        y[i] = np.dot(data[s:e], x[indices[s:e]])
    return y


@njit
def to_csr(dense):
    rows, cols = np.nonzero(dense)
    counts = np.bincount(rows, minlength=dense.shape[0])
    indptr = np.zeros(dense.shape[0] + 1, np.int64)
    indptr[1:] = np.cumsum(counts)
    values = np.empty(rows.size)
    for k in range(rows.size):
        values[k] = dense[rows[k], cols[k]]
    return values, cols, indptr


@njit
def life(board):
    neighbours = np.zeros_like(board)
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            if dy != 0 or dx != 0:
                neighbours += np.roll(np.roll(board, dy, axis=0), dx, axis=1)
    return ((neighbours == 3) | ((board == 1) & (neighbours == 2))).astype(board.dtype)


def life_rolled(board):
    n = sum([np.roll(board, (i, j), (0, 1)) for i in (-1, 0, 1) for j in (-1, 0, 1) if (i, j) != (0, 0)])
    return (n == 3) | (board & (n == 2))


@njit
def ising(spins, beta, sweeps):
    n = spins.shape[0]
    for _ in range(sweeps * n * n):
        i, j = np.random.randint(0, n), np.random.randint(0, n)
        near = spins[(i + 1) % n, j] + spins[i - 1, j] + spins[i, (j + 1) % n] + spins[i, j - 1]
        cost = 2 * spins[i, j] * near
        if cost <= 0 or np.random.rand() < math.exp(-beta * cost):
            spins[i, j] *= -1
    return spins.mean()


S = np.linspace(80, 120, 5)
call, put = black_scholes(S, 100.0, np.array([0.25, 0.5, 1.0, 1.5, 2.0]), 0.05, 0.2)
print(call.round(6), put.round(6))
np.random.seed(42)
print(monte_carlo_pi(20000))
price, error = asian_option(100, 95, 0.03, 0.25, 1.0, 12, 500)
print(round(price, 8), round(error, 8))
signal = np.cos(2 * np.pi * np.arange(16) / 16 * 3) + 0.5j * np.sin(np.arange(16.0))
spectrum = fft_recursive(signal)
print(np.allclose(spectrum, np.fft.fft(signal)), np.allclose(fft_iterative(signal), spectrum), np.allclose(fft_six_step(signal, 4, 4), spectrum))
print(np.abs(spectrum).round(6), spectrum[:2].round(4))
rng = np.random.RandomState(17)
mass = 20.0 * np.ones((5, 1)) / 5
pos, vel = rng.randn(5, 3), rng.randn(5, 3)
vel -= np.mean(mass * vel, 0) / np.mean(mass)
acc = accelerations(pos, mass)
for _ in range(20):
    vel += acc * 0.005
    pos += vel * 0.01
    acc = accelerations(pos, mass)
    vel += acc * 0.005
print(pos.round(7))
kinetic, potential = energy(pos, vel, mass)
print(round(kinetic, 7), round(potential, 7))
graph = np.full((5, 5), np.inf)
np.fill_diagonal(graph, 0)
for a, b, w in [(0, 1, 3), (0, 2, 8), (0, 4, -4), (1, 3, 1), (1, 4, 7), (2, 1, 4), (3, 0, 2), (3, 2, -5), (4, 3, 6)]:
    graph[a, b] = w
print(floyd_warshall(graph.copy()), np.array_equal(floyd_warshall(graph.copy()), floyd_rows(graph.copy())))
dense = np.diag(np.arange(1., 7)) + np.diag([0.5] * 4, 2)
values, columns, pointers = to_csr(dense)
x = np.linspace(-1, 1, 6)
print(csr_matvec(values, columns, pointers, x), np.allclose(csr_matvec(values, columns, pointers, x), dense @ x), pointers)
board = np.zeros((8, 8), dtype=np.int32)
board[1:4, 1:4] = [[0, 1, 0], [0, 0, 1], [1, 1, 1]]
other = board.astype(bool)
for _ in range(9):
    board = life(board)
    other = life_rolled(other)
print(board, (board == other).all(), np.argwhere(board).tolist())
np.random.seed(5)
print(ising(np.random.choice(np.array([-1, 1]), size=(8, 8)), 0.6, 5))
