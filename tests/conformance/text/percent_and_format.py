"""% formatting and str.format."""


def percent_integers():
    print('== % with integers')
    for n in [0, 42, -42, 123456789]:
        print('%d|%i|%u|%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o|%.5d|%8.3d|%+05d' % (n, n, n, n, n, n, n, n, n, n, n, n, n, n, n, n))


def percent_floats():
    print('== % with floats')
    for x in [0.0, -0.0, 3.14159, -1e10, 1e-10, float('inf'), float('nan')]:
        print('%f|%.2f|%10.3f|%-10.1f|%010.2f|%+f|%e|%.1E|%g|%G|%.0f|%#.0f|%5.0f' % (x, x, x, x, x, x, x, x, x, x, x, x, x))


def percent_text():
    print('== % with strings')
    print('%s|%10s|%-10s|%.2s|%5.1s|%r|%a|%c|%c|%%|%s' % ('abc', 'abc', 'abc', 'abc', 'abc', "it's", 'é', 'x', 233, [1, 2]))
    print('%s %s' % (1, 2.5), '%s' % None, '%s' % True, '%d' % True, '%s' % ((1, 2),), '%d%%' % 50, 'no fields' % ())
    print('%d' % 3.99, '%d' % -3.99, '%x' % 255, '%s %s %s' % ('a', 1, 2.0))


def format_positions():
    print('== format: positions and names')
    print('{} {}'.format(1, 'b'), '{0} {1} {0}'.format('x', 'y'), '{a} {b}'.format(a=1, b=2.5), '{0} {name}'.format('p', name='q'), '{{}} {{{}}}'.format(5), '{}'.format([1, 2]), '{!r} {!s}'.format('a', 'a'), '{0!r:>6}'.format('z'))
    print('{0[1]} {0[0]} {1[k]}'.format([3, 4], {'k': 'v'}), '{:>{}}|{:{}}'.format('a', 5, 'b', 3), '{:{w}.{p}f}'.format(3.14159, w=8, p=2), '{0:{1}^{2}}'.format('m', '*', 7))


def format_specs():
    print('== format: specs')
    print('{:5d}|{:<5}|{:^5}|{:05.1f}|{:,}|{:.2%}|{:x}|{:+}|{:e}'.format(1, 2, 3, 4.25, 1234567, 0.256, 255, 7, 12345.678))


percent_integers()
percent_floats()
percent_text()
format_positions()
format_specs()
