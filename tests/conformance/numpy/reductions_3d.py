import numpy as np

rng = np.arange(24.0).reshape(2, 3, 4)
for k in range(3):
    print(rng.sum(axis=k).sum())
print(rng.sum(axis=0))
print(rng.sum(axis=1))
print(rng.sum(axis=2))
print(rng.sum(axis=-1, keepdims=True).shape, rng.sum(axis=(0, 2)), rng.max(axis=(1, 2)), rng.mean(axis=(0, 1)), rng.sum(axis=(0, 1, 2)))
print(rng.min(axis=0), rng.max(axis=1), rng.prod(axis=2), rng.min(axis=-1))
print(rng.sum(keepdims=True), rng.max(axis=0, keepdims=True).shape, rng.mean(axis=1, keepdims=True).shape)
print(rng.argmin(axis=0), rng.argmax(axis=1), rng.argmax(), np.argmin(rng), rng.argmax(axis=2))
