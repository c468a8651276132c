"""math.fsum rounds once, whatever cancels in between."""
import math

import numpy as np

print(math.fsum([0.1] * 10), sum([0.1] * 10))
print(math.fsum([1e16, 1.0, -1e16]), math.fsum([1e308, 1e-308, -1e308]))
print(math.fsum([1e100, 1.0, 1e-100, -1e100, 1e50, -1.0, -1e50]))
print(math.fsum((1, 2, 3)), math.fsum(range(10)), math.fsum(np.array([0.5, 0.25])))
print(math.fsum([float(i) for i in range(0)]))
