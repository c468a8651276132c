import numpy as np

a = np.arange(24).reshape(4, 6)
rows = np.array([0, 2, 3])
cols = np.array([1, 5, 0])
b = a.copy()
b[rows, cols] = -1
b[[1]] = 7
b[:, cols] += 100
print(b)
b[b > 100] = 0
b[rows, cols] = [10, 20, 30]
b[1:3, [0, 1]] = np.array([[1, 2], [3, 4]])
b[[0, 3], 2:4] = [5, 6]
print(b)
b[b == 0] = np.arange(np.count_nonzero(b == 0))
b[b[:, 0] == 1] = -b[0]
b[:, b[0] > 5] *= 2
print(b)

print("== products of matrices in place, which NumPy has since 1.25")


def multiply_in_place(stack, factor):
    try:
        stack[0] @= factor
        stack[..., 1] @= factor
    except TypeError:
        stack[0] = stack[0] @ factor
        stack[..., 1] = stack[..., 1] @ factor
    return stack


print(multiply_in_place(np.arange(8.0).reshape(2, 2, 2), np.array([[1.0, 2.0], [3.0, 4.0]])))
