# while loops / input validation style with exceptions as control flow
class Stop(Exception):
    pass
class Retry(Exception):
    def __init__(self, after):
        self.after = after
data = iter([3, -1, 0, 7, 99])
def source():
    value = next(data)
    if value < 0:
        raise Retry(2)
    if value == 99:
        raise Stop
    return 10 / value
results = []
while True:
    try:
        results.append(source())
    except Retry as r:
        print('retry after', r.after, r.args, repr(r), str(r))
        continue
    except ZeroDivisionError:
        print('zero')
    except Stop as s:
        print('stopped', repr(s), s.args)
        break
    else:
        print('got', results[-1])
    finally:
        print('-')
print(results)
def nested():
    try:
        try:
            raise KeyError('inner')
        finally:
            print('cleanup')
    except KeyError as e:
        raise LookupError('outer', 42) from e
try:
    nested()
except LookupError as e:
    print(type(e).__name__, e, e.args, e.args[1])
def safe_div(a, b, default=None):
    try:
        return a / b
    except ZeroDivisionError:
        return default
print(safe_div(1, 2), safe_div(1, 0), safe_div(1, 0, 0.0))
def find(xs, pred):
    for x in xs:
        if pred(x):
            return x
    raise LookupError('nothing found')
print(find([1, 5, 8], lambda x: x > 4))
try:
    find([1], lambda x: x > 4)
except LookupError as e:
    print(e)
es = [ValueError('v'), TypeError('t'), KeyError('k')]
for e in es:
    try:
        raise e
    except (ValueError, TypeError) as caught:
        print('value or type', caught, repr(caught))
    except Exception as caught:
        print('other', caught, repr(caught), isinstance(caught, LookupError))
def countdown(n):
    if n == 0:
        raise StopIteration('done')
    return n - 1
n = 3
try:
    while True:
        n = countdown(n)
except StopIteration as e:
    print('finished', e, e.args)
class Config(Exception):
    default_code = 7
    def __init__(self, code=None):
        self.code = code if code is not None else self.default_code
        super().__init__('code %d' % self.code)
for c in (Config(), Config(3)):
    try:
        raise c
    except Config as e:
        print(e, e.code, Config.default_code)
