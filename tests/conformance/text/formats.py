print('%d items' % 3, '%s and %s' % ('a', 'b'), '%5.2f|%-5d|%05d' % (3.14159, 42, 7), '%x %o %e' % (255, 8, 12345.678), '%r' % 'x', '100%%' % (), '%s' % 1.5, '%c' % 'z', '%+d' % 5)
print('{} {}'.format(1, 'two'), '{0} {1} {0}'.format('a', 'b'), '{:.2f} {:>5} {:<5}|'.format(1.0, 'x', 3), '{name} is {age:d}'.format(name='Bob', age=5), '{{}}'.format(), '{!r}'.format('q'))
name = 'X'; v = 3.14159
print(f'{name:>5}|{v:.2f}|{v:8.3f}|{10:04d}|{1000000:,}|{0.25:.1%}|{255:#x}|{name!r}|{v=:.3f}' )
w = 10
print(f'{name:*^{w}}|{v:{w}.{2}f}')
print('%.3f' % 2, '%d' % 3.7, '%s %s' % ([1, 2], (3, 4)), '%10s|%-10s|' % ('r', 'l'))
print(str(1.0), repr('a\'b'), str(True), str(None), repr(1e100), 1e16, 1e-5, 123456789.123, 1/3, -0.0, float('inf'), float('nan'), 1e22, 0.1 + 0.2)
print('abc'.upper(), 'A-b'.split('-'), ' x '.strip(), 'abc'.replace('b', 'ZZ'), 'a,b,,c'.split(','), 'abc'.find('c'), 'x'.join(['1', '2']), 'abc'.startswith('ab'), 'Hello'.swapcase(), 'ab' * 3, 'abc'[1:], 'a' < 'b', 'hello world'.title(), 'abc'.center(9, '*'), '7'.zfill(3), 'a b'.partition(' '), 'aXbX'.count('X'), 'tEST'.capitalize(), ord('a'), chr(98), 'abc'.isalpha(), '12'.isdigit())
print('a', 'b', sep='-', end='!\n')
print()
print('tab\there', 'new\\n', "q'q", 'ünï', len('ünï'))
