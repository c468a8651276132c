"""str methods that change or ask for the kind of characters."""
WORDS = ['', 'abc', 'Hello World', "they're bill's", 'ÜNÏ ß ŉ', 'ǅ ǆ', 'ΑΣ ΟΔΟΣ', '12 ab 3c', 'x1y2', 'ﬁne', 'İstanbul', 'a_b-c', '日本語', '\t\n', ' ', '½²٣', 'A', 'a1', '1A']


def upper_lower():
    print('== upper, lower, swapcase, casefold')
    for word in WORDS:
        print(repr(word.upper()), repr(word.lower()), repr(word.swapcase()), repr(word.casefold()))


def title_capitalize():
    print('== title, capitalize')
    for word in WORDS:
        print(repr(word.title()), repr(word.capitalize()))


def kinds_of_letters():
    print('== isalpha, isupper, islower, istitle')
    for word in WORDS:
        print(repr(word), word.isalpha(), word.isupper(), word.islower(), word.istitle())


def kinds_of_digits():
    print('== isdigit, isdecimal, isnumeric, isalnum')
    for word in WORDS + ['²', '½', '٣', '一', '0', '1.5', '-1']:
        print(repr(word), word.isdigit(), word.isdecimal(), word.isnumeric(), word.isalnum())


def other_kinds():
    print('== isspace, isascii, isidentifier, isprintable')
    for word in WORDS + ['\u2003', '\x1f', '\u200b', '_', '9a', 'class', 'é', '\x7f', '\xa0']:
        print(repr(word), word.isspace(), word.isascii(), word.isidentifier(), word.isprintable())


upper_lower()
title_capitalize()
kinds_of_letters()
kinds_of_digits()
other_kinds()
