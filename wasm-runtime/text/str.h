// str objects: making and comparing them.
#pragma once
#include "abi/objects.h"

extern "C" {
wasmba::runtime::Str* rt_str_from_utf8(const char* text, int32_t length);
int32_t rt_str_equal_any(const wasmba::runtime::Str* a, const wasmba::runtime::Str* b);
int32_t rt_str_compare(const wasmba::runtime::Str* a, const wasmba::runtime::Str* b);
}

namespace wasmba::runtime {

inline constexpr uint32_t kMaxCodePoint = 0x10FFFF;

// Bytes per code point a string with this largest code point needs.
inline uint32_t kindFor(uint32_t codePoint) { return codePoint < 0x100 ? 1 : codePoint < 0x10000 ? 2 : 4; }

// Not initialised beyond the header; null with MemoryError.
Str* newStr(uint32_t kind, uint64_t length);
Str* emptyStr(); // immortal
// A string of a part of another; the kind is the smallest that fits.
Str* substring(const Str* source, uint32_t begin, uint32_t end);
Str* fromCodePoint(uint32_t codePoint);
// Copies code points between strings; the target's kind is at least as wide as needed.
void copyCodePoints(Str* target, uint32_t at, const Str* source, uint32_t begin, uint32_t count);
uint32_t largestCodePoint(const Str* source, uint32_t begin, uint32_t end);

inline void setCodePoint(Str* string, uint32_t index, uint32_t codePoint) {
    if (string->kind == 1)
        string->bytes()[index] = uint8_t(codePoint);
    else if (string->kind == 2)
        reinterpret_cast<uint16_t*>(string->bytes())[index] = uint16_t(codePoint);
    else
        reinterpret_cast<uint32_t*>(string->bytes())[index] = codePoint;
}

// Collects code points of a string of yet unknown length and kind.
class CodePoints {
public:
    CodePoints() = default;
    CodePoints(const CodePoints&) = delete;
    ~CodePoints();
    void add(uint32_t codePoint);
    // Null with MemoryError when any step failed.
    Str* finish() const;

private:
    uint32_t* data = nullptr;
    uint32_t length = 0;
    uint32_t capacity = 0;
    uint32_t largest = 0;
    bool failed = false;
};

// Position of the first (last) occurrence in [begin, end), -1 if there is none.
int64_t findForward(const Str* text, const Str* needle, uint32_t begin, uint32_t end);
int64_t findBackward(const Str* text, const Str* needle, uint32_t begin, uint32_t end);

} // namespace wasmba::runtime
