"""The format specification mini-language, option by option."""


def integers():
    print('== presentation types of integers')
    for n in [0, 7, -42, 255, 1234567, -(1 << 62)]:
        print(f'{n} {n:d} {n:b} {n:o} {n:x} {n:X} {n:#b} {n:#o} {n:#x} {n:#X} {n:n} {n:e} {n:.2f} {n:g} {n:%}')
    print(f'{65:c}{0x1f600:c}{9731:c}')


def alignment():
    print('== fill and alignment')
    for n in [5, -5]:
        print(f'[{n:8}] [{n:<8}] [{n:>8}] [{n:^8}] [{n:=8}] [{n:*<8}] [{n:é>8}] [{n:0^8}] [{n:x=8}] [{n:<<4}] [{n:>>4}] [{n:==6}]')
    for s in ['ab', 'é']:
        print(f'[{s:8}] [{s:<8}] [{s:>8}] [{s:^8}] [{s:*^8}] [{s:{s[0]}>5}] [{s:1}] [{s:0>4}] [{s:08}]')


def signs():
    print('== signs')
    for n in [0, 3, -3]:
        print(f'[{n:+}] [{n:-}] [{n: }] [{n:+d}] [{n: 5}] [{n:+05}] [{n:=+5}] [{n:+x}] [{n: #x}]')
    for x in [0.0, -0.0, 2.5, -2.5, float('inf'), float('nan')]:
        print(f'[{x:+}] [{x:-}] [{x: }] [{x:+.1f}] [{x: .2e}] [{x:+08.2f}] [{x:z.1f}]')


def zero_padding():
    print('== zero padding')
    for n in [7, -7, 123456]:
        print(f'[{n:05}] [{n:05d}] [{n:+06}] [{n:#06x}] [{n:<05}] [{n:^05}] [{n:010,}] [{n:08b}] [{n:09_x}] [{n:-05}]')
    for x in [1.5, -1.5, 12345.678]:
        print(f'[{x:010}] [{x:010.2f}] [{x:+012.3e}] [{x:<010}] [{x:015,.1f}]')


def grouping():
    print('== grouping')
    for n in [0, 999, 1000, -1234567, 12345678901]:
        print(f'{n:,} {n:_} {n:_b} {n:_x} {n:_o} {n:15,} {n:<15,}| {n:#_x} {n:,.2f} {n:_.1e}')
    for x in [0.5, 1234.5, 1e15, -9876543.21, 1e16]:
        print(f'{x:,} {x:_} {x:,.0f} {x:,.3f} {x:20,.2f} {x:_g}')


def floats():
    print('== presentation types of floats')
    for x in [0.0, -0.0, 1.0, 0.1, 123.456, 1e-5, 1e-4, 123456789.0, 1e16, 1e22, 5e-324, 1.7976931348623157e308, 2.5, 0.5]:
        print(f'{x} {x:e} {x:f} {x:g} {x:%} {x:E} {x:G} {x:n}')


def infinities():
    print('== infinities and not-a-number')
    for x in [float('inf'), -float('inf'), float('nan')]:
        print(f'{x} {x:f} {x:F} {x:e} {x:E} {x:g} {x:G} {x:%} [{x:8}] [{x:<8.2f}] [{x:08}] [{x:^9}] [{x:,}]')


def precision():
    print('== precision of floats')
    x = 3141.592653589793
    print(f'{x:.0f} {x:.1f} {x:.10f} {x:.0e} {x:.3e} {x:.0g} {x:.1g} {x:.5g} {x:.20g} {x:.3} {x:.10} {x:.1%} {x:.30f}')
    print(f'{0.5:.0f} {1.5:.0f} {2.5:.0f} {0.125:.2f} {2.675:.2f} {1e23:.0f} {9.995:.2f} {-0.4:.0f} {99.9999:.3g} {1e-7:.3f}')


def alternate():
    print('== alternate form')
    for x in [1.0, 1.5, 1e10, 100.0]:
        print(f'{x:#.0f} {x:#.3g} {x:#g} {x:#.0e} {x:#} {x:#.1f}')


def general():
    print('== g: when it changes over to exponents')
    for exponent in range(-7, 20, 3):
        x = 1.23456 * 10.0 ** exponent
        print(f'{x:g} {x:.3g} {x:.10g} {x:G} {x:#.4g}')


def strings():
    print('== strings')
    for s in ['', 'a', 'hello', 'héllo wörld']:
        print(f'[{s:s}] [{s:.3}] [{s:.0}] [{s:8.2}] [{s:>8.2s}] [{s:^8}] [{s:-<8.20}]')


def bools():
    print('== bools')
    for b in [True, False]:
        print(f'{b} {b:d} {b:5} {b:<5} {b:x} {b:.1f} {b!s:>6} {b:+}')


def complexes():
    print('== complex numbers')
    for z in [1 + 2j, -1.5 - 0.5j, 0j, complex(1e10, -1e-10)]:
        print(f'{z} [{z:.2f}] [{z:>20}] [{z:.3e}] [{z:g}] [{z:+.1f}] [{z:,.2f}]')


def nested():
    print('== nested fields')
    width, precision, fill, kind = 10, 3, '*', 'f'
    x = 2.718281828
    print(f'[{x:{width}}] [{x:{width}.{precision}}] [{x:{fill}^{width}.{precision}{kind}}] [{x:.{precision + 2}f}] [{7:0{width}d}]')
    spec = '+.2e'
    print(f'{x:{spec}}', format(x, spec), format(x), format(12, '>5'), format('s', ''))


def self_documenting():
    print('== f"{x=}"')
    x, name = 1.25, 'n'
    print(f'{x=} {x = } {x=:.3f} {name=} {name=!s} {x * 2=} {x + 1 = :>8}')


def expressions():
    print('== expressions in f-strings')
    xs = [1, 2, 3]
    d = {'k': 'v'}
    print(f"{xs[0]} {d['k']} {len(xs)} {max(xs) if xs else None} {'a' + 'b'} {(lambda q: q + 1)(1)} {[x * 2 for x in xs]} {xs!r:>12} {3 > 2} {{literal}} {'{'}{'}'}")
    print(f'{1}{2}' f'{3}' '{4}', f'''multi {
        xs[1]
    } line''', rf'\d{xs[2]}', f'{xs}' + f'{d}')


def errors():
    print('== errors')
    for spec in ['d', 'x', ',d', '.2f', 's', 'q', '5.5d', ',x', '#s', 'c', '_c', '+c', '=5', '10.3', '.', ',_', '08.3f%']:
        try:
            print(spec, format(12, spec))
        except ValueError as error:
            print(spec, 'ValueError', error)
        try:
            print(spec, format(1.5, spec))
        except ValueError as error:
            print(spec, 'ValueError', error)
        try:
            print(spec, format('ab', spec))
        except ValueError as error:
            print(spec, 'ValueError', error)


def character_range():
    print('== c: range')
    for code in [-1, 0x110000]:
        try:
            print(format(code, 'c'))
        except OverflowError as error:
            print('OverflowError', error)


integers()
alignment()
signs()
zero_padding()
grouping()
floats()
infinities()
precision()
alternate()
general()
strings()
bools()
complexes()
nested()
self_documenting()
expressions()
errors()
character_range()
