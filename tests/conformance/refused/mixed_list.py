# expect-error: mixed-list @ 2
values = [1, "two"]
print(values)
