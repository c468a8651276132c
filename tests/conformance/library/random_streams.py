"""The random module: for a seed the stream is CPython's."""
import random


def show(x):
    """Distributions go through logarithms, whose last digit libraries round differently."""
    return f'{x:.12g}'


def numbers():
    print('== random, uniform, getrandbits')
    for seed in [0, 1, 42, 123456789, -5, 2 ** 40]:
        random.seed(seed)
        print([random.random() for _ in range(4)], random.uniform(-2, 5), random.uniform(3, 1), [random.getrandbits(k) for k in [1, 8, 31, 32, 33, 60]])


def integers():
    print('== randint, randrange')
    random.seed(7)
    print([random.randint(1, 6) for _ in range(20)], [random.randrange(10) for _ in range(10)], [random.randrange(5, 50, 7) for _ in range(10)], [random.randrange(10, 0, -3) for _ in range(6)], random.randint(-(10 ** 12), 10 ** 12), random.randint(3, 3))
    for kind in range(3):
        try:
            if kind == 0:
                print(random.randrange(0))
            elif kind == 1:
                print(random.randint(5, 4))
            else:
                print(random.randrange(3, 3))
        except ValueError as error:
            print('ValueError', error)


def sequences():
    print('== choice, shuffle')
    random.seed(99)
    xs = list(range(12))
    random.shuffle(xs)
    words = ['a', 'b', 'c', 'd']
    random.shuffle(words)
    print(xs, words, [random.choice(words) for _ in range(8)], random.choice('hello'), random.choice((1, 2, 3)), random.choice(range(100)))


def samples():
    print('== sample, choices')
    random.seed(5)
    print(random.sample(range(100), 8), random.sample([1, 2, 3, 4, 5], 5), random.sample('abcdef', 2), random.sample(range(1000000), 3), random.choices([1, 2, 3], k=6), random.choices('ab'), random.choices([10, 20, 30], weights=[1, 1, 8], k=8), random.choices(['x', 'y'], cum_weights=[3, 4], k=5))
    try:
        print(random.sample([1, 2], 3))
    except ValueError as error:
        print('ValueError', error)


def normal():
    print('== gauss, normalvariate')
    random.seed(3)
    print([show(random.gauss(0, 1)) for _ in range(5)], [show(random.normalvariate(10, 2)) for _ in range(5)], show(random.gauss(mu=1.0, sigma=0.5)), show(random.lognormvariate(0, 0.25)))


def others():
    print('== the other distributions')
    random.seed(11)
    print([show(random.expovariate(1.5)) for _ in range(4)], [show(random.gammavariate(2.0, 1.5)) for _ in range(3)], [show(random.gammavariate(0.5, 1.0)) for _ in range(3)], [show(random.betavariate(1.0, 3.0)) for _ in range(3)], [show(random.triangular(0, 10, 3)) for _ in range(3)], [show(random.vonmisesvariate(0.5, 4.0)) for _ in range(3)], [show(random.paretovariate(3.0)) for _ in range(3)], [show(random.weibullvariate(1.0, 1.5)) for _ in range(3)])


def simulation():
    print('== a simulation')
    random.seed(2024)
    inside = 0
    for _ in range(20000):
        x, y = random.random(), random.random()
        if x * x + y * y < 1:
            inside += 1
    walk = 0
    for _ in range(1000):
        walk += random.choice((-1, 1))
    print(4 * inside / 20000, walk)


numbers()
integers()
sequences()
samples()
normal()
others()
simulation()
