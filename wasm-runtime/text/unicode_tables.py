"""Writes text/unicode.inc: the character properties that str methods need, from unicodedata.

A property is a sorted list of bounds: a code point has it when the number of bounds that are not
greater is odd. A case mapping is a list of runs {first, last, stride, delta} and a list of the
characters that become several.
"""
import sys
import unicodedata

EVERY = range(0x110000)


def bounds(test):
    result, inside = [], False
    for c in EVERY:
        if test(chr(c)) != inside:
            result.append(c)
            inside = not inside
    return result


def runs(mapping):
    result = []
    for c, target in sorted(mapping.items()):
        delta = target - c
        if result:
            run = result[-1]
            gap = c - run[1]
            if run[3] == delta and gap in (1, 2) and (run[2] == gap or run[0] == run[1]):
                run[1], run[2] = c, gap
                continue
        result.append([c, c, 1, delta])
    return result


def write_mapping(out, name, convert):
    simple, special = {}, []
    for c in EVERY:
        target = convert(chr(c))
        if len(target) > 1:
            special.append((c, [ord(t) for t in target]))
        elif target != chr(c):
            simple[c] = ord(target)
    out.append(f"static constexpr CaseRun k{name}Runs[] = {{")
    out += ["{%d,%d,%d,%d}," % tuple(run) for run in runs(simple)]
    out.append("};")
    out.append(f"static constexpr CaseSpecial k{name}Specials[] = {{")
    out += ["{%d,{%s}}," % (c, ",".join(str(t) for t in (target + [0, 0])[:3])) for c, target in special]
    out.append("{0,{0,0,0}}};")


def is_cased(ch):
    return ch.islower() or ch.isupper() or unicodedata.category(ch) == "Lt"


def is_case_ignorable(ch):
    # What lies between a cased letter and a final sigma without ending the word: ask lower() itself.
    return not is_cased(ch) and ("A" + ch + "\u03a3").lower()[-1] == "\u03c2"


def main():
    out = []
    properties = {
        "Alpha": str.isalpha, "Digit": str.isdigit, "Decimal": str.isdecimal, "Numeric": str.isnumeric,
        "Space": str.isspace, "Lower": str.islower, "Upper": str.isupper,
        "Titlecase": lambda ch: unicodedata.category(ch) == "Lt",
        "Cased": is_cased,
        "CaseIgnorable": is_case_ignorable,
        "Printable": str.isprintable,
        "IdentifierStart": str.isidentifier, "IdentifierPart": lambda ch: ("a" + ch).isidentifier(),
    }
    for name, test in properties.items():
        values = bounds(test)
        out.append(f"static constexpr uint32_t k{name}[] = {{{','.join(map(str, values))}}};")
    # Every decimal digit is one of ten in a row that starts with zero.
    zeros = [c for c in EVERY if unicodedata.decimal(chr(c), -1) == 0]
    for zero in zeros:
        assert all(unicodedata.decimal(chr(zero + i), -1) == i for i in range(10))
    out.append(f"static constexpr uint32_t kZeros[] = {{{','.join(map(str, zeros))}}};")
    write_mapping(out, "ToUpper", str.upper)
    write_mapping(out, "ToLower", str.lower)
    write_mapping(out, "ToTitle", str.title)
    write_mapping(out, "Fold", str.casefold)
    with open(sys.argv[1], "w") as file:
        file.write("\n".join(out) + "\n")


main()
