// repr(str)
#include "text/builder.h"
#include "text/str.h"
#include "text/unicode.h"

using namespace wasmba::runtime;

static void appendEscaped(TextBuilder* text, uint32_t codePoint) {
    char escape = codePoint == '\t' ? 't' : codePoint == '\n' ? 'n' : codePoint == '\r' ? 'r' : 0;
    if (escape) {
        char pair[] = {'\\', escape};
        append(text, pair, 2);
        return;
    }
    int digits = codePoint < 0x100 ? 2 : codePoint < 0x10000 ? 4 : 8;
    append(text, digits == 2 ? "\\x" : digits == 4 ? "\\u" : "\\U", 2);
    while (digits--)
        append(text, &"0123456789abcdef"[codePoint >> (4 * digits) & 15], 1);
}

RUNTIME void rt_text_repr_str(TextBuilder* text, const Str* string) {
    bool single = false, twofold = false;
    for (uint32_t i = 0; i < string->length; ++i) {
        single |= string->at(i) == '\'';
        twofold |= string->at(i) == '"';
    }
    char quote = single && !twofold ? '"' : '\'';
    append(text, &quote, 1);
    for (uint32_t i = 0; i < string->length; ++i) {
        uint32_t codePoint = string->at(i);
        if (codePoint == uint32_t(quote) || codePoint == '\\') {
            append(text, "\\", 1);
            appendCodePoint(text, codePoint);
        } else if (codePoint < 0x7F ? codePoint >= ' ' : isPrintable(codePoint)) {
            appendCodePoint(text, codePoint);
        } else {
            appendEscaped(text, codePoint);
        }
    }
    append(text, &quote, 1);
}
