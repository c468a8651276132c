"""Shortest ways from a corner of a grid with heapq: a list of tuples as a queue."""
import heapq

import numpy as np
from numba import njit


def setup(size):
    cost = np.empty((size, size), dtype=np.int64)
    for i in range(size):
        for j in range(size):
            cost[i, j] = (i * 31 + j * 17 + i * j) % 9 + 1
    return (cost,)


@njit
def kernel(cost):
    height, width = cost.shape
    best = np.full((height, width), 1 << 40)
    best[0, 0] = 0
    queue = [(0, 0, 0)]
    while len(queue) > 0:
        way, i, j = heapq.heappop(queue)
        if way > best[i, j]:
            continue
        for di, dj in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            y = i + di
            x = j + dj
            if 0 <= y < height and 0 <= x < width:
                longer = way + cost[y, x]
                if longer < best[y, x]:
                    best[y, x] = longer
                    heapq.heappush(queue, (longer, y, x))
    return best[-1, -1]


def check(way):
    return (way,)
