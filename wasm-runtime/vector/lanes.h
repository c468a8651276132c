#pragma once

#include <stdint.h>

/// Two float64 or four float32 at a time: what the loops of compiled programs call in place of the functions of libm
/// (abi/vector.def).
///
/// A lane is rounded exactly as the scalar function rounds: the steps are those of the C library's source, in the same
/// order, without fused operations. So it cannot be seen whether a loop was vectorised. Arguments that the C library
/// treats apart go to the scalar function.
///
/// What the C library does by branches is done here for all lanes, and the lane's own result is selected. Its
/// thresholds are numbers given by their leading bits (highWord, ofBits). A function whose float32 and float64 versions
/// take the same steps is written once, as a template.
namespace wasmba::vector {

using Float64 = double __attribute__((vector_size(16)));
using Bits64 = uint64_t __attribute__((vector_size(16)));
using Integer64 = int64_t __attribute__((vector_size(16)));
using Float32 = float __attribute__((vector_size(16)));
using Bits32 = uint32_t __attribute__((vector_size(16)));
using Integer32 = int32_t __attribute__((vector_size(16)));

template <class Float>
struct Format;

template <>
struct Format<Float64> {
    using Scalar = double;
    using Bits = Bits64;
    using Integer = Integer64;
    static constexpr int kFractionBits = 52;
    static constexpr int64_t kBias = 1023;
    static constexpr double kSmall = 0x1p-1021, kLarge = 0x1p1023;
};

template <>
struct Format<Float32> {
    using Scalar = float;
    using Bits = Bits32;
    using Integer = Integer32;
    static constexpr int kFractionBits = 23;
    static constexpr int32_t kBias = 127;
    static constexpr float kSmall = 0x1p-125f, kLarge = 0x1p127f;
};

template <class Float>
using ScalarOf = typename Format<Float>::Scalar;
template <class Float>
using IntegerOf = typename Format<Float>::Integer; ///< also what a comparison gives

inline Bits64 bitsOf(Float64 x) { return (Bits64)x; }
inline Bits32 bitsOf(Float32 x) { return (Bits32)x; }
inline Float64 floatOf(Bits64 x) { return (Float64)x; }
inline Float32 floatOf(Bits32 x) { return (Float32)x; }

/// The double whose upper half is `bits`, and the float of these bits.
constexpr double highWord(uint32_t bits) { return __builtin_bit_cast(double, uint64_t{bits} << 32); }
constexpr float ofBits(uint32_t bits) { return __builtin_bit_cast(float, bits); }

/// `mask` is the result of a comparison: all bits of a lane are set, or none.
template <class Mask>
bool any(Mask mask) {
    return __builtin_wasm_any_true_v128(__builtin_bit_cast(signed char __attribute__((vector_size(16))), mask));
}
template <class Float>
Float select(IntegerOf<Float> mask, Float yes, Float no) {
    auto chosen = (typename Format<Float>::Bits)mask;
    return floatOf((chosen & bitsOf(yes)) | (~chosen & bitsOf(no)));
}

template <class Float>
Float each(ScalarOf<Float> x) {
    return x - Float{}; // is x even for -0
}
template <class Float>
Float absolute(Float x) {
    return floatOf((bitsOf(x) << 1) >> 1);
}
/// The sign's bit of `x`, all others 0.
template <class Float>
auto signOf(Float x) {
    return bitsOf(x) ^ bitsOf(absolute(x));
}
template <class Float>
Float negatedBy(typename Format<Float>::Bits sign, Float x) {
    return floatOf(bitsOf(x) ^ sign);
}
/// low <= x < high; false for nan.
template <class Float>
IntegerOf<Float> isWithin(Float x, ScalarOf<Float> low, ScalarOf<Float> high) {
    return (x >= low) & (x < high);
}
/// Positive, normal and finite with something to spare: LLVM would see that the exact bounds ask for a class of
/// numbers, and compare integers lane by lane.
template <class Float>
IntegerOf<Float> isOrdinary(Float x) {
    return isWithin(x, Format<Float>::kSmall, Format<Float>::kLarge);
}

inline Float64 squareRoot(Float64 x) { return __builtin_elementwise_sqrt(x); }
inline Float32 squareRoot(Float32 x) { return __builtin_elementwise_sqrt(x); }

/// The bits behind the fraction, with their sign. Arithmetic shifts of 64 bits are many instructions.
inline Float64 exponentOf(Bits64 bits) {
    Integer32 upper = __builtin_bit_cast(Integer32, bits) >> 20;
    return __builtin_convertvector(__builtin_shufflevector(upper, upper, 1, 3), Float64);
}
inline Float32 exponentOf(Bits32 bits) { return __builtin_convertvector((Integer32)bits >> 23, Float32); }

/// 2**exponent for whole numbers `exponent` of the normal range.
inline Float64 powerOfTwo(Float64 exponent) { return floatOf(bitsOf(exponent + (0x1.8p52 + 1023)) << 52); }
inline Float32 powerOfTwo(Float32 exponent) { return floatOf(bitsOf(exponent + (0x1.8p23f + 127)) << 23); }

/// The same constants, loaded from memory each time: a vector constant in the code is several instructions to engines.
template <class Constants>
const Constants& loaded(const Constants& constants) {
    const Constants* address = &constants;
    asm("" : "+r"(address));
    return *address;
}

/// Two float64 that lie side by side, at an address for each lane.
struct Neighbours {
    Float64 first, second;

