// The structs of docs/interfaces.md, section 3, as the runtime sees them.
#pragma once
#include <cstddef>
#include <cstdint>

#include "abi/layout.h"

// A function the compiler or the host calls: one row of runtime.def.
#define RUNTIME extern "C" __attribute__((visibility("default")))
#define COLD __attribute__((cold, noinline))

namespace wasmba::runtime {

using namespace wasmba::abi;

struct Object {
    uint32_t refcount;
};

struct Str : Object {
    uint32_t kind;
    uint32_t length;
    uint32_t hash;

    uint8_t* bytes() { return reinterpret_cast<uint8_t*>(this + 1); }
    const uint8_t* bytes() const { return reinterpret_cast<const uint8_t*>(this + 1); }
    uint32_t at(uint32_t index) const {
        if (kind == 1)
            return bytes()[index];
        if (kind == 2)
            return reinterpret_cast<const uint16_t*>(bytes())[index];
        return reinterpret_cast<const uint32_t*>(bytes())[index];
    }
};
static_assert(sizeof(Str) == StrLayout::kData && offsetof(Str, kind) == StrLayout::kKind &&
              offsetof(Str, length) == StrLayout::kLength && offsetof(Str, hash) == StrLayout::kHash);

struct List : Object {
    uint32_t length;
    uint32_t capacity;
    uint8_t* data;
};
static_assert(sizeof(List) == ListLayout::kSize && offsetof(List, length) == ListLayout::kLength &&
              offsetof(List, capacity) == ListLayout::kCapacity && offsetof(List, data) == ListLayout::kData);

struct Buffer : Object {
    uint32_t flags;
    uint32_t size;
    uint32_t unused;
};
static_assert(sizeof(Buffer) == BufferLayout::kData && offsetof(Buffer, flags) == BufferLayout::kFlags &&
              offsetof(Buffer, size) == BufferLayout::kBytes);

struct ComplexFloat {
    float re, im;
};

struct ComplexDouble {
    double re, im;
};

} // namespace wasmba::runtime
