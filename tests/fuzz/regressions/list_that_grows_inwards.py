x = []
for i in range(5):
    x = [x]
print(x)
