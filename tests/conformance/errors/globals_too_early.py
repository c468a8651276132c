# A function that reads a variable of the module before anything is assigned to it.
print('== read too early')
count = 0
limit = 10
def bump():
    global count, extra
    count += 1
    extra = count * 2
    return limit + count
print(bump(), count, extra)
def late():
    return z + 1
try:
    late()
except NameError as e:
    print('NameError', e)
z = 1
print(late())
if limit > 100:
    w = 2
def maybe_w():
    try:
        return w
    except NameError:
        return -1
print(maybe_w())
w = 7
print(maybe_w())
def unset():
    return unready
print(unset())
unready = True
