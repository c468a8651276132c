def sieve(n):
    is_prime = [True] * (n + 1)
    is_prime[0] = is_prime[1] = False
    for i in range(2, int(n ** 0.5) + 1):
        if is_prime[i]:
            for j in range(i * i, n + 1, i):
                is_prime[j] = False
    return [i for i, p in enumerate(is_prime) if p]
print(sieve(50))
def factorize(n):
    factors = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            factors[d] = factors.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        factors[n] = factors.get(n, 0) + 1
    return factors
print(factorize(360), ' * '.join(f'{p}^{e}' if e > 1 else str(p) for p, e in factorize(5040).items()))
def is_prime(n):
    if n < 2: return False
    return all(n % i for i in range(2, int(n ** .5) + 1))
print([n for n in range(30) if is_prime(n)], next(n for n in range(1000, 2000) if is_prime(n)))
