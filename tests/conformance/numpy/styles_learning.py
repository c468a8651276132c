import numpy as np
from numba import njit, prange
import math

print('== k-means')

@njit
def kmeans(points, k, iters):
    centers = points[:k].copy()
    for _ in range(iters):
        d = ((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
        labels = np.argmin(d, axis=1)
        for j in range(k):
            mask = labels == j
            if np.any(mask):
                centers[j] = np.array([points[mask, c].mean() for c in range(points.shape[1])])
    return centers, labels

rng = np.random.RandomState(3)
pts = np.concatenate((rng.randn(20, 2) + 5, rng.randn(20, 2) - 5, rng.randn(15, 2)))
c, l = kmeans(pts, 3, 10)
print(np.round(c, 9), l, np.bincount(l))

def kmeans2(X, k, n_iter=20, seed=0):
    rng = np.random.default_rng(seed)
    idx = rng.choice(len(X), size=k, replace=False)
    C = X[idx]
    for it in range(n_iter):
        dist = np.linalg.norm(X[:, np.newaxis] - C, axis=2)
        lab = dist.argmin(axis=1)
        newC = np.stack([X[lab == j].mean(axis=0) for j in range(k)])
        if np.allclose(newC, C):
            break
        C = newC
    inertia = np.sum((X - C[lab]) ** 2)
    return C, lab, inertia, it
C, lab, inertia, it = kmeans2(pts, 3)
print(np.round(C, 6), np.round(inertia, 6), it)

print('== perceptrons')

# perceptron
@njit
def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))

@njit
def train(X, y, W1, b1, W2, b2, lr, epochs):
    losses = np.zeros(epochs)
    m = X.shape[0]
    for e in range(epochs):
        Z1 = X @ W1 + b1
        A1 = np.tanh(Z1)
        Z2 = A1 @ W2 + b2
        A2 = sigmoid(Z2)
        losses[e] = -np.mean(y * np.log(A2) + (1 - y) * np.log(1 - A2))
        dZ2 = (A2 - y) / m
        dW2 = A1.T @ dZ2
        db2 = dZ2.sum(axis=0)
        dA1 = dZ2 @ W2.T
        dZ1 = dA1 * (1 - A1 ** 2)
        dW1 = X.T @ dZ1
        db1 = np.sum(dZ1, axis=0)
        W1 -= lr * dW1
        b1 -= lr * db1
        W2 -= lr * dW2
        b2 -= lr * db2
    return losses

np.random.seed(1)
X = np.array([[0., 0.], [0., 1.], [1., 0.], [1., 1.]])
y = np.array([[0.], [1.], [1.], [0.]])
W1 = np.random.randn(2, 4); b1 = np.zeros(4); W2 = np.random.randn(4, 1); b2 = np.zeros(1)
losses = train(X, y, W1, b1, W2, b2, 1.0, 300)
print(np.round(losses[::60], 9), np.round(W1, 6), b2)

def relu(x):
    return np.maximum(0, x)

def softmax(x):
    e = np.exp(x - x.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def mlp(X, T, hidden=8, lr=0.5, steps=50):
    rs = np.random.RandomState(42)
    W1 = rs.normal(0, 0.5, (X.shape[1], hidden))
    b1 = np.zeros((1, hidden))
    W2 = rs.normal(0, 0.5, (hidden, T.max() + 1))
    b2 = np.zeros((1, W2.shape[1]))
    onehot = np.eye(T.max() + 1)[T]
    for s in range(steps):
        H = relu(X @ W1 + b1)
        P = softmax(H @ W2 + b2)
        loss = -np.log(P[np.arange(len(T)), T]).mean()
        G = (P - onehot) / len(T)
        GH = G @ W2.T
        GH[H <= 0] = 0
        W2 -= lr * H.T @ G
        b2 -= lr * G.sum(axis=0, keepdims=True)
        W1 -= lr * X.T @ GH
        b1 -= lr * GH.sum(axis=0, keepdims=True)
    return loss, P.argmax(axis=1)
T = np.array([0, 1, 2, 1] * 5)
XX = rng.rand(20, 3) + T[:, None]
loss, pred = mlp(XX, T)
print(round(loss, 9), pred, (pred == T).mean())

print('== convolutions')

# conv2d
@njit
def conv2d(img, ker):
    kh, kw = ker.shape
    oh = img.shape[0] - kh + 1
    ow = img.shape[1] - kw + 1
    out = np.zeros((oh, ow))
    for i in range(kh):
        for j in range(kw):
            out += ker[i, j] * img[i:i + oh, j:j + ow]
    return out

@njit
def conv2d_direct(img, ker):
    kh, kw = ker.shape
    out = np.empty((img.shape[0] - kh + 1, img.shape[1] - kw + 1), dtype=img.dtype)
    for i in range(out.shape[0]):
        for j in range(out.shape[1]):
            out[i, j] = np.sum(img[i:i + kh, j:j + kw] * ker)
    return out

img = (np.arange(49) % 10).reshape(7, 7).astype(np.float64)
ker = np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]], dtype=np.float64)
print(conv2d(img, ker), np.allclose(conv2d(img, ker), conv2d_direct(img, ker)))

