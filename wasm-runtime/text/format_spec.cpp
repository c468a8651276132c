#include "text/format_spec.h"

#include "error/error.h"
#include "text/str.h"
#include "text/unicode.h"

namespace wasmba::runtime {

// The largest number CPython's parser takes (Py_ssize_t there).
static constexpr int64_t kMaxNumber = INT64_MAX;

static bool isAlign(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// Reads decimal digits; false on overflow. `found` tells whether there were any.
static bool readNumber(const Str* source, uint32_t& position, int64_t& value, bool& found) {
    found = false;
    for (int64_t number = 0; position < source->length; ++position) {
        int digit = decimalDigit(source->at(position));
        if (digit < 0)
            break;
        if (number > (kMaxNumber - digit) / 10)
            return false;
        number = number * 10 + digit;
        value = number;
        found = true;
    }
    return true;
}

static int32_t raiseTooManyDigits() { return raiseText(kValueError, "Too many decimal digits in format string"); }

static int32_t checkGrouping(const FormatSpec& spec) {
    if (!spec.grouping)
        return kOk;
    switch (spec.type) {
    case 0:
    case 'd':
    case 'e':
    case 'f':
    case 'g':
    case 'E':
    case 'G':
    case '%':
    case 'F': return kOk;
    case 'b':
    case 'o':
    case 'x':
    case 'X':
        if (spec.grouping == '_')
            return kOk;
        [[fallthrough]];
    default:
        if (spec.type > 32 && spec.type < 128)
            return raiseFormat(kValueError, "Cannot specify '%c' with '%c'.", int(spec.grouping), int(spec.type));
        static const char kHex[] = "0123456789abcdef";
        char code[8];
        int count = 0;
        for (uint32_t value = spec.type; value; value >>= 4)
            code[count++] = kHex[value & 15];
        char hex[9];
        for (int i = 0; i < count; ++i)
            hex[i] = code[count - 1 - i];
        hex[count] = 0;
        return raiseFormat(kValueError, "Cannot specify '%c' with '\\x%s'.", int(spec.grouping), hex);
    }
}

int32_t parseFormatSpec(FormatSpec& spec, const Str* source, uint32_t defaultAlign, const char* typeName) {
    uint32_t position = 0, length = source->length;
    auto next = [&] { return position < length ? source->at(position) : 0; };
    auto accept = [&](uint32_t c) {
        if (position >= length || source->at(position) != c)
            return false;
        ++position;
        return true;
    };
    spec.align = defaultAlign;
    if (length >= 2 && isAlign(source->at(1))) {
        spec.fill = source->at(0);
        spec.align = source->at(1);
        spec.fillGiven = spec.alignGiven = true;
        position = 2;
    } else if (length >= 1 && isAlign(source->at(0))) {
        spec.align = source->at(0);
        spec.alignGiven = true;
        position = 1;
    }
    uint32_t sign = next();
    if (position < length && (sign == '+' || sign == '-' || sign == ' ')) {
        spec.sign = sign;
        ++position;
    }
    spec.noNegativeZero = accept('z');
    spec.alternate = accept('#');
    if (!spec.fillGiven && accept('0')) {
        spec.fill = '0';
        if (!spec.alignGiven && defaultAlign == '>')
            spec.align = '=';
    }
    bool found;
    if (!readNumber(source, position, spec.width, found))
        return raiseTooManyDigits();
    if (accept(','))
        spec.grouping = ',';
    if (accept('_')) {
        if (spec.grouping)
            return raiseText(kValueError, "Cannot specify both ',' and '_'.");
        spec.grouping = '_';
    }
    if (next() == ',' && spec.grouping == '_')
        return raiseText(kValueError, "Cannot specify both ',' and '_'.");
    if (accept('.')) {
        if (!readNumber(source, position, spec.precision, found))
            return raiseTooManyDigits();
        if (!found)
            return raiseText(kValueError, "Format specifier missing precision");
    }
    if (length - position > 1) {
        TextBuilder* text = rt_text_begin();
        append(text, "Invalid format specifier '", 26);
        rt_text_str(text, source);
        append(text, "' for object of type '", 22);
        for (const char* c = typeName; *c; ++c)
            append(text, c, 1);
        append(text, "'", 1);
        if (Str* message = rt_text_finish(text))
            rt_raise(kValueError, message);
        return kRaised;
    }
    if (position < length)
        spec.type = source->at(position);
    return checkGrouping(spec);
}

int32_t raiseUnknownCode(const FormatSpec& spec, const char* typeName) {
    if (spec.type > 32 && spec.type < 128)
        return raiseFormat(kValueError, "Unknown format code '%c' for object of type '%s'", int(spec.type), typeName);
    char hex[9];
    int digits = spec.type > 0xFFFFF  ? 6
                 : spec.type > 0xFFFF ? 5
                 : spec.type > 0xFFF  ? 4
                 : spec.type > 0xFF   ? 3
                 : spec.type > 0xF    ? 2
                                      : 1;
    for (int i = 0; i < digits; ++i)
        hex[i] = "0123456789abcdef"[spec.type >> (4 * (digits - 1 - i)) & 15];
    hex[digits] = 0;
    return raiseFormat(kValueError, "Unknown format code '\\x%s' for object of type '%s'", hex, typeName);
}

static void appendFill(TextBuilder* text, uint32_t fill, int64_t count) {
    if (count <= 0)
        return;
    if (fill < 0x80) {
        if (count > INT32_MAX)
            text->failed = true;
        appendRepeated(text, char(fill), uint32_t(count));
        return;
    }
    for (int64_t i = 0; i < count && !text->failed; ++i)
        appendCodePoint(text, fill);
}

static int64_t leftPadding(uint32_t align, int64_t padding) {
    return padding <= 0 ? 0 : align == '>' ? padding : align == '^' ? padding / 2 : 0;
}

void appendAligned(TextBuilder* text, const FormatSpec& spec, const char* bytes, uint32_t size, uint32_t count) {
    int64_t padding = spec.width - int64_t(count);
    int64_t left = leftPadding(spec.align, padding);
    appendFill(text, spec.fill, left);
    append(text, bytes, size);
    appendFill(text, spec.fill, padding - left);
}

// The integer digits with separators, padded with zeros to minimumWidth (separators included).
static void appendGrouped(TextBuilder* text, const NumberText& number, uint32_t separator, uint32_t groupSize,
                          int64_t minimumWidth) {
    // From the right: how many zeros and how many separators it takes.
    int64_t digits = number.digitCount, zeros = 0;
    if (!separator) {
        zeros = minimumWidth > digits ? minimumWidth - digits : 0;
    } else if (minimumWidth > 0) {
        // A separator is never first, so that widths may come out one too large.
        int64_t total = digits;
        while (total + (total - 1) / groupSize < minimumWidth && total < INT32_MAX)
            ++total;
        zeros = total - digits;
    }
    int64_t total = digits + zeros;
    if (total > INT32_MAX) {
        text->failed = true;
        return;
    }
    for (int64_t i = 0; i < total && !text->failed; ++i) {
        if (separator && i && (total - i) % groupSize == 0)
            appendCodePoint(text, separator);
        append(text, i < zeros ? "0" : number.digits + (i - zeros), 1);
    }
}

void appendPadded(TextBuilder* text, const FormatSpec& spec, const NumberText& number, uint32_t groupSize) {
    char sign = number.negative ? '-' : spec.sign == '+' ? '+' : spec.sign == ' ' ? ' ' : 0;
    uint32_t prefixLength = 0;
    while (number.prefix[prefixLength])
        ++prefixLength;
    int64_t fixed = (sign ? 1 : 0) + int64_t(prefixLength) + number.restCount;
    bool zeroFill = spec.fill == '0' && spec.align == '=';
    int64_t minimum = zeroFill && spec.grouping && number.digitCount ? spec.width - fixed : 0;

    uint32_t start = text->size;
    appendGrouped(text, number, spec.grouping, groupSize, minimum);
    if (text->failed)
        return;
    int64_t grouped = text->size - start;
    text->size = start;

    int64_t padding = spec.width - fixed - grouped;
    int64_t left = leftPadding(spec.align, padding);
    appendFill(text, spec.fill, left);
    if (sign)
        append(text, &sign, 1);
    append(text, number.prefix, prefixLength);
    if (spec.align == '=')
        appendFill(text, spec.fill, padding);
    appendGrouped(text, number, spec.grouping, groupSize, minimum);
    append(text, number.rest, number.restCount);
    if (spec.align != '=')
        appendFill(text, spec.fill, padding - left);
}

} // namespace wasmba::runtime
