"""Rows of nested list displays that differ in their type of numbers."""
import numpy as np

print(np.array([[1.0, 2], [3, 4]]))
print([[1, 2], [3, 4]], [[0.5], [2.5]])
cube = [[[1, 2], [3, 4.5]], [[5, 6], [7, 8]]]
print(np.array(cube).shape, np.array(cube).sum())
print(np.array([[1, 2j], [3, 4]]))
