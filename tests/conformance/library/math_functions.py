"""The math module: values, special cases, domain errors."""
import math
from math import inf, nan

EDGES = [0.0, -0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 10.0, 1e10, inf, -inf, nan]


def show(x):
    """Libraries differ in the last digit."""
    return f'{x:.13g}'


def rounding():
    print('== floor, ceil, trunc, fabs, modf, frexp')
    for x in [0.0, -0.0, 2.5, -2.5, 1e15 + 0.5, -0.1, 0.9999999999999999]:
        print(math.floor(x), math.ceil(x), math.trunc(x), math.fabs(x), math.modf(x), math.frexp(x), math.floor(7), math.ceil(True))
    print(math.modf(inf), math.modf(-inf), math.frexp(inf), math.ldexp(0.75, 4), math.ldexp(1.0, -1074), math.ldexp(1.0, -2000))


def roots():
    print('== sqrt, cbrt, isqrt, hypot, dist')
    for x in [0.0, -0.0, 2.0, 1e-300, 1e300, inf, nan]:
        print(math.sqrt(x), show(math.cbrt(x)))
    print([math.isqrt(n) for n in [0, 1, 15, 16, 17, 10 ** 18, 9223372036854775807]], math.hypot(3, 4), math.hypot(inf, nan), math.hypot(), math.hypot(-2.0), math.hypot(1, 2, 3) == math.sqrt(14), math.dist((0, 0), (3, 4)), math.dist([1.0], [4.0]))


def exponentials():
    print('== exp, expm1, exp2, log, log2, log10, log1p')
    for x in EDGES:
        if x < 1000 or x != x or x == inf:
            print(x, show(math.exp(x)), show(math.expm1(x)), show(math.exp2(x)), end='; ')
        if x > 0:
            print(show(math.log(x)), show(math.log2(x)), show(math.log10(x)), end='; ')
        if x > -1:
            print(show(math.log1p(x)), end='')
        print()
    print(show(math.log(8, 2)), show(math.log(100, 10)), math.log2(1 << 40), math.log10(1000), math.log(1))


def trigonometry():
    print('== trigonometric functions and their inverses')
    for x in EDGES:
        if not math.isinf(x):
            print(x, show(math.sin(x)), show(math.cos(x)), show(math.tan(x)), end='; ')
        if -1 <= x <= 1:
            print(show(math.asin(x)), show(math.acos(x)), end='; ')
        print(show(math.atan(x)))
    print([show(math.atan2(y, x)) for y in [0.0, -0.0, 1.0, inf, -inf] for x in [0.0, -0.0, -1.0, inf, -inf]], math.degrees(math.pi), math.radians(180))


def hyperbolic():
    print('== hyperbolic functions and their inverses')
    for x in EDGES:
        if abs(x) < 100 or x != x or math.isinf(x):
            print(x, show(math.sinh(x)), show(math.cosh(x)), show(math.tanh(x)), end='; ')
        print(show(math.asinh(x)), end='; ')
        if x >= 1:
            print(show(math.acosh(x)), end='; ')
        if -1 < x < 1:
            print(show(math.atanh(x)), end='')
        print()


def special():
    print('== erf, erfc, gamma, lgamma')
    for x in [0.5, -0.5, 1.0, 2.0, 5.5, -2.5, 20.0, inf]:
        print(show(math.erf(x)), show(math.erfc(x)), end='; ')
        if x != -inf:
            print(show(math.gamma(x)), show(math.lgamma(x)))
    print(math.gamma(5), math.lgamma(1))


def integers():
    print('== gcd, lcm, factorial, comb, perm, prod')
    print(math.gcd(), math.gcd(12), math.gcd(12, -18), math.gcd(0, 0), math.gcd(0, 5), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 5), math.lcm(2, 3, 4), [math.factorial(n) for n in range(21)], [math.comb(10, k) for k in range(12)], [math.perm(6, k) for k in range(8)], math.perm(5), math.comb(60, 30), math.prod([1, 2, 3, 4]), math.prod([]) if False else math.prod([0.5, 4]), math.prod((2, 3), start=10))


