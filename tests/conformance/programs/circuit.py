# simple classes of errors in a retry/circuit breaker with generators and finally
class CircuitOpen(Exception):
    pass
class Flaky(Exception):
    def __init__(self, attempt):
        super().__init__(attempt)
        self.attempt = attempt
failures = 0
def call(n):
    global failures
    if n % 3 != 0:
        failures += 1
        if failures > 4:
            raise CircuitOpen('too many failures')
        raise Flaky(n)
    return n * 10
def results(limit):
    n = 0
    try:
        while n < limit:
            try:
                yield call(n)
            except Flaky as e:
                yield -e.attempt
            finally:
                n += 1
    finally:
        print('generator done at', n)
try:
    for r in results(20):
        print(r, end=' ')
except CircuitOpen as e:
    print()
    print('open:', e, failures)
failures = 0
for r in results(5):
    if r > 0:
        print('first positive', r)
        break
def log_levels():
    for level in ('debug', 'info'):
        try:
            yield level
        finally:
            print('leaving', level)
print(list(log_levels()))
