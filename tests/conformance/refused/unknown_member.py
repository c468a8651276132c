# expect-error: unknown-member @ 4
import numpy as np

print(np.zeroes(3))