def signs():
    print('== copysign, fmod, remainder, nextafter, ulp')
    print(math.copysign(3, -0.0), math.copysign(-3.0, 1), math.copysign(nan, -1), math.copysign(inf, -0.0))
    for a in [7.0, -7.0, 7.5, 0.0, -0.0]:
        for b in [3.0, -3.0, 0.5, inf]:
            print(math.fmod(a, b), math.remainder(a, b), end='; ')
    print(math.nextafter(1.0, 2.0), math.nextafter(0.0, -1.0), math.nextafter(1.0, 1.0), math.ulp(1.0), math.ulp(0.0), math.ulp(1e16), math.ulp(inf))


def predicates():
    print('== isnan, isinf, isfinite, isclose')
    for x in [0.0, 1.0, inf, -inf, nan]:
        print(math.isnan(x), math.isinf(x), math.isfinite(x), math.isclose(x, x), math.isclose(x, 1.0))
    print(math.isnan(3), math.isfinite(10 ** 18), math.isclose(1.0, 1.0 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(inf, 1e308))


def powers():
    print('== pow')
    for a in [0.0, -0.0, 1.0, -1.0, 2.0, inf, -inf, nan]:
        for b in [0.0, 1.0, 2.0, 3.0, 0.5, inf, -inf, nan]:
            if a or b >= 0 or b != b:
                if a != -1.0 and a != -inf or b != 0.5:
                    print(math.pow(a, b), end=' ')
        print()


def sums():
    print('== fsum')
    print(math.fsum([0.1] * 10), math.fsum([1e16, 1.0, -1e16]), math.fsum([]) if False else 0.0, math.fsum([inf, 1.0]), math.fsum(range(5)))
    try:
        print(math.fsum([inf, -inf]))
    except ValueError as error:
        print('ValueError', error)


def constants():
    print('== constants')
    print(math.pi, math.e, math.tau, math.inf, math.nan, -math.inf)


def domain_errors():
    print('== domain errors')
    for kind in range(24):
        try:
            if kind == 0:
                print(math.sqrt(-1.0))
            elif kind == 1:
                print(math.log(0.0))
            elif kind == 2:
                print(math.log(-1))
            elif kind == 3:
                print(math.log2(0))
            elif kind == 4:
                print(math.log10(-5.0))
            elif kind == 5:
                print(math.log1p(-1.0))
            elif kind == 6:
                print(math.asin(2.0))
            elif kind == 7:
                print(math.acos(-1.5))
            elif kind == 8:
                print(math.acosh(0.5))
            elif kind == 9:
                print(math.atanh(1.0))
            elif kind == 10:
                print(math.sin(inf))
            elif kind == 11:
                print(math.tan(-inf))
            elif kind == 12:
                print(math.fmod(1.0, 0.0))
            elif kind == 13:
                print(math.fmod(inf, 1.0))
            elif kind == 14:
                print(math.pow(0.0, -1.0))
            elif kind == 15:
                print(math.pow(-1.0, 0.5))
            elif kind == 16:
                print(math.gamma(0.0))
            elif kind == 17:
                print(math.gamma(-3.0))
            elif kind == 18:
                print(math.lgamma(-1.0))
            elif kind == 19:
                print(math.isqrt(-1))
            elif kind == 20:
                print(math.factorial(-1))
            elif kind == 21:
                print(math.comb(-1, 2))
            elif kind == 22:
                print(math.perm(3, -1))
            else:
                print(math.remainder(1.0, 0.0))
        except ValueError as error:
            print(kind, 'ValueError', error)


def range_errors():
    print('== range errors')
    for kind in range(9):
        try:
            if kind == 0:
                print(math.exp(710.0))
            elif kind == 1:
                print(math.sinh(711.0))
            elif kind == 2:
                print(math.cosh(-711.0))
            elif kind == 3:
                print(math.pow(10.0, 309.0))
            elif kind == 4:
                print(math.gamma(172.0))
            elif kind == 5:
                print(math.ldexp(1.0, 1024))
            elif kind == 6:
                print(math.expm1(710.0))
            elif kind == 7:
                print(math.exp2(1024.0))
            else:
                print(math.floor(inf))
        except OverflowError as error:
            print(kind, 'OverflowError', error)


rounding()
roots()
exponentials()
trigonometry()
hyperbolic()
special()
integers()
signs()
predicates()
powers()
sums()
constants()
domain_errors()
range_errors()
