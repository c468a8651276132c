import numpy as np

x = np.array([3.5, -1.0, 2.0, 2.0, 9.0, np.nan, 0.0])
i = np.array([[5, 2, 9], [1, 8, 3]])
print(np.sort(x), np.argsort(x), np.sort(i), np.sort(i, axis=0), np.sort(i, axis=None), np.argsort(i), np.argsort(i, axis=0), np.sort([3, 1, 2]), np.sort(i[:, ::-1]), np.sort(x[::-1])[::-1])
big = (np.arange(1000) * 7919) % 613
print(np.sort(big)[::100], np.argsort(big)[:20], np.argsort(big, kind='stable')[:20], big.argsort()[-5:], np.sort(big.astype(np.uint8))[::100], np.sort(big.astype(np.float32))[::100])
big.sort()
i.sort(axis=0)
print(big[:10], i)
i.sort()
print(i, np.sort(np.array([True, False, True])), np.sort(np.array([2 + 1j, 1 + 5j, 1 + 2j])), np.lexsort((np.array([1, 0, 1, 0]), np.array([2, 2, 1, 1]))))
e = np.zeros(0)
print(np.sort(e), np.argsort(e), np.unique(e))
