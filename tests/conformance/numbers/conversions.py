"""Numbers that become other numbers, rounding, and the texts of numbers."""
import math


def float_to_int():
    print('== int of floats')
    for x in [0.0, -0.0, 1.9, -1.9, 1e15, 123456789.99, -9.2e18, 0.5, -0.5, 9007199254740993.0]:
        print(x, int(x), math.trunc(x), math.floor(x), math.ceil(x))
    for x in [float('inf'), -float('inf'), float('nan')]:
        try:
            print(int(x))
        except OverflowError as error:
            print('OverflowError', error)
        except ValueError as error:
            print('ValueError', error)
        try:
            print(math.floor(x))
        except OverflowError as error:
            print('OverflowError', error)
        except ValueError as error:
            print('ValueError', error)
        try:
            print(round(x))
        except OverflowError as error:
            print('OverflowError', error)
        except ValueError as error:
            print('ValueError', error)


def round_half_even():
    print('== round: half to even')
    for x in [0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 0.49999999999999994, 2.675, 1e16 + 2.0, 4503599627370497.5]:
        print(x, round(x), round(x, 0), round(x, 1), round(x, 2), round(x, -1), round(x, None))


def round_digits():
    print('== round: digits of floats')
    for x in [1234.5678, -1234.5678, 0.00012345, 5e-324, 1e300, 2.5, 5.015, 1.005, 1e22, float('inf'), float('nan')]:
        print(x, round(x, 2), round(x, 3), round(x, -2), round(x, -4), round(x, 10), round(x, 400), round(x, -400))


def round_integers():
    print('== round: integers')
    for n in [0, 4, 5, 6, 15, 25, 35, 1250, 1350, -15, -25, 12345, 149, 151, 150, 250]:
        print(n, round(n), round(n, 2), round(n, -1), round(n, -2), round(n, -5))


def to_bool():
    print('== bool')
    print(bool(0), bool(1), bool(-1), bool(0.0), bool(-0.0), bool(5e-324), bool(float('nan')), bool(''), bool(' '), bool([]) if False else bool([0]), bool(()), bool((0,)), bool({}) if False else bool({1: 2}), bool(0j), bool(1j), bool(None), bool(range(0)), bool(range(3)))


def bool_arithmetic():
    print('== bools as numbers')
    t, f = True, False
    print(t + t, t - f, t * 5, t / 2, t // 1, t % 2, -t, +t, ~t, t ** 3, t << 2, t & f, t | f, t ^ t, t and 5, f or 0.5, int(t), float(f), t == 1, t == 1.0, f == 0, t > f, sum([t, f, t]), max(t, f), abs(t), t & 3, t * 1.5, round(t), divmod(t, 2))
    print(type(t + t) == int, type(t & f) == bool, isinstance(t, int), [10, 20][t], 'ab'[f])


def repr_of_floats():
    print('== repr of floats')
    for x in [0.1, 1 / 3, 2 / 3, 1e15, 1e16, 123456789012345.6, 1234567890123456.7, 12345678901234567.0, 1e-4, 1e-5, 0.00012345, 9.5e-5, 1e21, 1e22, 1e23, 5e-324, 2.2250738585072014e-308, 1.7976931348623157e308, 100.0, 1e2, 4.35, 0.3, 2.5e-7, 1.0000000000000002, 9007199254740992.0, 72057594037927945.0, 1.5e300]:
        print(x, -x, str(x) == repr(x))


def repr_of_complexes():
    print('== repr of complex numbers')
    for z in [0j, 1j, -1j, 1 + 0j, complex(-0.0, 0.0), complex(0.0, -0.0), complex(-0.0, -0.0), 1.5 - 2.5j, complex(float('inf'), 1), complex(1, float('nan')), complex(0, float('-inf')), 1e20 + 1e-20j, complex(3)]:
        print(z, [z], f'{z}', z.real, z.imag)


def int_extremes():
    print('== the largest and the smallest int')
    big = 9223372036854775807
    small = -big - 1
    print(big, small, big - 1, small + 1, abs(big), -big, ~big, ~small, big == small, big > small, float(big), float(small), big // 2, small // 2, small // 3, big % 10, small % 10, big >> 62, small >> 63, big & 255, small & 255, hex(big), f'{small:x}', f'{big:,}', str(small), hash(big), hash(small), hash(-1), bool(small))


def mixed_comparisons():
    print('== comparing int with float')
    pairs = [(1, 1.0), (1, 1.5), (-1, -0.5), (0, -0.0), (5, float('inf')), (5, float('nan')), (2 ** 53, 2.0 ** 53)]
    for n, x in pairs:
        print(n == x, n != x, n < x, n <= x, n > x, n >= x, x == n, x < n, x >= n)


def mixed_equality():
    print('== comparing what never is equal')
    print(1 == '1', 'a' != 1, (1, 2) == [1, 2], None == 0, None != None, 1 == None, () == (), (1,) == (1.0,), [1] == [1.0] if False else True, 1 + 0j == 1, True == 1.0)


float_to_int()
round_half_even()
round_digits()
round_integers()
to_bool()
bool_arithmetic()
repr_of_floats()
repr_of_complexes()
int_extremes()
mixed_comparisons()
mixed_equality()
