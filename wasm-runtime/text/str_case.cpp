// Case conversion and character tests.
#include "memory/memory.h"
#include "text/str.h"
#include "text/unicode.h"

using namespace wasmba::runtime;

using Mapping = int (*)(uint32_t codePoint, uint32_t out[3]);

static constexpr uint32_t kCapitalSigma = 0x3A3, kFinalSigma = 0x3C2, kSigma = 0x3C3;

// At the end of a word a capital sigma becomes its own letter.
static bool isFinalSigma(const Str* text, uint32_t index) {
    uint32_t before = index;
    while (before > 0 && isCaseIgnorable(text->at(before - 1)))
        --before;
    if (before == 0 || !isCased(text->at(before - 1)))
        return false;
    uint32_t after = index + 1;
    while (after < text->length && isCaseIgnorable(text->at(after)))
        ++after;
    return after == text->length || !isCased(text->at(after));
}

static void addLower(CodePoints& result, const Str* text, uint32_t index) {
    uint32_t codePoint = text->at(index);
    if (codePoint == kCapitalSigma) {
        result.add(isFinalSigma(text, index) ? kFinalSigma : kSigma);
        return;
    }
    uint32_t mapped[3];
    int count = toLower(codePoint, mapped);
    for (int i = 0; i < count; ++i)
        result.add(mapped[i]);
}

static void addMapped(CodePoints& result, uint32_t codePoint, Mapping mapping) {
    uint32_t mapped[3];
    int count = mapping(codePoint, mapped);
    for (int i = 0; i < count; ++i)
        result.add(mapped[i]);
}

RUNTIME Str* rt_str_upper(const Str* text) {
    CodePoints result;
    for (uint32_t i = 0; i < text->length; ++i)
        addMapped(result, text->at(i), toUpper);
    return result.finish();
}

RUNTIME Str* rt_str_lower(const Str* text) {
    CodePoints result;
    for (uint32_t i = 0; i < text->length; ++i)
        addLower(result, text, i);
    return result.finish();
}

RUNTIME Str* rt_str_casefold(const Str* text) {
    CodePoints result;
    for (uint32_t i = 0; i < text->length; ++i)
        addMapped(result, text->at(i), toFolded);
    return result.finish();
}

RUNTIME Str* rt_str_capitalize(const Str* text) {
    CodePoints result;
    for (uint32_t i = 0; i < text->length; ++i) {
        if (i == 0)
            addMapped(result, text->at(0), toTitle);
        else
            addLower(result, text, i);
    }
    return result.finish();
}

RUNTIME Str* rt_str_title(const Str* text) {
    CodePoints result;
    bool afterCased = false;
    for (uint32_t i = 0; i < text->length; ++i) {
        if (afterCased)
            addLower(result, text, i);
        else
            addMapped(result, text->at(i), toTitle);
        afterCased = isCased(text->at(i));
    }
    return result.finish();
}

RUNTIME Str* rt_str_swapcase(const Str* text) {
    CodePoints result;
    for (uint32_t i = 0; i < text->length; ++i) {
        uint32_t codePoint = text->at(i);
        if (isUpper(codePoint))
            addLower(result, text, i);
        else if (isLower(codePoint))
            addMapped(result, codePoint, toUpper);
        else
            result.add(codePoint);
    }
    return result.finish();
}

template <typename Test>
static bool all(const Str* text, Test test) {
    for (uint32_t i = 0; i < text->length; ++i)
        if (!test(text->at(i)))
            return false;
    return text->length != 0;
}

RUNTIME int32_t rt_str_isalpha(const Str* text) { return all(text, isAlpha); }
RUNTIME int32_t rt_str_isdigit(const Str* text) { return all(text, isDigit); }
RUNTIME int32_t rt_str_isdecimal(const Str* text) { return all(text, isDecimal); }
RUNTIME int32_t rt_str_isnumeric(const Str* text) { return all(text, isNumeric); }
RUNTIME int32_t rt_str_isspace(const Str* text) { return all(text, isSpace); }

RUNTIME int32_t rt_str_isalnum(const Str* text) {
    return all(text, [](uint32_t c) { return isAlpha(c) || isNumeric(c); });
}

RUNTIME int32_t rt_str_isascii(const Str* text) {
    return text->length == 0 || all(text, [](uint32_t c) { return c < 0x80; });
}

RUNTIME int32_t rt_str_isprintable(const Str* text) {
    return text->length == 0 || all(text, [](uint32_t c) { return isPrintable(c); });
}

RUNTIME int32_t rt_str_isidentifier(const Str* text) {
    return all(text, isIdentifierPart) && isIdentifierStart(text->at(0));
}

RUNTIME int32_t rt_str_isupper(const Str* text) {
    bool found = false;
    for (uint32_t i = 0; i < text->length; ++i) {
        if (isLower(text->at(i)) || isTitlecase(text->at(i)))
            return false;
        found |= isUpper(text->at(i));
    }
    return found;
}

RUNTIME int32_t rt_str_islower(const Str* text) {
    bool found = false;
    for (uint32_t i = 0; i < text->length; ++i) {
        if (isUpper(text->at(i)) || isTitlecase(text->at(i)))
            return false;
        found |= isLower(text->at(i));
    }
    return found;
}

RUNTIME int32_t rt_str_istitle(const Str* text) {
    bool found = false, afterCased = false;
    for (uint32_t i = 0; i < text->length; ++i) {
        uint32_t codePoint = text->at(i);
        if (isUpper(codePoint) || isTitlecase(codePoint)) {
            if (afterCased)
                return false;
            found = afterCased = true;
        } else if (isLower(codePoint)) {
            if (!afterCased)
                return false;
            found = afterCased = true;
        } else {
            afterCased = false;
        }
    }
    return found;
}
