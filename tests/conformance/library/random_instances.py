# Instances of random.Random have streams of their own.
import random

print('== one after another')
rng = random.Random(42)
print(rng.random(), rng.randint(1, 6), rng.choice([1, 2, 3]), rng.uniform(0, 1), rng.gauss(0, 1), rng.gauss(0, 1))
x = [1, 2, 3, 4]
rng.shuffle(x)
print(x, rng.sample(range(100), 3), rng.choices('abc', k=4), rng.choices([1, 2], weights=[1, 5], k=5), rng.getrandbits(20))
print('== beside each other')
a = random.Random(1)
b = random.Random(1)
random.seed(1)
print(a.random() == b.random(), random.random() == random.Random(1).random(), rng.randrange(10), rng.randrange(5, 50, 5))
print('== in functions')


def walk(source, n):
    position = 0
    for _ in range(n):
        position += source.choice([-1, 1])
    return position


print([walk(random.Random(seed), 100) for seed in range(4)], a.random())
a.seed(7)
print(a.random(), a.normalvariate(1, 2), a.expovariate(1.5), a.betavariate(2, 3), a.triangular(0, 1, 0.25))
try:
    a.choice([])
except IndexError as e:
    print(e)
print(a.random(), random.random())
