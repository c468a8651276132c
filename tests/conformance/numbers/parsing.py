"""Texts that become numbers."""


def integers():
    print('== int of texts')
    for text in ['0', '42', '-17', '+5', '  8\n', '1_000', '00012', '-0', '٣٤', '', ' ', '1.5', '1e3', '0x10', '1__0', '_1', '1_', '--1', '+ 1', '12a', 'abc', '9223372036854775807', '-9223372036854775808', '\u00a07']:
        try:
            print(repr(text), int(text))
        except ValueError as error:
            print(repr(text), 'ValueError', error)


def bases():
    print('== int with a base')
    for text, base in [('101', 2), ('0b101', 2), ('ff', 16), ('0xFF', 16), ('0o17', 8), ('zz', 36), ('0x1f', 0), ('0b11', 0), ('12', 0), ('-0xA', 16), ('2', 2), ('8', 8), ('g', 16), ('0b2', 0), ('', 10), ('1_0', 2), ('010', 0), ('0_1', 0), (' 7 ', 8), ('1', 1), ('1', 37), ('z', -2)]:
        try:
            print(repr(text), base, int(text, base))
        except ValueError as error:
            print(repr(text), base, 'ValueError', error)


def floats():
    print('== float of texts')
    for text in ['0', '1.5', '-1.5e3', '.5', '5.', '1e-5', '1E5', ' 2.5 ', '1_000.5', 'inf', '-inf', 'Infinity', 'nan', '+nan', '-NaN', 'INF', '1e400', '-1e400', '1e-400', '4.9e-324', '2.4e-324', '0.1', '123456789012345678901234567890', '9007199254740993', '', '.', 'e5', '1e', '1.5.5', '1,5', '0x10', 'infinit', '1__0', '_1', '1_e5', '--1', '1 2', '１２.５']:
        try:
            print(repr(text), float(text))
        except ValueError as error:
            print(repr(text), 'ValueError', error)


def halves():
    print('== float: decimal texts half-way between two floats')
    for text in ['9007199254740992.5', '9007199254740993.0', '9007199254740993.00000000000000000000000000001', '1.00000000000000011102230246251565', '1.00000000000000011102230246251566', '2.2250738585072011e-308', '1.7976931348623158e308', '1.7976931348623159e308', '0.500000000000000166533453693773481063544750213623046875', '6.9294956446009195e15', '8.442911973260991817129021e-309']:
        print(text, repr(float(text)))


def literals():
    print('== literals')
    print(0xFF, 0b1010, 0o777, 1_000_000, 0XaB, 1e3, 1E-3, .5, 5., 1_0.0_1, 1e1_0, 3j, 1.5e3j, 0j, 00, 0_0, 0x_f)
    print(9223372036854775807, -9223372036854775808, 1e308, 5e-324, 1e400, 0.1 + 0.2 == 0.3)


integers()
bases()
floats()
halves()
literals()
