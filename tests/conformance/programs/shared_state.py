# stopwatch/bank/parking-lot with module state via global, nested functions, defaults, keyword-only
from enum import Enum
total = 0
history = []
class Kind(Enum):
    CAR = 'car'
    TRUCK = 'truck'
RATES = {Kind.CAR: 2.5, Kind.TRUCK: 6.0}
def charge(kind, *, hours=1, discount=0.0):
    global total
    if hours <= 0:
        raise ValueError(f'hours must be positive, not {hours}')
    amount = RATES[kind] * hours * (1 - discount)
    total += amount
    history.append((kind, amount))
    return amount
print(charge(Kind.CAR, hours=3), charge(Kind.TRUCK), charge(Kind.CAR, discount=0.5, hours=2))
try:
    charge(Kind.CAR, hours=0)
except ValueError as e:
    print(e)
print(total, [(k.value, a) for k, a in history])
by_kind = {}
for kind, amount in history:
    by_kind.setdefault(kind, []).append(amount)
for kind in Kind:
    print(kind.name, sum(by_kind.get(kind, [])))
def outer(n):
    total = 0
    def visit(k):
        nonlocal total
        total += k
        if k > 1:
            visit(k - 1)
    visit(n)
    return total
print(outer(4))
def counter(start=0, *, step=1):
    n = start
    def advance():
        nonlocal n
        n += step
        return n
    def reset():
        nonlocal n
        n = start
    return advance, reset
advance, reset = counter(10, step=5)
print(advance(), advance())
reset()
print(advance())
counters = [counter(i)[0] for i in range(3)]
for c in counters:
    c()
print([c() for c in counters])
