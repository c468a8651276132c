import random
random.seed(1)
def pi_estimate(n):
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.uniform(-1, 1)
        if x * x + y * y <= 1: inside += 1
    return 4 * inside / n
print(pi_estimate(1000))
print(random.choice(['a', 'b', 'c']), random.sample(range(10), 3), random.gauss(0, 1), random.randrange(0, 10, 2))
deck = [f'{r}{s}' for s in 'SH' for r in ['A', '2', '3']]
random.shuffle(deck)
print(deck, random.choices([1, 2, 3], k=4))
