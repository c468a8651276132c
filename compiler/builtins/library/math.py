# Module math: CPython's errors, from the runtime.

from _wasmba import intrinsic, is_kind
from numpy import empty as _empty

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = 1e999
nan = inf * 0.0


@runtime('rt_math_sqrt')
def sqrt(x: float) -> float: ...


@runtime('rt_math_exp')
def exp(x: float) -> float: ...


@runtime('rt_math_exp2')
def exp2(x: float) -> float: ...


@runtime('rt_math_expm1')
def expm1(x: float) -> float: ...


@runtime('rt_math_log')
def _log(x: float) -> float: ...


@runtime('rt_math_log_base')
def _log_base(x: float, base: float) -> float: ...


def log(x, base=None):
    if base is None:
        return _log(x)
    return _log_base(x, base)


@runtime('rt_math_log2')
def log2(x: float) -> float: ...


@runtime('rt_math_log10')
def log10(x: float) -> float: ...


@runtime('rt_math_log1p')
def log1p(x: float) -> float: ...


@runtime('rt_math_sin')
def sin(x: float) -> float: ...


@runtime('rt_math_cos')
def cos(x: float) -> float: ...


@runtime('rt_math_tan')
def tan(x: float) -> float: ...


@runtime('rt_math_asin')
def asin(x: float) -> float: ...


@runtime('rt_math_acos')
def acos(x: float) -> float: ...


def atan(x):
    return intrinsic('Atan', float(x))


def atan2(y, x):
    return intrinsic('Atan2', float(y), float(x))


@runtime('rt_math_sinh')
def sinh(x: float) -> float: ...


@runtime('rt_math_cosh')
def cosh(x: float) -> float: ...


def tanh(x):
    return intrinsic('Tanh', float(x))


def asinh(x):
    return intrinsic('Asinh', float(x))


@runtime('rt_math_acosh')
def acosh(x: float) -> float: ...


@runtime('rt_math_atanh')
def atanh(x: float) -> float: ...


def cbrt(x):
    return intrinsic('Cbrt', float(x))


def erf(x):
    return intrinsic('Erf', float(x))


def erfc(x):
    return intrinsic('Erfc', float(x))


@runtime('rt_math_gamma')
def gamma(x: float) -> float: ...


@runtime('rt_math_lgamma')
def lgamma(x: float) -> float: ...


@runtime('rt_math_pow')
def pow(x: float, y: float) -> float: ...


@runtime('rt_math_fmod')
def fmod(x: float, y: float) -> float: ...


@runtime('rt_math_remainder')
def remainder(x: float, y: float) -> float: ...


@runtime('rt_math_ldexp')
def ldexp(x: float, i: int) -> float: ...


@runtime('rt_math_ulp')
def ulp(x: float) -> float: ...


@runtime('rt_math_gcd')
def _gcd(a: int, b: int) -> int: ...


@runtime('rt_math_lcm')
def _lcm(a: int, b: int) -> int: ...


def gcd(*integers):
    if len(integers) == 2:
        return _gcd(integers[0], integers[1])
    result = 0
    for n in integers:
        result = _gcd(result, n)
    return result


def lcm(*integers):
    if len(integers) == 2:
        return _lcm(integers[0], integers[1])
    result = 1
    for n in integers:
        result = _lcm(result, n)
    return result


@runtime('rt_math_isqrt')
def isqrt(n: int) -> int: ...


@runtime('rt_math_factorial')
def factorial(x: int) -> int: ...


@runtime('rt_math_comb')
def comb(n: int, k: int) -> int: ...


@runtime('rt_math_perm')
def _perm(n: int, k: int) -> int: ...


def perm(n, k=None):
    if k is None:
        return _perm(n, n)
    return _perm(n, k)


@runtime('rt_float_to_int64')
def _to_int(x: float) -> int: ...


def floor(x):
    if is_kind(x, 'int'):
        return int(x)
    return _to_int(intrinsic('Floor', x))


