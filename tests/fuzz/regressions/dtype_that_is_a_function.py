import numpy as np

print(np.ones(3).astype(np.all))
