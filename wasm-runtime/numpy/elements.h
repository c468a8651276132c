// Reading one element of an array of any dtype.
#pragma once
#include "abi/objects.h"

namespace wasmba::runtime {

enum class Kind : uint8_t { Bool, Signed, Unsigned, Float, Complex };

struct Number {
    Kind kind;
    bool single; // float32 or complex64
    union {
        int64_t integer;
        uint64_t natural;
        struct {
            double re, im;
        };
    };
};

Number readElement(DType dtype, const uint8_t* address);
const char* dtypeName(DType dtype);

} // namespace wasmba::runtime
