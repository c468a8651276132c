#include <cmath>
#include <cstring>

#include "error/error.h"
#include "text/decimal.h"
#include "text/format_spec.h"
#include "text/str.h"

namespace wasmba::runtime {

int32_t formatInteger(TextBuilder* text, uint64_t magnitude, bool negative, FormatSpec& spec, const char* typeName) {
    int base = 10;
    const char* prefix = "";
    switch (spec.type) {
    case 0:
    case 'd':
    case 'n': break;
    case 'c': break;
    case 'b': base = 2, prefix = "0b"; break;
    case 'o': base = 8, prefix = "0o"; break;
    case 'x': base = 16, prefix = "0x"; break;
    case 'X': base = 16, prefix = "0X"; break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%': {
        double value = double(magnitude);
        return formatFloat(text, negative ? -value : value, spec, typeName);
    }
    default: return raiseUnknownCode(spec, typeName);
    }
    if (spec.precision != -1)
        return raiseText(kValueError, "Precision not allowed in integer format specifier");
    if (spec.noNegativeZero)
        return raiseText(kValueError, "Negative zero coercion (z) not allowed in integer format specifier");
    if (spec.type == 'c') {
        if (spec.sign)
            return raiseText(kValueError, "Sign not allowed with integer format specifier 'c'");
        if (spec.alternate)
            return raiseText(kValueError, "Alternate form (#) not allowed with integer format specifier 'c'");
        if (negative || magnitude > kMaxCodePoint)
            return raiseText(kOverflowError, "%c arg not in range(0x110000)");
        TextBuilder* character = rt_text_begin();
        appendCodePoint(character, uint32_t(magnitude));
        if (spec.align == '=')
            spec.align = '>';
        appendAligned(text, spec, character->data, character->size, 1);
        rt_text_abandon(character);
        return kOk;
    }
    char digits[64];
    uint32_t first = sizeof digits;
    const char* alphabet = spec.type == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    do {
        digits[--first] = alphabet[magnitude % uint64_t(base)];
        magnitude /= uint64_t(base);
    } while (magnitude);
    NumberText number;
    number.negative = negative;
    number.prefix = spec.alternate ? prefix : "";
    number.digits = digits + first;
    number.digitCount = sizeof digits - first;
    appendPadded(text, spec, number, base == 10 ? 3 : 4);
    return kOk;
}

// 'g' and 'r': digits without trailing zeros, an exponent when it is shorter to read.
static void generalBody(TextBuilder* text, double value, int64_t precision, bool alternate, bool addPoint) {
    int digits = precision == 0 ? 1 : int(precision);
    // The digits come from %e: d.ddde+xx.
    TextBuilder* exact = rt_text_begin();
    char* body = appendExact(exact, value, 'e', digits - 1, false);
    if (!body) {
        text->failed = true;
        rt_text_abandon(exact);
        return;
    }
    uint32_t size = exact->size;
    uint32_t e = size - 1;
    while (body[e] != 'e')
        --e;
    int exponent = 0;
    for (uint32_t i = e + 2; i < size; ++i)
        exponent = exponent * 10 + (body[i] - '0');
    if (body[e + 1] == '-')
        exponent = -exponent;
    // Close the gap of the point: body[0..count) are the digits.
    uint32_t count = 1;
    for (uint32_t i = 2; i < e; ++i)
        body[count++] = body[i];
    if (!alternate)
        while (count > 1 && body[count - 1] == '0')
            --count;
    int point = exponent + 1;
    if (value == 0)
        point = 1;
    bool useExponent = point <= -4 || point > digits - (addPoint ? 1 : 0);
    if (useExponent) {
        append(text, body, 1);
        if (count > 1 || alternate)
            append(text, ".", 1);
        append(text, body + 1, count - 1);
        appendExponent(text, point - 1);
    } else if (point <= 0) {
        append(text, "0.", 2);
        appendRepeated(text, '0', uint32_t(-point));
        append(text, body, count);
    } else if (uint32_t(point) >= count) {
        append(text, body, count);
        appendRepeated(text, '0', uint32_t(point) - count);
        if (addPoint)
            append(text, ".0", 2);
        else if (alternate)
            append(text, ".", 1);
    } else {
        append(text, body, uint32_t(point));
        append(text, ".", 1);
        append(text, body + point, count - uint32_t(point));
    }
    rt_text_abandon(exact);
}

bool floatBody(TextBuilder* text, double value, uint32_t type, int64_t precision, bool alternate, bool addPoint,
               bool shortest32) {
    uint32_t start = text->size;
    bool upper = type == 'E' || type == 'F' || type == 'G';
    value = std::fabs(value);
    if (std::isnan(value)) {
        append(text, "nan", 3);
    } else if (std::isinf(value)) {
        append(text, "inf", 3);
    } else if (type == 'r') {
        Decimal decimal = shortest32 ? shortestDecimal(float(value)) : shortestDecimal(value);
        bool exponent = shortest32 ? needsExponent(float(value)) : needsExponent(decimal);
        appendDecimal(text, decimal, exponent, addPoint);
        if (alternate && text->size > start && !memchr(text->data + start, '.', text->size - start)) {
            // "1." and "1.e+20"
            char* e = static_cast<char*>(memchr(text->data + start, 'e', text->size - start));
            uint32_t at = e ? uint32_t(e - text->data) : text->size;
            if (grow(text, 1)) {
                memmove(text->data + at + 1, text->data + at, text->size - 1 - at);
                text->data[at] = '.';
            }
        }
    } else if (type == 'g' || type == 'G') {
        generalBody(text, value, precision, alternate, addPoint);
    } else {
        appendExact(text, value, type == 'e' || type == 'E' ? 'e' : 'f', int(precision), alternate);
    }
    if (upper && !text->failed)
        for (uint32_t i = start; i < text->size; ++i)
            if (text->data[i] >= 'a')
                text->data[i] = char(text->data[i] - 'a' + 'A');
    return true;
}

