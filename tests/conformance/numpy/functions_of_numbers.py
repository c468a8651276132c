import numpy as np

x = np.array([0.0, 0.5, 1.0, -0.5, 2.5, -2.5, 1e-10, np.nan, np.inf, -np.inf])
print(np.floor(x), np.ceil(x), np.trunc(x), np.rint(x), np.round(x), np.sign(x), np.square(x), np.isnan(x), np.isinf(x), np.isfinite(x))
y = np.array([0.0, 0.25, 0.5, 0.75, 1.0])
print(np.sqrt(y), np.cbrt(y), np.exp(y), np.exp2(y), np.expm1(y), np.log(y + 1), np.log2(y + 1), np.log10(y + 1), np.log1p(y))
print(np.sin(y), np.cos(y), np.tan(y), np.arcsin(y), np.arccos(y), np.arctan(y), np.sinh(y), np.cosh(y), np.tanh(y))
print(np.arcsinh(y), np.arccosh(y + 1), np.arctanh(y / 2), np.arctan2(y, 1 - y), np.hypot(y, 1), np.degrees(y), np.radians(y), np.deg2rad(180.0))
