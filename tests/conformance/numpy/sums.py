import math

import numpy as np

print(np.nan, math.nan, np.inf, -np.inf, np.pi, np.e, math.isnan(np.nan), np.isnan(math.nan))

x = ((np.arange(1000) * 7919) % 1013) / 7.3 - 60.1
print(x.sum(), x.mean(), x.std(), x.var(), x.prod(), x.min(), x.max())
m = x.reshape(20, 50)
print(m.sum(axis=0)[:5], m.sum(axis=1)[:5])
print(m.mean(axis=0)[:3], m.mean(axis=1)[:3], m.std(axis=0)[:3], m.var(axis=1)[:3])
print(m[:, ::2].sum(), m.T.sum(), m[::3, 1:7].sum(), m.T.sum(axis=0)[:4], m.T.sum(axis=1)[:4])
