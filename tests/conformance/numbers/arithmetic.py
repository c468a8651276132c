"""Operators on numbers: signs, zero, infinities, overflow of shifts and powers."""
INTS = [-7, -3, -1, 0, 1, 2, 5, 7]
FLOATS = [-7.5, -1.0, -0.0, 0.0, 0.5, 3.0, 1e308, float('inf'), float('-inf'), float('nan')]


def integer_division():
    print('== // and % of integers')
    for a in INTS:
        for b in INTS:
            if b:
                print(a // b, a % b, divmod(a, b), end='; ')
        print()


def float_division():
    print('== // and % of floats')
    for a in FLOATS:
        for b in FLOATS:
            if b:
                print(a // b, a % b, end='; ')
        print()


def mixed_division():
    print('== // and % of an int and a float')
    for a in INTS:
        print(a // 2.5, a % 2.5, 7.5 // a if a else None, 7.5 % a if a else None, divmod(a, -2.0), a / 4)


def division_by_zero():
    print('== division by zero')
    for kind in range(10):
        try:
            if kind == 0:
                print(1 / 0)
            elif kind == 1:
                print(1 // 0)
            elif kind == 2:
                print(1 % 0)
            elif kind == 3:
                print(1.0 / 0)
            elif kind == 4:
                print(1.0 // 0.0)
            elif kind == 5:
                print(1.0 % 0.0)
            elif kind == 6:
                print(divmod(1, 0))
            elif kind == 7:
                print(divmod(1.0, 0.0))
            elif kind == 8:
                print(0 ** -1)
            else:
                print(0.0 ** -1.0)
        except ZeroDivisionError as error:
            print(kind, error)


def complex_division_by_zero():
    print('== complex division by zero')
    z = 1 + 2j
    try:
        print(z / 0)
    except ZeroDivisionError as error:
        print(error)
    try:
        print(0j ** -1)
    except ZeroDivisionError as error:
        print(error)


def shifts():
    print('== shifts')
    for n in [1, -1, 5, -5, 1 << 40, -(1 << 40)]:
        print(n << 0, n << 3, n >> 0, n >> 1, n >> 2, n >> 39, n >> 63, n >> 64, n >> 100)
    print(0 << 64, 0 << 100, 0 >> 100)
    count = -1
    for kind in range(2):
        try:
            print(1 << count if kind else 1 >> count)
        except ValueError as error:
            print('ValueError', error)


def bits():
    print('== & | ^ ~')
    for a in INTS:
        print([a & b for b in INTS], [a | b for b in INTS], [a ^ b for b in INTS], ~a)


def integer_powers():
    print('== powers of integers')
    for base in [-3, -2, -1, 0, 1, 2, 3, 10]:
        print([base ** e for e in range(8)], base ** 0, pow(base, 3))
    print(2 ** 62, (-2) ** 63, 3 ** 39, 10 ** 18, 2 ** -1, 4 ** -2, (-2) ** -3, 2 ** 0.5, (-8) ** 2.0, -2 ** 2, 2 ** 3 ** 2, 2 ** -1 * 2)


def modular_powers():
    print('== pow with a modulus')
    for base in [0, 2, 3, -3, 1 << 60]:
        print([pow(base, e, m) for e in [0, 1, 5, 1000000] for m in [1, 7, -7, 1000000007]])
    print(pow(3, -1, 7), pow(2, -3, 11))
    for modulus in [0, 4]:
        try:
            print(pow(2, -1, modulus))
        except ValueError as error:
            print('ValueError', error)


def float_powers():
    print('== powers of floats')
    values = [-2.0, -1.0, -0.0, 0.0, 0.5, 1.0, 2.0, float('inf'), float('-inf'), float('nan')]
    for base in values:
        for exponent in [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0, float('inf'), float('-inf'), float('nan')]:
            if base or exponent >= 0:
                print(base ** exponent, end=' ')
        print()
    for base, exponent in [(1e200, 2.0), (10.0, 400.0), (0.0, -2.0)]:
        try:
            print(base ** exponent)
        except OverflowError as error:
            print('OverflowError', error)
        except ZeroDivisionError as error:
            print('ZeroDivisionError', error)


def float_arithmetic():
    print('== floats: + - * /')
    for a in FLOATS:
        print([a + b for b in FLOATS], [a - b for b in FLOATS], [a * b for b in FLOATS], [a / b for b in FLOATS if b])


def float_comparisons():
    print('== floats: comparisons')
    for a in FLOATS:
        print([a < b for b in FLOATS], [a <= b for b in FLOATS], [a == b for b in FLOATS], [a != b for b in FLOATS])
    print(min(FLOATS), max(FLOATS), min([float('nan'), 1.0]), min([1.0, float('nan')]), max(0.0, -0.0), max(-0.0, 0.0), min(0.0, -0.0))


def int_methods():
    print('== methods of int')
    for n in [0, 1, -1, 255, -256, 1 << 62, 9223372036854775807]:
        print(n.bit_length(), n.bit_count(), n.conjugate(), n.real, n.imag)


def float_methods():
    print('== methods of float')
    for x in [0.0, 1.0, -2.5, 1e300, 0.1, 1e16]:
        print(x.is_integer(), x.conjugate(), x.real, x.imag)


def unary():
    print('== unary operators')
    for n in INTS:
        print(-n, +n, ~n, not n, - -n, -(-n), abs(n))
    for x in FLOATS:
        print(-x, +x, not x, abs(x))


def chains():
    print('== chains of comparisons')
    calls = []

    def show(n):
        calls.append(n)
        return n

    print(1 < 2 < 3, 1 < 3 < 2, 1 < 2 > 0, 3 > 2 >= 2 != 1, show(5) < show(1) < show(9), calls, 1 == 1 == 1, 1 < 2 == True, not 1 < 2 < 3, 0 < 1 in [1, 2])


def complex_arithmetic():
    print('== complex numbers')
    values = [0j, 1 + 0j, 1j, -1.5 + 2j, 3 - 4j]
    for a in values:
        print([a + b for b in values], [a - b for b in values], [a * b for b in values], [a == b for b in values], abs(a), -a, a.conjugate())
    print([(3 - 4j) / b for b in values[1:]], (1 + 2j) + 1, 2 * (1 + 2j), (1 + 2j) / 2.0, 1 - 1j, (2j) ** 2, (1 + 1j) ** 3, (1 + 2j) ** 0, 2 ** (1j * 0), hash(1 + 0j) == hash(1))


integer_division()
float_division()
mixed_division()
division_by_zero()
complex_division_by_zero()
shifts()
bits()
integer_powers()
modular_powers()
float_powers()
float_arithmetic()
float_comparisons()
int_methods()
float_methods()
unary()
chains()
complex_arithmetic()
