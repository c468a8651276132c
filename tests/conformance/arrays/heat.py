import numpy as np
from numba import njit


@njit
def step(u, v):
    rows, columns = u.shape
    for i in range(1, rows - 1):
        for j in range(1, columns - 1):
            v[i, j] = u[i, j] + 0.2 * (u[i - 1, j] + u[i + 1, j] + u[i, j - 1] + u[i, j + 1] - 4.0 * u[i, j])


u = np.zeros((20, 30))
v = np.zeros((20, 30))
for j in range(30):
    u[0, j] = 100.0
    v[0, j] = 100.0
for k in range(50):
    step(u, v)
    u, v = v, u
print(u[1, 15], u[10, 15], u[18, 15])
print(u.sum())
