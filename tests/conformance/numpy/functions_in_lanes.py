# Functions that loops compute for several elements at a time, over all their intervals, in both widths; the number of elements is odd.
import math

import numpy as np
from numba import njit


def show(name, values, digits):
    print(name, np.round(values.astype(np.float64), digits)[::83])


def run(dtype, digits):
    x = np.linspace(-6.0, 6.0, 1003).astype(dtype)
    positive = np.linspace(0.003, 30.0, 1003).astype(dtype)
    unit = np.linspace(-1.0, 1.0, 1003).astype(dtype)
    show('exp', np.exp(x / 2), digits)
    show('exp2', np.exp2(x / 2), digits)
    show('expm1', np.expm1(x / 2), digits)
    show('log', np.log(positive), digits)
    show('log2', np.log2(positive), digits)
    show('log10', np.log10(positive), digits)
    show('log1p', np.log1p(positive - 1), digits)
    show('sin', np.sin(x * 3), digits)
    show('cos', np.cos(x * 3), digits)
    show('tan', np.tan(x / 5), digits)
    show('arcsin', np.arcsin(unit), digits)
    show('arccos', np.arccos(unit), digits)
    show('arctan', np.arctan(x), digits)
    show('arctan2', np.arctan2(x, unit), digits)
    show('sinh', np.sinh(x / 3), digits)
    show('cosh', np.cosh(x / 3), digits)
    show('tanh', np.tanh(x), digits)
    show('cbrt', np.cbrt(x), digits)
    show('hypot', np.hypot(x, unit), digits)
    show('power', np.power(positive, unit), digits)


print('== float64')
run(np.float64, 11)
print('== float32')
run(np.float32, 4)

print('== sums of functions')
x = np.linspace(0.1, 3.0, 1001)
print(round(np.exp(x).sum(), 8), round(np.sin(x).mean(), 10), round(np.log(x * x).sum(), 8), round(np.tanh(x.astype(np.float32)).sum(), 1))


@njit
def errors(x, low, high):
    for i in range(x.size):
        low[i] = math.erf(x[i])
        high[i] = math.erfc(x[i])


@njit
def angles(x, y, out):
    for i in range(x.size):
        out[i] = math.atan2(y[i], x[i]) + math.tanh(x[i]) * math.atan(y[i]) + math.cbrt(x[i])


print('== module math in loops')
x = np.linspace(-7.0, 28.0, 1001)
low, high = np.empty(x.size), np.empty(x.size)
errors(x, low, high)
print(np.round(low, 12)[::50])
print([f'{value:.10e}' for value in high[::50]])
angles(x, x[::-1].copy(), low)
print(np.round(low, 11)[::77])

print('== special numbers')


def special(dtype):
    s = np.array([0.0, -0.0, np.inf, -np.inf, np.nan, 5e-324, -5e-324, 1.0, -1.0, 1e300, -1e300]).astype(dtype)
    for values in (np.exp(s), np.expm1(s), np.log(s), np.log1p(s), np.log10(s), np.sin(s[:9]), np.cos(s[:9]), np.tan(s[:7]), np.arcsin(s), np.arccos(s),
                   np.arctan(s), np.sinh(s), np.cosh(s), np.tanh(s), np.cbrt(s[:9]), np.hypot(s, 1), np.arctan2(s, -s), np.power(s, s)):
        print([f'{value:.4g}' for value in values])


with np.errstate(all='ignore'):
    special(np.float64)
    special(np.float32)
