import numpy as np

x = np.array([[1.0, 2.0, 4.0, 3.0], [2.0, 1.0, 0.0, 5.0]])
print(np.round(np.cov(x), 10), np.round(np.corrcoef(x), 10), np.round(np.corrcoef(x[0], x[1]), 10), np.round(np.cov(x, ddof=0), 10), np.round(np.cov(x.T, rowvar=False), 10))
