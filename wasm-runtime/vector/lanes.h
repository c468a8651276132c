#pragma once

#include <stdint.h>

/// Two float64 at a time: what the loops of compiled programs call in place of the functions of libm (abi/vector.def).
///
/// A lane is rounded exactly as the scalar function rounds: the steps are those of the C library's source, in the same order, without fused
/// operations. So it cannot be seen whether a loop was vectorised. Arguments that the C library treats apart go to the scalar function.
namespace wasmba::vector {

using Float = double __attribute__((vector_size(16)));
using Bits = uint64_t __attribute__((vector_size(16)));
using Integer = int64_t __attribute__((vector_size(16)));

inline Bits bitsOf(Float x) { return (Bits)x; }
inline Float floatOf(Bits x) { return (Float)x; }

/// `mask` is the result of a comparison: all bits of a lane are set, or none.
inline bool any(Integer mask) { return __builtin_wasm_any_true_v128(__builtin_bit_cast(signed char __attribute__((vector_size(16))), mask)); }
inline Float select(Integer mask, Float yes, Float no) { return floatOf(((Bits)mask & bitsOf(yes)) | (~(Bits)mask & bitsOf(no))); }

inline Float absolute(Float x) { return floatOf(bitsOf(x) & (~uint64_t{0} >> 1)); }
/// low <= x < high; false for nan. Comparing floats is one instruction, comparing integers without sign is many.
inline Integer isWithin(Float x, double low, double high) { return (x >= low) & (x < high); }

/// All lanes of an integer of few bits as floats, exactly.
inline Float toFloat(Integer x) { return Float{static_cast<double>(static_cast<int32_t>(x[0])), static_cast<double>(static_cast<int32_t>(x[1]))}; }

template <double (*function)(double)>
Float each(Float x) {
    return Float{function(x[0]), function(x[1])};
}

} // namespace wasmba::vector

#define VECTOR extern "C" __attribute__((visibility("hidden")))