@njit(parallel=True)
def conv_batch(x, w, stride=1, pad=1):
    N, C, H, W = x.shape
    F, _, kh, kw = w.shape
    xp = np.zeros((N, C, H + 2 * pad, W + 2 * pad))
    xp[:, :, pad:-pad, pad:-pad] = x
    Ho = (H + 2 * pad - kh) // stride + 1
    Wo = (W + 2 * pad - kw) // stride + 1
    out = np.zeros((N, F, Ho, Wo))
    for n in prange(N):
        for f in range(F):
            for i in range(Ho):
                for j in range(Wo):
                    patch = xp[n, :, i * stride:i * stride + kh, j * stride:j * stride + kw]
                    out[n, f, i, j] = (patch * w[f]).sum()
    return out

x4 = np.arange(2 * 2 * 5 * 5).reshape(2, 2, 5, 5) / 10.0
w4 = np.ones((3, 2, 3, 3)) * np.arange(1, 4).reshape(3, 1, 1, 1)
o = conv_batch(x4, w4)
print(o.shape, o[1, 2], round(o.sum(), 6), conv_batch(x4, w4, 2).shape)

print('== Black-Scholes')

# Black-Scholes on arrays
@njit
def cnd(d):
    A1, A2, A3, A4, A5 = 0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429
    K = 1.0 / (1.0 + 0.2316419 * np.abs(d))
    ret = 0.39894228040143267794 * np.exp(-0.5 * d * d) * (K * (A1 + K * (A2 + K * (A3 + K * (A4 + K * A5)))))
    return np.where(d > 0, 1.0 - ret, ret)

@njit(fastmath=True)
def black_scholes(S, X, T, R, V):
    sqrtT = np.sqrt(T)
    d1 = (np.log(S / X) + (R + 0.5 * V * V) * T) / (V * sqrtT)
    d2 = d1 - V * sqrtT
    c1, c2 = cnd(d1), cnd(d2)
    expRT = np.exp(-R * T)
    return S * c1 - X * expRT * c2, X * expRT * (1.0 - c2) - S * (1.0 - c1)

S = np.linspace(5, 30, 6); Xs = np.linspace(1, 100, 6); T_ = np.linspace(0.25, 10, 6)
call, put = black_scholes(S, Xs, T_, 0.02, 0.30)
print(np.round(call, 9), np.round(put, 9))

def norm_cdf(x):
    return 0.5 * (1 + np.array([math.erf(v / math.sqrt(2)) for v in x]))
d1 = np.array([-1.0, 0.0, 0.5])
print(np.round(norm_cdf(d1), 12))

@njit
def greeks(S, K, r, sigma, T):
    out = np.zeros((len(S), 3))
    for i, s in enumerate(S):
        d1 = (math.log(s / K) + (r + sigma ** 2 / 2) * T) / (sigma * math.sqrt(T))
        pdf = math.exp(-d1 ** 2 / 2) / math.sqrt(2 * math.pi)
        out[i] = 0.5 * (1 + math.erf(d1 / math.sqrt(2))), pdf / (s * sigma * math.sqrt(T)), s * pdf * math.sqrt(T)
    return out
print(np.round(greeks(np.array([90., 100., 110.]), 100.0, 0.05, 0.2, 1.0), 9))
