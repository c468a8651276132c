def truth(x):
    return bool(x)


def noisy(name, value):
    print(name, end=" ")
    return value


print(truth(0), truth(3), truth(0.0), truth(-0.5), truth(False), truth(0j))
print(not 0, not 2.5, not True)
print(1 and 2, 0 and 2, 1 or 2, 0 or 2)
print(0.0 or 1.5, 2.5 and 0.0)
print(1 < 2 == 2, 1 < 2 != 2, 3 > 2 >= 2, 1 == 1.0, True == 1)
print(noisy("a", 0) and noisy("b", 1))
print(noisy("a", 1) and noisy("b", 1))
print(noisy("a", 0) or noisy("b", 1))
print(noisy("l", 1) < noisy("m", 0) < noisy("r", 5))
print(True + True, True * 3, False - 1, -True, ~True, True & False, True ^ True, True | False)
print(1 == 2, 1 != 2, 1.5 <= 1.5, 2 >= 3)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, nan <= nan)
