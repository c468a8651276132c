"""Writes the Unicode tables of the lexer as rows for unicode.cpp, from the Unicode database of the Python that runs it.

usage: unicode_tables.py OUTPUT
"""

import sys
import unicodedata

CODE_POINTS = range(0x110000)


def ranges(belongs):
    first = None
    for code_point in CODE_POINTS:
        if belongs(chr(code_point)):
            if first is None:
                first = code_point
        elif first is not None:
            yield first, code_point - 1
            first = None


def decompositions():
    """Full compatibility decompositions of what identifiers may hold, as escaped UTF-8; Hangul has a formula."""
    for code_point in CODE_POINTS:
        character = chr(code_point)
        is_syllable = 0xAC00 <= code_point <= 0xD7A3
        if is_syllable or not unicodedata.decomposition(character) or not ("a" + character).isidentifier():
            continue
        parts = unicodedata.normalize("NFKD", character).encode("utf-8")
        yield code_point, "".join("\\%03o" % byte for byte in parts)


def compositions():
    """Pairs that NFC joins to one code point."""
    for code_point in CODE_POINTS:
        parts = unicodedata.decomposition(chr(code_point)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        first, second = (int(part, 16) for part in parts)
        if unicodedata.normalize("NFC", chr(first) + chr(second)) == chr(code_point):
            yield first, second, code_point


def write(out):
    out.write("// Unicode %s\n" % unicodedata.unidata_version)
    out.write("#ifdef IDENTIFIER_START\n")
    for first, last in ranges(str.isidentifier):
        out.write("IDENTIFIER_START(%d, %d)\n" % (first, last))
    out.write("#endif\n#ifdef IDENTIFIER_CONTINUE\n")
    for first, last in ranges(lambda character: ("a" + character).isidentifier()):
        out.write("IDENTIFIER_CONTINUE(%d, %d)\n" % (first, last))
    out.write("#endif\n#ifdef COMBINING_CLASS\n")
    for code_point in CODE_POINTS:
        if combining := unicodedata.combining(chr(code_point)):
            out.write("COMBINING_CLASS(%d, %d)\n" % (code_point, combining))
    out.write("#endif\n#ifdef DECOMPOSITION\n")
    for code_point, parts in decompositions():
        out.write('DECOMPOSITION(%d, "%s")\n' % (code_point, parts))
    out.write("#endif\n#ifdef COMPOSITION\n")
    for first, second, composed in sorted(compositions()):
        out.write("COMPOSITION(%d, %d, %d)\n" % (first, second, composed))
    out.write("#endif\n#undef IDENTIFIER_START\n#undef IDENTIFIER_CONTINUE\n")
    out.write("#undef COMBINING_CLASS\n#undef DECOMPOSITION\n#undef COMPOSITION\n")


if __name__ == "__main__":
    with open(sys.argv[1], "w", encoding="ascii") as out:
        write(out)
