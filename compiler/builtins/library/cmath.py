# Module cmath.

import math

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586


def phase(z):
    w = complex(z)
    return math.atan2(w.imag, w.real)


def polar(z):
    w = complex(z)
    return abs(w), phase(w)


def rect(r, phi):
    return complex(r * math.cos(phi), r * math.sin(phi))


def exp(z):
    w = complex(z)
    size = math.exp(w.real)
    return complex(size * math.cos(w.imag), size * math.sin(w.imag))


def log(z):
    w = complex(z)
    return complex(math.log(abs(w)), phase(w))


def sqrt(z):
    w = complex(z)
    if w.real == 0.0 and w.imag == 0.0:
        return complex(0.0, w.imag)
    s = 2.0 * math.sqrt(abs(w.real) / 8.0 + abs(w) / 8.0)
    d = abs(w.imag) / (2.0 * s)
    if w.real >= 0.0:
        return complex(s, math.copysign(d, w.imag))
    return complex(d, math.copysign(s, w.imag))


def cos(z):
    w = complex(z)
    return complex(math.cos(w.real) * math.cosh(w.imag), -(math.sin(w.real) * math.sinh(w.imag)))


def sin(z):
    w = complex(z)
    return complex(math.sin(w.real) * math.cosh(w.imag), math.cos(w.real) * math.sinh(w.imag))


def isnan(z):
    w = complex(z)
    return w.real != w.real or w.imag != w.imag
