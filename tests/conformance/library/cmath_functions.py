"""The cmath module."""
import cmath
from math import inf, nan

VALUES = [0j, 1 + 0j, -1 + 0j, 1j, -1j, 3 + 4j, -2.5 - 0.5j, complex(0.0, -0.0), 1e-8 + 1e-8j, 100 + 0.5j]


def show(z):
    """Libraries differ in the last digit."""
    return f'{z:.11g}'


def functions():
    print('== sqrt, exp, log, sin, cos')
    for z in VALUES:
        print(z, show(cmath.sqrt(z)), show(cmath.exp(z)), show(cmath.sin(z / 10)), show(cmath.cos(z / 10)), show(cmath.log(z)) if z != 0 else '')


def polar():
    print('== phase, polar, rect, abs')
    for z in VALUES:
        r, phi = cmath.polar(z)
        print(f'{cmath.phase(z):.12g} {r:.12g} {phi:.12g} {abs(z):.12g}', show(cmath.rect(2.0, 0.5)))


def not_finite():
    print('== infinities and not-a-number')
    print(cmath.isnan(complex(nan, 0)), cmath.isnan(1j), abs(complex(inf, nan)), cmath.phase(complex(-1.0, -0.0)), cmath.sqrt(-4), cmath.sqrt(complex(-4.0, -0.0)))


functions()
polar()
not_finite()
