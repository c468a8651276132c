# expect-error: bracket-never-closed @ 2
print((1 + 2)
