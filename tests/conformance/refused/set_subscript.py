# expect-error: not-subscriptable @ 3
seen = {1, 2}
print(seen[0])
