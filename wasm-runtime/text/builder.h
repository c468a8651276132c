// Builders of text: see abi/text.def.
#pragma once
#include "abi/objects.h"

namespace wasmba::runtime {

struct TextBuilder {
    TextBuilder* nextFree;
    char* data;
    uint32_t size;
    uint32_t capacity;
    // Offsets at which the text changes between fixed and volatile, starting fixed.
    uint32_t* changes;
    uint32_t changeCount;
    uint32_t changeCapacity;
    int32_t fd; // 0: for a str
    bool failed;
};

// Room for that many more bytes at the end, null when memory is short (kept in the builder).
char* grow(TextBuilder* text, uint32_t bytes);
void append(TextBuilder* text, const char* bytes, uint32_t count);
void appendRepeated(TextBuilder* text, char character, uint32_t count);
void appendCodePoint(TextBuilder* text, uint32_t codePoint);

// Appends the text of a print to what goes to the host, in one step.
bool emitOutput(const TextBuilder* text);
// Hands over what waits if it is much or old; only thread 0 talks to the host.
void pollOutput();

} // namespace wasmba::runtime

extern "C" {
wasmba::runtime::TextBuilder* rt_text_begin();
wasmba::runtime::Str* rt_text_finish(wasmba::runtime::TextBuilder* text);
void rt_text_abandon(wasmba::runtime::TextBuilder* text);
void rt_text_str(wasmba::runtime::TextBuilder* text, const wasmba::runtime::Str* string);
void rt_text_repr_str(wasmba::runtime::TextBuilder* text, const wasmba::runtime::Str* string);
void rt_text_bool(wasmba::runtime::TextBuilder* text, int32_t value);
void rt_text_int64(wasmba::runtime::TextBuilder* text, int64_t value);
void rt_text_uint64(wasmba::runtime::TextBuilder* text, uint64_t value);
void rt_text_complex128(wasmba::runtime::TextBuilder* text, double re, double im);
void rt_text_complex64(wasmba::runtime::TextBuilder* text, float re, float im);
void rt_text_flush();
}
