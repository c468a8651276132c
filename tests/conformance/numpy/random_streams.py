import numpy as np

np.random.seed(42)
print(np.random.rand(), np.random.rand(3), np.random.rand(2, 2), np.random.random(), np.random.random(2), np.random.random((1, 2)), np.random.random_sample(2))
print(np.random.randn(), np.random.randn(3), np.random.randn(2, 2), np.random.standard_normal(2), np.random.normal(5, 2, 3), np.random.normal(size=2), np.random.normal())
print(np.random.randint(10), np.random.randint(5, 15), np.random.randint(0, 100, 5), np.random.randint(1, 7, size=(2, 3)), np.random.randint(3, size=4))
np.random.seed(0)
a = np.random.rand(1000)
print(a.mean(), a.std(), np.random.randint(0, 2**40, 3), np.random.randint(-5, 5, 4))
xs = [1, 2, 3, 4, 5]
np.random.shuffle(xs)
print(xs)
