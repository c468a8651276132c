"""Logistic regression by gradient descent: expressions of whole arrays, sums along them, np.exp."""
import numpy as np
from numba import njit


def setup(size):
    np.random.seed(17)
    features = np.random.random((size, 4))
    labels = (features[:, 0] + features[:, 1] > 1.0) * 2.0 - 1.0
    return (features, labels, 10)


@njit(parallel=True)
def kernel(features, labels, steps):
    weights = np.zeros(4)
    for _ in range(steps):
        margin = np.zeros(features.shape[0])
        for k in range(4):
            margin += features[:, k] * weights[k]
        push = labels / (1.0 + np.exp(labels * margin))
        for k in range(4):
            weights[k] += 0.001 * (features[:, k] * push).sum()
    return weights


def numpy_version(features, labels, steps):
    weights = np.zeros(4)
    for _ in range(steps):
        push = labels / (1.0 + np.exp(labels * (features @ weights)))
        weights += 0.001 * (push @ features)
    return weights


def check(weights):
    return (weights[0], weights[1], weights[3])
