import numpy as np

np.random.seed(7)
x = np.arange(10)
np.random.shuffle(x)
print(x, np.random.permutation(6), np.random.permutation(x))
m = np.arange(12).reshape(4, 3)
np.random.shuffle(m)
print(m, np.random.permutation(m))
print(np.random.choice(5), np.random.choice(5, 3), np.random.choice(x), np.random.choice(x, 4), np.random.choice(10, 4, replace=False), np.random.choice([1.5, 2.5, 3.5], size=(2, 2)))
print(np.random.choice(3, 6, p=[0.1, 0.2, 0.7]), np.random.choice([10, 20, 30], p=[0.5, 0.25, 0.25]), np.random.choice(5, 3, replace=False, p=[0.1, 0.2, 0.3, 0.2, 0.2]))
