print(7 // 2, -7 // 2, 7 // -2, 7 % 3, -7 % 3, 7 % -3, -7.5 // 2, -7.5 % 2, 7.5 % -2)
print(divmod(17, 5), divmod(-17, 5), divmod(7.5, 2), pow(2, 10), pow(3, 200, 13), 2 ** -1, 2 ** 0.5, (-2) ** 3, 10 ** 15)
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2), round(-0.5), round(1.23456, 3))
print(bin(10), hex(255), oct(8), bin(-5), int('101', 2), int('ff', 16), int('-42'), int(3.99), int(-3.99), float('1e3'))
x = 1
print(1 << 10, 1024 >> 3, 5 & 3, 5 | 3, 5 ^ 3, ~5, -8 >> 1)
print(True + True, True * 5, sum([True, False, True]), bool(0), bool('x'), int(True), True == 1, isinstance(3, int), isinstance(3.0, (int, float)), isinstance('a', str), isinstance(True, int), type(3) == int)
print((5).bit_length(), (2.0).is_integer(), abs(-3.5), (3+4j) * 1j, abs(3+4j), (1+2j).conjugate(), (1+2j).real, complex(1, -1), 2j ** 2)
print(9007199254740993, 0xFF, 0b101, 0o17, 1_000_000, 9223372036854775807)
print(1e308 * 10, -1e308 * 10, 5 / 2, 4 / 2, 1e3, 100.0, 1.5e-7, 3.0)
import math, cmath
print(math.pi, math.sqrt(2), math.floor(-2.5), math.ceil(2.1), math.gcd(12, 18), math.factorial(10), math.isclose(0.1 + 0.2, 0.3), math.inf, math.log(10), math.hypot(3, 4), math.comb(5, 2), math.trunc(-2.7), math.degrees(math.pi), math.fmod(7, 3), math.prod([1, 2, 3]), math.log2(8), math.exp(1), math.atan2(1, 1), math.tau, math.perm(5, 2), math.isqrt(17), math.copysign(1, -2), math.lcm(4, 6))
print(cmath.sqrt(-1), cmath.exp(1j * cmath.pi), cmath.phase(1j), cmath.polar(1j), abs(cmath.rect(1, 2)))
print(max(1, 2.5), min(3, 1, 2), max('a', 'b'), max([1, 5, 3]), min((4, 2)), max(3, 7, key=lambda x: -x), max([], default=0))
x = 10
x += 5; x -= 3; x *= 2; x //= 5; x **= 2; x %= 7
print(x)
print(3 == 3.0, x is not None, None is None, not True, 1 and 2, 0 or 'x' if False else 0)
print(float(3), str(3) + 'a', int('7') + 1, chr(65), ord('A'))
