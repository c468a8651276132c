name, pi, n = 'World', 3.14159265, 1234567
print(f'Hello {name!r:>10} {pi:.3f} {n:,} {n:_} {n:e} {pi:10.2f}| {0.256:.1%} {n:#x} {-5:+d} {5:+d}')
print(f'{name:*^20}', f'{name=}', f'{pi=:.2f}', f'{{braces}}', f'{"nested"}', f'{n:>{12}}', f'{pi:{8}.{3}}')
w = 10
print(f'{name:{w}}|{name:>{w}}|{n % 7 = }')
for i in range(1, 4):
    print(f'{i:2d} {i*i:3d} {i*i*i:4d}')
print(f'{True} {None} {[1, 2]} {(1,)} {{}} { {1: 2} }', f'{1e10} {1e16} {1e-5} {0.1 + 0.2} {100.0} {1/3}')
print('a', 'b', sep='', end='!\n')
print("tab\there", 'quote\'s', r'raw\n', 'uni\u00e9', 'line1\
line2')