def ceil(x):
    if is_kind(x, 'int'):
        return int(x)
    return _to_int(intrinsic('Ceil', x))


def trunc(x):
    if is_kind(x, 'int'):
        return int(x)
    return _to_int(x)


def fabs(x):
    return intrinsic('AbsoluteFloat', float(x))


def copysign(x, y):
    return intrinsic('CopySign', float(x), float(y))


def nextafter(x, y):
    return intrinsic('NextAfter', float(x), float(y))


def hypot(*coordinates):
    if len(coordinates) == 2:
        return intrinsic('Hypot', float(coordinates[0]), float(coordinates[1]))
    values = [0.0]
    _append_floats(values, coordinates)
    return _vector_norm(values)


def _append_floats(values, rest):
    if len(rest) > 0:
        values.append(float(rest[0]))
        _append_floats(values, rest[1:])


def _split(x):
    """High and low half of the digits (Veltkamp)."""
    t = x * 134217729.0
    high = t - (t - x)
    return high, x - high


def _vector_norm(values):
    """As CPython's: squares in double length, a root, and one step of Newton's on what it leaves over."""
    largest = 0.0
    has_nan = False
    for x in values:
        has_nan = has_nan or isnan(x)
        largest = max(largest, abs(x))
    if isinf(largest):
        return inf
    if has_nan:
        return nan
    if largest == 0.0:
        return 0.0
    scale = 2.0 ** -max(frexp(largest)[1], -1000)
    total = 1.0
    rest = 0.0
    for x in values:
        high, low = _split(abs(x) * scale)
        for part in (high * high, 2.0 * high * low, low * low):
            before = total
            total += part
            rest += (before - total) + part
    root = sqrt(total - 1.0 + rest)
    high, low = _split(root)
    for part in (-high * high, -2.0 * high * low, -low * low):
        before = total
        total += part
        rest += (before - total) + part
    return (root + (total - 1.0 + rest) / (2.0 * root)) / scale


def isnan(x):
    return x != x


def isinf(x):
    return intrinsic('AbsoluteFloat', float(x)) == inf


def isfinite(x):
    return intrinsic('AbsoluteFloat', float(x)) < inf


@runtime('rt_math_isclose')
def _isclose(a: float, b: float, rel_tol: float, abs_tol: float) -> bool: ...


def isclose(a, b, rel_tol=1e-09, abs_tol=0.0):
    return _isclose(a, b, rel_tol, abs_tol)


def degrees(x):
    return x * (180.0 / pi)


def radians(x):
    return x * (pi / 180.0)


def prod(values, start=1):
    total = start
    for value in values:
        total = total * value
    return total


def dist(p, q):
    total = 0.0
    for a, b in zip(p, q):
        total += (a - b) * (a - b)
    return sqrt(total)


@runtime('rt_math_fsum')
def _fsum(values, count: int) -> float: ...


def fsum(values):
    count = len(values)
    numbers = _empty(count)
    i = 0
    for value in values:
        numbers[i] = value
        i += 1
    return _fsum(numbers, count)


def modf(x):
    whole = intrinsic('Truncate', float(x))
    return intrinsic('CopySign', 0.0 if isinf(x) else x - whole, float(x)), whole


def frexp(x):
    mantissa = abs(float(x))
    exponent = 0
    if mantissa == 0.0 or not isfinite(mantissa):
        return float(x), 0
    step = 512
    while step > 0:
        if mantissa >= 2.0 ** step:
            mantissa *= 2.0 ** -step
            exponent += step
        elif mantissa < 2.0 ** -step:
            mantissa *= 2.0 ** step
            exponent -= step
        step //= 2
    while mantissa >= 1.0:
        mantissa *= 0.5
        exponent += 1
    while mantissa < 0.5:
        mantissa *= 2.0
        exponent -= 1
    return intrinsic('CopySign', mantissa, float(x)), exponent
