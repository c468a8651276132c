// The strings of one character that take one byte: made once, immortal, so that s[i] of plain text allocates nothing.
#pragma once
#include "abi/objects.h"

namespace wasmba::runtime {

struct Character {
    Str string;
    uint8_t bytes[4];
};
static_assert(offsetof(Character, bytes) == sizeof(Str));

inline constexpr uint32_t kCharacterCount = 256;

} // namespace wasmba::runtime

extern "C" wasmba::runtime::Character rt_characters[wasmba::runtime::kCharacterCount];
