import math

values = [0.0, -0.0, 1.0, 0.1, 1 / 3, 1e16, 1e15, 123456789.123, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308]
for v in values:
    print(v, -v)
print(float("inf"), -float("inf"), float("nan"))
print(1e22, 1e21, 123456789012345680.0, 0.1 + 0.2, 100.0, 1e100, 2.5e-10)
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(7.5, 2.0))
print(0.0 == -0.0, 1.5 + 1, 3 * 0.5, 2.0**0.5, 2.0**-2)
print(round(2.675, 2), round(1234.5678, -2), round(2.5), round(-1.5), round(0.5))
print(abs(-2.5), min(1.5, 2.0), max(1.5, 2.0), int(1e10), float(3))
print(math.sqrt(2), math.exp(1), math.log(10), math.sin(1), math.cos(1), math.tan(1))
print(math.atan2(1, -1), math.asin(0.5), math.acos(0.5), math.atan(0.5))
print(math.sinh(0.5), math.cosh(0.5), math.tanh(0.5), math.log2(8), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10))
print(math.floor(-2.5), math.ceil(-2.5), math.trunc(-2.5), math.fabs(-2.5), math.hypot(3, 4))
print(math.pi, math.e, math.pow(2, 0.5), math.copysign(3, -0.0), math.fmod(-7, 3))
print(math.isnan(float("nan")), math.isinf(-float("inf")), math.isfinite(1.0))
print(math.gamma(5.5), math.erf(0.5), math.degrees(1), math.radians(180))