static bool isZero(const TextBuilder* body) {
    for (uint32_t i = 0; i < body->size && (body->data[i] | 0x20) != 'e'; ++i)
        if (body->data[i] >= '1' && body->data[i] <= '9')
            return false;
    return true;
}

NumberText splitNumber(const TextBuilder* body, double value, const FormatSpec& spec) {
    NumberText number;
    number.digits = body->data;
    while (number.digitCount < body->size && body->data[number.digitCount] >= '0' &&
           body->data[number.digitCount] <= '9')
        ++number.digitCount;
    number.rest = body->data + number.digitCount;
    number.restCount = body->size - number.digitCount;
    number.negative =
        !std::isnan(value) && std::signbit(value) && !(spec.noNegativeZero && std::isfinite(value) && isZero(body));
    return number;
}

static int32_t formatFloatAs(TextBuilder* text, double value, FormatSpec& spec, const char* typeName, bool shortest32) {
    uint32_t type = spec.type;
    bool addPoint = false;
    int64_t defaultPrecision = 6;
    switch (type) {
    case 0:
        addPoint = true;
        type = 'r';
        break;
    case 'n': type = 'g'; break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': break;
    case '%':
        type = 'f';
        value *= 100;
        break;
    default: return raiseUnknownCode(spec, typeName);
    }
    if (spec.precision > INT32_MAX)
        return raiseText(kValueError, "precision too big");
    int64_t precision = spec.precision;
    if (precision < 0)
        precision = defaultPrecision;
    else if (type == 'r')
        type = 'g';

    TextBuilder* body = rt_text_begin();
    floatBody(body, value, type, precision, spec.alternate, addPoint, shortest32);
    if (spec.type == '%')
        append(body, "%", 1);
    if (body->failed) {
        text->failed = true;
    } else {
        appendPadded(text, spec, splitNumber(body, value, spec), 3);
    }
    rt_text_abandon(body);
    return kOk;
}

int32_t formatFloat(TextBuilder* text, double value, FormatSpec& spec, const char* typeName) {
    return formatFloatAs(text, value, spec, typeName, false);
}

int32_t formatStr(TextBuilder* text, const Str* value, const FormatSpec& spec) {
    uint32_t count = value->length;
    if (spec.precision >= 0 && spec.precision < int64_t(count))
        count = uint32_t(spec.precision);
    TextBuilder* body = rt_text_begin();
    for (uint32_t i = 0; i < count; ++i)
        appendCodePoint(body, value->at(i));
    if (body->failed)
        text->failed = true;
    else
        appendAligned(text, spec, body->data, body->size, count);
    rt_text_abandon(body);
    return kOk;
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME int32_t rt_text_format_int64(TextBuilder* text, int64_t value, const Str* source) {
    FormatSpec spec;
    if (parseFormatSpec(spec, source, '>', "int"))
        return kRaised;
    return formatInteger(text, value < 0 ? 0 - uint64_t(value) : uint64_t(value), value < 0, spec, "int");
}

RUNTIME int32_t rt_text_format_uint64(TextBuilder* text, uint64_t value, const Str* source) {
    FormatSpec spec;
    if (parseFormatSpec(spec, source, '>', "int"))
        return kRaised;
    return formatInteger(text, value, false, spec, "int");
}

RUNTIME int32_t rt_text_format_bool(TextBuilder* text, int32_t value, const Str* source) {
    if (source->length == 0) {
        append(text, value ? "True" : "False", value ? 4 : 5);
        return kOk;
    }
    FormatSpec spec;
    if (parseFormatSpec(spec, source, '>', "bool"))
        return kRaised;
    return formatInteger(text, value != 0, false, spec, "bool");
}

RUNTIME int32_t rt_text_format_float64(TextBuilder* text, double value, const Str* source) {
    FormatSpec spec;
    if (parseFormatSpec(spec, source, '>', "float"))
        return kRaised;
    return formatFloatAs(text, value, spec, "float", false);
}

// NumPy turns a float32 into a Python float first, unless there is no spec at all.
RUNTIME int32_t rt_text_format_float32(TextBuilder* text, float value, const Str* source) {
    FormatSpec spec;
    if (parseFormatSpec(spec, source, '>', "float"))
        return kRaised;
    return formatFloatAs(text, double(value), spec, "float", source->length == 0);
}

RUNTIME int32_t rt_text_format_str(TextBuilder* text, const Str* value, const Str* source) {
    FormatSpec spec;
    spec.type = 's';
    if (parseFormatSpec(spec, source, '<', "str"))
        return kRaised;
    if (spec.type != 's')
        return raiseUnknownCode(spec, "str");
    if (spec.sign)
        return raiseText(kValueError, spec.sign == ' ' ? "Space not allowed in string format specifier"
                                                       : "Sign not allowed in string format specifier");
    if (spec.noNegativeZero)
        return raiseText(kValueError, "Negative zero coercion (z) not allowed in string format specifier");
    if (spec.alternate)
        return raiseText(kValueError, "Alternate form (#) not allowed in string format specifier");
    if (spec.align == '=')
        return raiseText(kValueError, "'=' alignment not allowed in string format specifier");
    return formatStr(text, value, spec);
}
