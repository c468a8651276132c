// One conversion of 'text' % values.
#include "error/error.h"
#include "memory/memory.h"
#include "text/format_spec.h"
#include "text/str.h"

using namespace wasmba::runtime;

enum Flags : int32_t { kAlternate = 1, kZero = 2, kLeft = 4, kBlank = 8, kPlus = 16 };

static FormatSpec specFor(int32_t flags, int32_t width, int32_t conversion) {
    FormatSpec spec;
    spec.align = flags & kLeft ? '<' : '>';
    if ((flags & (kZero | kLeft)) == kZero) {
        spec.fill = '0';
        spec.align = '=';
    }
    spec.sign = flags & kPlus ? '+' : flags & kBlank ? ' ' : 0;
    spec.alternate = flags & kAlternate;
    spec.width = width;
    spec.type = uint32_t(conversion);
    return spec;
}

RUNTIME int32_t rt_text_percent_float64(TextBuilder* text, double value, int32_t flags, int32_t width,
                                        int32_t precision, int32_t conversion) {
    FormatSpec spec = specFor(flags, width, conversion);
    spec.precision = precision;
    return formatFloat(text, value, spec, "float");
}

RUNTIME int32_t rt_text_percent_int64(TextBuilder* text, int64_t value, int32_t flags, int32_t width, int32_t precision,
                                      int32_t conversion) {
    FormatSpec spec = specFor(flags, width, conversion);
    switch (conversion) {
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': return rt_text_percent_float64(text, double(value), flags, width, precision, conversion);
    case 'c':
        spec.sign = 0;
        spec.alternate = false;
        spec.fill = ' ';
        break;
    case 'i':
    case 'u':
    case 'r':
    case 's':
    case 'a': spec.type = 'd'; break;
    }
    bool negative = value < 0;
    uint64_t magnitude = negative ? 0 - uint64_t(value) : uint64_t(value);
    if (precision <= 0 || conversion == 'c')
        return formatInteger(text, magnitude, negative, spec, "int");
    // A precision is a least number of digits: zero-padded first, then padded as a whole.
    FormatSpec inner = spec;
    inner.fill = '0';
    inner.align = '=';
    bool sign = negative || inner.sign;
    bool prefix = inner.alternate && spec.type != 'd';
    inner.width = precision + (sign ? 1 : 0) + (prefix ? 2 : 0);
    TextBuilder* body = rt_text_begin();
    int32_t status = formatInteger(body, magnitude, negative, inner, "int");
    if (body->failed)
        text->failed = true;
    else if (status == kOk && spec.align == '=' && body->size < uint32_t(width < 0 ? 0 : width)) {
        inner.width = width;
        status = formatInteger(text, magnitude, negative, inner, "int");
    } else if (status == kOk)
        appendAligned(text, spec, body->data, body->size, body->size);
    rt_text_abandon(body);
    return status;
}

RUNTIME int32_t rt_text_percent_str(TextBuilder* text, const Str* value, int32_t flags, int32_t width,
                                    int32_t precision, int32_t conversion) {
    FormatSpec spec = specFor(flags & kLeft, width, 's');
    spec.precision = precision;
    if (conversion != 'r')
        return formatStr(text, value, spec);
    TextBuilder* quoted = rt_text_begin();
    rt_text_repr_str(quoted, value);
    Str* repr = rt_text_finish(quoted);
    if (!repr)
        return kRaised;
    int32_t status = formatStr(text, repr, spec);
    release(repr);
    return status;
}
