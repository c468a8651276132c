import numpy as np


def attempt(k):
    a = np.arange(6).reshape(2, 3)
    try:
        if k == 0:
            print(a + np.arange(2))
        elif k == 2:
            print(a[:, [3]])
        elif k == 3:
            print(np.arange(3)[np.array([True, False])])
        elif k == 4:
            print(np.concatenate((a, np.zeros((2, 2)))))
        elif k == 5:
            print(a.reshape(4, 2))
        elif k == 6:
            print(np.max(np.zeros(0)))
        elif k == 7:
            print(a @ a)
        elif k == 8:
            print(np.random.choice(3, 5, replace=False))
        elif k == 9:
            print(np.argmax(np.zeros(0)))
        elif k == 10:
            b = np.zeros(3)
            b[np.array([True, False, True])] = np.array([1.0, 2, 3])
        elif k == 11:
            print(np.interp(1, [1, 2], [1]))
        elif k == 12:
            print(np.random.randint(5, 5))
        elif k == 14:
            a[0, :] = np.arange(2)
        elif k == 15:
            print(np.dot(np.arange(3), np.arange(4)))
    except IndexError as e:
        print("IndexError", e)
    except ValueError as e:
        print("ValueError", e)


for k in range(16):
    attempt(k)
