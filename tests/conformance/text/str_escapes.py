"""String literals, escapes, repr, and what str() shows of every type."""


def escapes():
    print('== escapes')
    print('a\tb\\n\'\"\x41\u00e9\U0001F600\101\0end' == 'a\tb\\n' + "'" + '"' + 'Aé😀A' + '\0' + 'end', len('\N{BULLET}'), '\N{GREEK SMALL LETTER ALPHA}')
    print(r'raw \n \x', R"\t", 'con' 'cat' "ena" 'ted', '''tri'p"le''', """two
lines\
 joined""")


def representations():
    print('== repr of strings')
    for s in ['', 'plain', "it's", 'say "hi"', 'both \' and "', 'tab\t nl\n cr\r', 'back\\slash', '\x00\x1f\x7f', 'é日😀', '\xa0\xad\u200b\u2028', '\ud7ff', '\ufeff', '\U0001f600\U000e0001']:
        print(repr(s), len(s), ascii(s))


def conversions():
    print('== !r, !s, !a')
    s = "it's é"
    x = 1.5
    print(f'{s!r} {s!s} {s!a} {x!r:>8} {s!r:*^12}')


def texts_of_values():
    print('== str and repr of values')
    print(str(1), str(-0.0), str(True), str(None), str((1,)), str([]) if False else '', str({'a': [1.5, 2.0]}), str({1}), str((1, 'a', 2.5)), repr([(1, 'x')]), str('s'), repr('s'), str(1 + 2j), str(range(3)), str(range(1, 10, 2)))


def characters():
    print('== chr and ord')
    for code in [0, 65, 233, 0x65e5, 0x1f600, 0x10ffff]:
        print(repr(chr(code)), ord(chr(code)))
    for code in [-1, 0x110000]:
        try:
            print(chr(code))
        except ValueError as error:
            print('ValueError', error)
    for text in ['', 'ab']:
        try:
            print(ord(text))
        except TypeError as error:
            print('TypeError', error)


def bases():
    print('== bin, oct, hex')
    for n in [0, 1, -1, 255, -255, 1 << 62, -(1 << 62), 9223372036854775807]:
        print(bin(n), oct(n), hex(n))


escapes()
representations()
conversions()
texts_of_values()
characters()
bases()
