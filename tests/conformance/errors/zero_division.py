def invert(x):
    return 1 / x


print(invert(4))
for k in range(2, -1, -1):
    print(invert(k))
print("never")
