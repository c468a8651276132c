# expect-error: unsupported-arguments @ 2
print('%d of %d' % 3)
