import numpy as np
from numba import njit


@njit
def kmeans(points, k, steps):
    centers = points[:k].copy()
    labels = np.zeros(points.shape[0], dtype=np.int64)
    for _ in range(steps):
        distances = ((points[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
        labels = distances.argmin(axis=1)
        for c in range(k):
            mask = labels == c
            if mask.any():
                centers[c] = points[mask].sum(axis=0) / mask.sum()
    return centers, labels


@njit
def perceptron(x, y, rate, epochs):
    w = np.zeros(x.shape[1])
    b = 0.0
    for _ in range(epochs):
        for i in range(len(y)):
            error = y[i] - (1 if w @ x[i] + b > 0 else 0)
            w += rate * error * x[i]
            b += rate * error
    return w, b


np.random.seed(1)
points = np.random.randint(0, 100, size=(60, 2)) / 8
points[30:] += 40
centers, labels = kmeans(points, 2, 8)
print(centers, np.bincount(labels), labels[:5], labels[-5:])
x = points - points.mean(axis=0)
y = (x.sum(axis=1) > 0).astype(np.int64)
w, b = perceptron(x, y, 0.125, 5)
print(w, b, ((x @ w + b > 0) == y).mean())
h, edges = np.histogram(points[:, 0], bins=6)
print(h, edges, points[points[:, 1] > 50].shape, np.where(points[:, 0] > 45)[0][:4])
