// int(str, base) and float(str).
#include <cmath>
#include <cstdlib>
#include <cstring>

#include "error/error.h"
#include "memory/memory.h"
#include "text/builder.h"
#include "text/str.h"
#include "text/unicode.h"

using namespace wasmba::runtime;

static int32_t raiseWithRepr(TextBuilder* text, const Str* source) {
    rt_text_repr_str(text, source);
    if (Str* message = rt_text_finish(text))
        rt_raise(kValueError, message);
    return kRaised;
}

static int32_t raiseInvalidInt(const Str* source, int64_t base) {
    TextBuilder* text = rt_text_begin();
    static const char kMessage[] = "invalid literal for int() with base ";
    append(text, kMessage, sizeof kMessage - 1);
    rt_text_int64(text, base);
    append(text, ": ", 2);
    return raiseWithRepr(text, source);
}

static int32_t raiseInvalidFloat(const Str* source) {
    TextBuilder* text = rt_text_begin();
    static const char kMessage[] = "could not convert string to float: ";
    append(text, kMessage, sizeof kMessage - 1);
    return raiseWithRepr(text, source);
}

static void trim(const Str* source, uint32_t& begin, uint32_t& end) {
    begin = 0;
    end = source->length;
    while (begin < end && isSpace(source->at(begin)))
        ++begin;
    while (end > begin && isSpace(source->at(end - 1)))
        --end;
}

static int digitValue(uint32_t codePoint) {
    int decimal = decimalDigit(codePoint);
    if (decimal >= 0)
        return decimal;
    if (codePoint >= 'a' && codePoint <= 'z')
        return int(codePoint - 'a') + 10;
    if (codePoint >= 'A' && codePoint <= 'Z')
        return int(codePoint - 'A') + 10;
    return 99;
}

RUNTIME int32_t rt_parse_int64(const Str* source, int64_t base, int64_t* out) {
    if (base != 0 && (base < 2 || base > 36))
        return raiseText(kValueError, "int() base must be >= 2 and <= 36, or 0");
    uint32_t i, end;
    trim(source, i, end);
    bool negative = false;
    if (i < end && (source->at(i) == '-' || source->at(i) == '+'))
        negative = source->at(i++) == '-';
    int64_t radix = base;
    bool mustBeZero = false;
    if (i + 1 < end && source->at(i) == '0') {
        uint32_t letter = source->at(i + 1) | 0x20;
        int64_t named = letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
        if (named && (base == 0 || base == named)) {
            radix = named;
            i += 2;
            if (i < end && source->at(i) == '_')
                ++i;
        } else if (base == 0) {
            mustBeZero = true;
        }
    }
    if (radix == 0)
        radix = 10;
    uint64_t magnitude = 0;
    bool overflow = false, afterDigit = false;
    for (; i < end; ++i) {
        uint32_t codePoint = source->at(i);
        if (codePoint == '_') {
            if (!afterDigit || i + 1 == end)
                return raiseInvalidInt(source, base);
            afterDigit = false;
            continue;
        }
        int digit = digitValue(codePoint);
        if (digit >= radix || (mustBeZero && digit != 0))
            return raiseInvalidInt(source, base);
        overflow |= __builtin_mul_overflow(magnitude, uint64_t(radix), &magnitude) ||
                    __builtin_add_overflow(magnitude, uint64_t(digit), &magnitude);
        afterDigit = true;
    }
    if (!afterDigit)
        return raiseInvalidInt(source, base);
    if (overflow || magnitude > uint64_t(INT64_MAX) + (negative ? 1 : 0))
        return raiseText(kOverflowError, "Python int too large to convert to int64");
    *out = int64_t(negative ? 0 - magnitude : magnitude);
    return kOk;
}

static bool isWord(const char* text, const char* word) {
    for (; *word; ++text, ++word)
        if ((*text | 0x20) != *word)
            return false;
    return *text == 0;
}

// digits [ '.' digits ] [ 'e' [sign] digits ], at least one digit before the exponent
static bool isNumber(const char* text) {
    auto digits = [&] {
        const char* start = text;
        while (*text >= '0' && *text <= '9')
            ++text;
        return text > start;
    };
    bool any = digits();
    if (*text == '.') {
        ++text;
        any |= digits();
    }
    if (!any)
        return false;
    if (*text == 'e' || *text == 'E') {
        ++text;
        if (*text == '+' || *text == '-')
            ++text;
        if (!digits())
            return false;
    }
    return *text == 0;
}

RUNTIME int32_t rt_parse_float64(const Str* source, double* out) {
    uint32_t begin, end;
    trim(source, begin, end);
    TextBuilder* ascii = rt_text_begin();
    bool valid = true;
    for (uint32_t i = begin; i < end && valid; ++i) {
        uint32_t codePoint = source->at(i);
        int digit = decimalDigit(codePoint);
        if (digit >= 0)
            codePoint = uint32_t('0' + digit);
        if (codePoint == '_') {
            valid = i > begin && i + 1 < end && decimalDigit(source->at(i - 1)) >= 0 &&
                    decimalDigit(source->at(i + 1)) >= 0;
        } else if (codePoint == 0 || codePoint >= 0x80) {
            valid = false;
        } else {
            char character = char(codePoint);
            append(ascii, &character, 1);
        }
    }
    append(ascii, "", 1);
    if (ascii->failed) {
        rt_text_abandon(ascii);
        return raiseMemoryError();
    }
    const char* text = ascii->data;
    bool negative = *text == '-';
    const char* body = *text == '-' || *text == '+' ? text + 1 : text;
    double value = 0;
    if (valid && (isWord(body, "inf") || isWord(body, "infinity")))
        value = INFINITY;
    else if (valid && isWord(body, "nan"))
        value = NAN;
    else if (valid && isNumber(body))
        value = strtod(body, nullptr);
    else
        valid = false;
    rt_text_abandon(ascii);
    if (!valid)
        return raiseInvalidFloat(source);
    *out = negative ? -value : value;
    return kOk;
}
