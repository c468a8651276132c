#include <cmath>

#include "error/error.h"
#include "text/format_spec.h"

using namespace wasmba::runtime;

// complex.__format__: both parts by the spec, then padded as one text.
RUNTIME int32_t rt_text_format_complex128(TextBuilder* text, double re, double im, const Str* source) {
    FormatSpec spec;
    if (parseFormatSpec(spec, source, '>', "complex"))
        return kRaised;
    uint32_t type = spec.type;
    switch (type) {
    case 0: type = 'r'; break;
    case 'n': type = 'g'; break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G': break;
    default: return raiseUnknownCode(spec, "complex");
    }
    if (spec.fill == '0')
        return raiseText(kValueError, "Zero padding is not allowed in complex format specifier");
    if (spec.align == '=')
        return raiseText(kValueError, "'=' alignment flag is not allowed in complex format specifier");
    if (spec.precision > INT32_MAX)
        return raiseText(kValueError, "precision too big");
    int64_t precision = spec.precision < 0 ? 6 : spec.precision;
    if (spec.precision >= 0 && type == 'r')
        type = 'g';

    bool skipReal = spec.type == 0 && re == 0 && !std::signbit(re);
    bool parentheses = spec.type == 0 && !skipReal;
    TextBuilder* body = rt_text_begin();
    FormatSpec part = spec;
    part.width = -1;
    part.align = '>';
    auto appendPart = [&](double value) {
        TextBuilder* digits = rt_text_begin();
        floatBody(digits, value, type, precision, spec.alternate, false);
        if (digits->failed) {
            body->failed = true;
        } else {
            appendPadded(body, part, splitNumber(digits, value, spec), 3);
        }
        rt_text_abandon(digits);
    };
    if (parentheses)
        append(body, "(", 1);
    if (!skipReal) {
        appendPart(re);
        part.sign = '+';
    }
    appendPart(im);
    append(body, parentheses ? "j)" : "j", parentheses ? 2 : 1);
    if (body->failed)
        text->failed = true;
    else
        appendAligned(text, spec, body->data, body->size, body->size);
    rt_text_abandon(body);
    return kOk;
}
