"""str methods that take a string apart and put it together."""
# catches: IndexError


def split_at_blanks():
    print('== split at white space')
    for s in ['', ' ', 'a', ' a  b\tc\nd ', '\u2003a\u2003b', 'a\x1cb', 'one two three four']:
        print(s.split(), s.split(None, 1), s.split(maxsplit=2), s.split(None, 0), s.rsplit(None, 1), s.rsplit(maxsplit=2), s.rsplit())


def split_at_separator():
    print('== split at a separator')
    for s in ['', ',', 'a,b', ',a,,b,', 'a, b, c', 'abc']:
        print(s.split(','), s.split(',', 1), s.split(', '), s.rsplit(',', 1), s.split(',', 0), s.split(',', -1), s.rsplit(',', 2))


def split_errors():
    print('== split: errors')
    try:
        print('abc'.split(''))
    except ValueError as error:
        print('ValueError', error)
    try:
        print('abc'.partition(''))
    except ValueError as error:
        print('ValueError', error)


def splitlines():
    print('== splitlines')
    for s in ['', '\n', 'a\nb', 'a\r\nb\rc\n', '\n\na', 'a\x0bb\x0cc\x1cd\x85e\u2028f\u2029g']:
        print(s.splitlines(), s.splitlines(True), s.splitlines(keepends=True))


def partition():
    print('== partition, rpartition')
    for s in ['', 'a=b', 'a=b=c', '=', 'none', '==x==']:
        print(s.partition('='), s.rpartition('='), s.partition('=='))


def join():
    print('== join')
    print(','.join(['a', 'b', 'c']), ''.join(['x', 'y']), '-'.join('abc'), ', '.join(['one']), '|'.join(sorted({'q': 1, 'p': 2})), '+'.join(str(i) for i in range(4)), '/'.join(map(str, [1, 2])), ''.join(reversed('abc')))
    print('é'.join(['a', '日', '😀']), len('😀'.join(['a', 'b', 'c'])), ' '.join(('a', 'b')))


def replace():
    print('== replace')
    s = 'banana'
    for old, new in [('a', 'o'), ('an', ''), ('', '-'), ('x', 'y'), ('a', 'aa'), ('banana', 'b'), ('na', 'NA')]:
        print(s.replace(old, new), s.replace(old, new, 1), s.replace(old, new, 0), s.replace(old, new, 2), s.replace(old, new, -1), ''.replace(old, new))


def strip():
    print('== strip, lstrip, rstrip')
    for s in ['  a b  ', '\t\n x \r\n', 'xxabcxx', 'xyxyzyx', '', '   ', '\u3000a\xa0']:
        print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()), repr(s.strip('x')), repr(s.lstrip('xy')), repr(s.rstrip('xy ')), repr(s.strip('')), repr(s.strip(None)))


def remove():
    print('== removeprefix, removesuffix')
    for s in ['TestCase', 'Test', '', 'CaseTest', 'TestTest']:
        print(s.removeprefix('Test'), s.removesuffix('Test'), s.removeprefix(''), s.removesuffix(''))


def pad():
    print('== center, ljust, rjust')
    for width in [0, 1, 3, 4, 5, 6, 7, -1]:
        print(repr('ab'.center(width)), repr('abc'.center(width, '*')), repr('ab'.ljust(width, '.')), repr('abc'.rjust(width)), repr(''.center(width, 'é')))


def zfill():
    print('== zfill')
    for s in ['', '7', '-7', '+7', '--7', 'abc', '-', '12345', '3.14', ' 7']:
        print(repr(s.zfill(5)), repr(s.zfill(0)), repr(s.zfill(2)))


def expandtabs():
    print('== expandtabs')
    for s in ['a\tb', '\t', 'abcdefgh\ti', 'a\n\tb\tc', '01\t012\t0123\t01234']:
        print(repr(s.expandtabs()), repr(s.expandtabs(4)), repr(s.expandtabs(1)), repr(s.expandtabs(0)))


def repeat():
    print('== repetition and concatenation')
    print('ab' * 3, 3 * 'ab', 'ab' * 0 == '', 'ab' * -1 == '', 'a' + '' + 'é' + '😀', len('é' * 1000))
    s = 'x'
    s += 'y'
    s *= 3
    print(s)


def translate():
    print('== maketrans and translate')
    table = str.maketrans('abc', 'xyz')
    print('aabbcc dd'.translate(table))


def characters():
    print('== iteration, indexing, len')
    s = 'aé日😀z'
    print(len(s), [c for c in s], s[0], s[-1], s[3], list(s), [ord(c) for c in s])
    for i, c in enumerate(s):
        print(i, c, end=' ')
    print()
    for c in reversed('abc'):
        print(c, end='')
    print()
    try:
        print(s[5])
    except IndexError as error:
        print('IndexError', error)
    try:
        print(s[-6])
    except IndexError as error:
        print('IndexError', error)


def slices():
    print('== slices of strings')
    s = 'abcdefé'
    for start in [-9, -3, 0, 2, 6, 9]:
        for stop in [-9, -2, 0, 3, 9]:
            print(repr(s[start:stop]), repr(s[start:stop:2]), repr(s[start:stop:-1]), repr(s[start:stop:-3]), end=' ')
        print(s[start:], s[:start], s[::2], s[::-1], s[start::-2])
    try:
        print(s[::0 * len(s)])
    except ValueError as error:
        print('ValueError', error)


split_at_blanks()
split_at_separator()
split_errors()
splitlines()
partition()
join()
replace()
strip()
remove()
pad()
zfill()
expandtabs()
repeat()
translate()
characters()
slices()
