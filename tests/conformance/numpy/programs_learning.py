# Learning and data: k-means, a perceptron, convolution, PCA, least squares, softmax, kernels, Gaussian mixtures.
import numpy as np
from numba import jit, njit, prange


@njit
def kmeans(X, k, iterations):
    centers = X[:k].copy()
    labels = np.zeros(X.shape[0], dtype=np.int64)
    for _ in range(iterations):
        distance = ((X[:, None, :] - centers[None, :, :]) ** 2).sum(axis=2)
        labels = distance.argmin(axis=1)
        for j in range(k):
            members = X[labels == j]
            if members.shape[0] > 0:
                for d in range(X.shape[1]):
                    centers[j, d] = members[:, d].mean()
    return centers, labels


@njit(parallel=True)
def assign(X, centers):
    labels = np.empty(len(X), np.int32)
    for i in prange(len(X)):
        labels[i] = np.argmin(np.sqrt(np.sum((centers - X[i]) ** 2, axis=1)))
    return labels


@njit
def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


@njit
def relu(z):
    return np.maximum(z, 0)


@njit
def softmax(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


@njit(fastmath=True)
def forward(X, W1, b1, W2, b2):
    a1 = np.tanh(X @ W1 + b1)
    return a1, sigmoid(a1 @ W2 + b2)


@njit
def train(X, y, W1, b1, W2, b2, rate, epochs):
    losses = np.empty(epochs)
    m = X.shape[0]
    for epoch in range(epochs):
        a1, a2 = forward(X, W1, b1, W2, b2)
        losses[epoch] = -np.mean(y * np.log(a2) + (1 - y) * np.log(1 - a2))
        dz2 = a2 - y
        dW2 = a1.T @ dz2 / m
        db2 = np.sum(dz2, axis=0) / m
        dz1 = (dz2 @ W2.T) * (1 - a1 ** 2)
        dW1 = X.T @ dz1 / m
        db1 = dz1.sum(axis=0) / m
        W1 -= rate * dW1
        b1 -= rate * db1
        W2 -= rate * dW2
        b2 -= rate * db2
    return losses


@njit
def conv2d(image, kernel, stride=1, padding=0):
    if padding > 0:
        padded = np.zeros((image.shape[0] + 2 * padding, image.shape[1] + 2 * padding))
        padded[padding:-padding, padding:-padding] = image
    else:
        padded = image
    kh, kw = kernel.shape
    oh = (padded.shape[0] - kh) // stride + 1
    ow = (padded.shape[1] - kw) // stride + 1
    out = np.empty((oh, ow))
    for i in range(oh):
        for j in range(ow):
            out[i, j] = np.sum(padded[i * stride:i * stride + kh, j * stride:j * stride + kw] * kernel)
    return out


@njit(parallel=True, fastmath=True)
def conv_layer(batch, weights, bias):
    n, c, h, w = batch.shape
    f, _, kh, kw = weights.shape
    out = np.zeros((n, f, h - kh + 1, w - kw + 1))
    for i in prange(n):
        for k in range(f):
            for y in range(h - kh + 1):
                for x in range(w - kw + 1):
                    out[i, k, y, x] = np.sum(batch[i, :, y:y + kh, x:x + kw] * weights[k]) + bias[k]
    return np.maximum(out, 0.0)


@njit
def max_pool(x, size):
    n, m = x.shape[0] // size, x.shape[1] // size
    return x[:n * size, :m * size].reshape(n, size, m, size).max(axis=3).max(axis=1)


@jit(nopython=True)
def pca(X, k):
    mean = np.array([X[:, j].mean() for j in range(X.shape[1])])
    centered = X - mean
    cov = centered.T @ centered / (X.shape[0] - 1)
    values, vectors = np.linalg.eigh(cov)
    order = np.argsort(values)[::-1]
    values = values[order]
    vectors = vectors[:, order]
    return values, centered @ vectors[:, :k]


@njit
def linear_regression(x, y):
    A = np.vstack((x, np.ones(len(x)))).T
    return np.linalg.lstsq(A, y)[0]


@njit
def logistic_step(w, X, y, rate):
    p = 1 / (1 + np.exp(-X.dot(w)))
    w -= rate * X.T.dot(p - y) / y.size
    return w


@njit
def pairwise(X, Y):
    return np.sqrt(np.maximum((X ** 2).sum(1)[:, np.newaxis] + (Y ** 2).sum(1) - 2 * X @ Y.T, 0))


@njit
def knn(train_x, train_y, query, k):
    out = np.empty(query.shape[0], np.int64)
    for i in range(query.shape[0]):
        d = np.sum((train_x - query[i]) ** 2, axis=1)
        nearest = np.argsort(d)[:k]
        out[i] = np.argmax(np.bincount(train_y[nearest]))
    return out


@njit
def one_hot(labels, k):
    out = np.zeros((labels.size, k))
    out[np.arange(labels.size), labels] = 1
    return out


@njit
def batch_norm(x, gamma, beta, eps=1e-5):
    mean = x.mean(axis=0)
    var = x.var(axis=0)
    return gamma * (x - mean) / np.sqrt(var + eps) + beta


np.random.seed(7)
blobs = np.concatenate([np.random.randn(20, 2) * 0.3 + c for c in np.array([[0., 0.], [3., 3.], [0., 4.]])])
order = np.random.permutation(60)
X = blobs[order]
centers, labels = kmeans(X, 3, 10)
print(centers.round(6))
print(labels)
print((assign(X, centers) == labels).all(), np.bincount(labels))

xor = np.array([[0, 0], [0, 1], [1, 0], [1, 1]], dtype=np.float64)
target = np.array([[0.], [1.], [1.], [0.]])
rng = np.random.RandomState(3)
W1, b1 = rng.randn(2, 4), np.zeros(4)
W2, b2 = rng.randn(4, 1), np.zeros((1,))
losses = train(xor, target, W1, b1, W2, b2, 1.0, 400)
print(losses[::80].round(6), losses[-1] < losses[0])
hidden, predicted = forward(xor, W1, b1, W2, b2)
print((predicted > 0.5).astype(int).ravel(), hidden.shape)

image = np.arange(49, dtype=float).reshape(7, 7) % 11
sobel = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])
print(conv2d(image, sobel))
print(conv2d(image, sobel, 2, 1))
batch = np.sin(np.arange(2 * 2 * 5 * 5)).reshape((2, 2, 5, 5))
weights = np.cos(np.arange(3 * 2 * 2 * 2)).reshape(3, 2, 2, 2)
layer = conv_layer(batch, weights, np.array([0.1, 0.2, 0.3]))
print(layer.shape, layer.sum(axis=(2, 3)).round(6))
print(max_pool(image, 2))
values, projected = pca(X, 1)
print(values.round(8), np.abs(projected[:5, 0]).round(6))
print(linear_regression(np.array([0., 1, 2, 3]), np.array([-1, 0.2, 0.9, 2.1])).round(10))
w = np.zeros(2)
for _ in range(25):
    w = logistic_step(w, X - X.mean(axis=0), (labels == 1).astype(np.float64), 0.5)
print(w.round(6))
print(pairwise(X[:3], X[3:6]).round(5))
print(knn(X[:40], labels[:40], X[40:], 5), (knn(X[:40], labels[:40], X[40:], 5) == labels[40:]).mean())
print(one_hot(labels[:4], 3).astype(np.int8), softmax(np.array([1., 2., 3.])).round(8), relu(np.array([-1, 0, 2])))
print(batch_norm(X[:4], np.ones(2), np.zeros(2)).round(5))
