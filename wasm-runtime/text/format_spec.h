// The format mini-language: format(value, spec).
#pragma once
#include "text/builder.h"

namespace wasmba::runtime {

struct FormatSpec {
    uint32_t fill = ' ';
    uint32_t align = 0; // '<', '>', '=', '^'
    bool alignGiven = false;
    bool fillGiven = false;
    uint32_t sign = 0; // '+', '-', ' '
    bool noNegativeZero = false;
    bool alternate = false;
    int64_t width = -1;
    uint32_t grouping = 0; // ',' or '_'
    int64_t precision = -1;
    uint32_t type = 0;
};

// kOk, or kRaised with ValueError. typeName is for messages.
int32_t parseFormatSpec(FormatSpec& spec, const Str* source, uint32_t defaultAlign, const char* typeName);
int32_t raiseUnknownCode(const FormatSpec& spec, const char* typeName);

// A number taken apart for padding: sign, prefix ("0x"), integer digits, the rest.
struct NumberText {
    bool negative = false;
    const char* prefix = "";
    const char* digits = nullptr;
    uint32_t digitCount = 0;
    const char* rest = nullptr;
    uint32_t restCount = 0;
};
void appendPadded(TextBuilder* text, const FormatSpec& spec, const NumberText& number, uint32_t groupSize);

// Takes the text of a float apart; the sign is value's, unless the spec coerces negative zero.
NumberText splitNumber(const TextBuilder* body, double value, const FormatSpec& spec);

// Text of `count` code points, already encoded, between its padding.
void appendAligned(TextBuilder* text, const FormatSpec& spec, const char* bytes, uint32_t size, uint32_t count);

int32_t formatInteger(TextBuilder* text, uint64_t magnitude, bool negative, FormatSpec& spec, const char* typeName);
int32_t formatFloat(TextBuilder* text, double value, FormatSpec& spec, const char* typeName);
int32_t formatStr(TextBuilder* text, const Str* value, const FormatSpec& spec);

// A float's sign-less text by type code and precision, e.g. "1.50e+10", "inf", "25%"; false: raised.
// shortest32: the digits for type 'r' are those of the float32 nearest to it.
bool floatBody(TextBuilder* text, double value, uint32_t type, int64_t precision, bool alternate, bool addPoint,
               bool shortest32 = false);

} // namespace wasmba::runtime
