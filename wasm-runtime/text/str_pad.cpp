// strip and its kin, and filling to a width.
#include "error/error.h"
#include "memory/memory.h"
#include "text/str.h"
#include "text/unicode.h"

using namespace wasmba::runtime;

static bool strips(const Str* characters, uint32_t codePoint) {
    if (!characters)
        return isSpace(codePoint);
    for (uint32_t i = 0; i < characters->length; ++i)
        if (characters->at(i) == codePoint)
            return true;
    return false;
}

static Str* strip(Str* text, const Str* characters, bool left, bool right) {
    uint32_t begin = 0, end = text->length;
    while (left && begin < end && strips(characters, text->at(begin)))
        ++begin;
    while (right && end > begin && strips(characters, text->at(end - 1)))
        --end;
    return substring(text, begin, end);
}

RUNTIME Str* rt_str_strip(Str* text, const Str* characters) { return strip(text, characters, true, true); }
RUNTIME Str* rt_str_lstrip(Str* text, const Str* characters) { return strip(text, characters, true, false); }
RUNTIME Str* rt_str_rstrip(Str* text, const Str* characters) { return strip(text, characters, false, true); }

static Str* pad(Str* text, int64_t left, int64_t right, uint32_t fill) {
    left = left < 0 ? 0 : left;
    right = right < 0 ? 0 : right;
    if (left == 0 && right == 0)
        return retain(text);
    uint32_t kind = kindFor(fill) > text->kind ? kindFor(fill) : text->kind;
    Str* padded = left > INT32_MAX || right > INT32_MAX ? newStr(1, UINT64_MAX)
                                                        : newStr(kind, uint64_t(left) + text->length + uint64_t(right));
    if (!padded)
        return nullptr;
    for (uint32_t i = 0; i < uint32_t(left); ++i)
        setCodePoint(padded, i, fill);
    copyCodePoints(padded, uint32_t(left), text, 0, text->length);
    for (uint32_t i = uint32_t(left) + text->length; i < padded->length; ++i)
        setCodePoint(padded, i, fill);
    return padded;
}

// False with TypeError unless `fill` is absent or one character.
static bool readFill(const Str* fill, uint32_t& codePoint) {
    codePoint = ' ';
    if (!fill)
        return true;
    if (fill->length != 1) {
        raiseText(kTypeError, "The fill character must be exactly one character long");
        return false;
    }
    codePoint = fill->at(0);
    return true;
}

RUNTIME Str* rt_str_center(Str* text, int64_t width, const Str* fill) {
    uint32_t codePoint;
    if (!readFill(fill, codePoint))
        return nullptr;
    int64_t space = width - int64_t(text->length);
    if (space <= 0)
        return retain(text);
    // CPython puts the odd space to the left when the width is odd.
    int64_t left = space / 2 + (space & width & 1);
    return pad(text, left, space - left, codePoint);
}

RUNTIME Str* rt_str_ljust(Str* text, int64_t width, const Str* fill) {
    uint32_t codePoint;
    return readFill(fill, codePoint) ? pad(text, 0, width - int64_t(text->length), codePoint) : nullptr;
}

RUNTIME Str* rt_str_rjust(Str* text, int64_t width, const Str* fill) {
    uint32_t codePoint;
    return readFill(fill, codePoint) ? pad(text, width - int64_t(text->length), 0, codePoint) : nullptr;
}

RUNTIME Str* rt_str_zfill(Str* text, int64_t width) {
    int64_t zeros = width - int64_t(text->length);
    if (zeros <= 0)
        return retain(text);
    Str* filled = pad(text, zeros, 0, '0');
    // The sign stays first.
    if (filled && text->length && (text->at(0) == '+' || text->at(0) == '-')) {
        setCodePoint(filled, 0, text->at(0));
        setCodePoint(filled, uint32_t(zeros), '0');
    }
    return filled;
}

RUNTIME Str* rt_str_expandtabs(Str* text, int64_t tabSize) {
    CodePoints result;
    int64_t column = 0;
    for (uint32_t i = 0; i < text->length; ++i) {
        uint32_t codePoint = text->at(i);
        if (codePoint == '\t') {
            if (tabSize > 0) {
                int64_t spaces = tabSize - column % tabSize;
                column += spaces;
                while (spaces--)
                    result.add(' ');
            }
        } else {
            result.add(codePoint);
            column = codePoint == '\n' || codePoint == '\r' ? 0 : column + 1;
        }
    }
    return result.finish();
}