    Neighbours(const void* left, const void* right) {
        Float64 ofLeft, ofRight;
        __builtin_memcpy(&ofLeft, left, sizeof ofLeft);
        __builtin_memcpy(&ofRight, right, sizeof ofRight);
        first = __builtin_shufflevector(ofLeft, ofRight, 0, 2);
        second = __builtin_shufflevector(ofLeft, ofRight, 1, 3);
    }
};

/// c[0] + x * (c[1] + x * (c[2] ...
template <class Float, int terms>
Float polynomial(Float x, const ScalarOf<Float> (&c)[terms]) {
    Float sum = each<Float>(c[terms - 1]);
    for (int i = terms - 1; i-- > 0;)
        sum = c[i] + x * sum;
    return sum;
}

template <double (*function)(double)>
Float64 lanewise(Float64 x) {
    return Float64{function(x[0]), function(x[1])};
}
template <float (*function)(float)>
Float32 lanewise(Float32 x) {
    return Float32{function(x[0]), function(x[1]), function(x[2]), function(x[3])};
}
template <double (*function)(double, double)>
Float64 lanewise(Float64 x, Float64 y) {
    return Float64{function(x[0], y[0]), function(x[1], y[1])};
}
template <float (*function)(float, float)>
Float32 lanewise(Float32 x, Float32 y) {
    return Float32{function(x[0], y[0]), function(x[1], y[1]), function(x[2], y[2]), function(x[3], y[3])};
}

inline Float64 lowerHalf(Float32 x) { return __builtin_convertvector(__builtin_shufflevector(x, x, 0, 1), Float64); }
inline Float64 upperHalf(Float32 x) { return __builtin_convertvector(__builtin_shufflevector(x, x, 2, 3), Float64); }
inline Float32 narrowed(Float64 lower, Float64 upper) {
    using Half = float __attribute__((vector_size(8)));
    return __builtin_shufflevector(__builtin_convertvector(lower, Half), __builtin_convertvector(upper, Half), 0, 1, 2,
                                   3);
}
/// Four float32 by way of float64, as the C library computes many of its functions.
template <class Function, class... Operands>
Float32 widened(Function function, Operands... x) {
    return narrowed(function(lowerHalf(x)...), function(upperHalf(x)...));
}

} // namespace wasmba::vector

#define VECTOR extern "C" __attribute__((visibility("hidden")))
