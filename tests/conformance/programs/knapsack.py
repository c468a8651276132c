from numba import njit
import numpy as np
@njit
def knapsack(weights, values, capacity):
    n = len(weights)
    dp = np.zeros((n + 1, capacity + 1), dtype=np.int64)
    for i in range(1, n + 1):
        for w in range(capacity + 1):
            dp[i, w] = dp[i - 1, w]
            if weights[i - 1] <= w:
                dp[i, w] = max(dp[i, w], dp[i - 1, w - weights[i - 1]] + values[i - 1])
    chosen = []
    w = capacity
    for i in range(n, 0, -1):
        if dp[i, w] != dp[i - 1, w]:
            chosen.append(i - 1)
            w -= weights[i - 1]
    return dp[n, capacity], chosen[::-1]
print(knapsack([1, 3, 4, 5], [1, 4, 5, 7], 7))
