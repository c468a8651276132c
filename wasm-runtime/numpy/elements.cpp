#include "numpy/elements.h"

namespace wasmba::runtime {

static Number number(bool value) { return {Kind::Bool, false, {value}}; }
static Number signedNumber(int64_t value) { return {Kind::Signed, false, {value}}; }
static Number number(int8_t value) { return signedNumber(value); }
static Number number(int16_t value) { return signedNumber(value); }
static Number number(int32_t value) { return signedNumber(value); }
static Number number(int64_t value) { return signedNumber(value); }
static Number unsignedNumber(uint64_t value) { return {Kind::Unsigned, false, {int64_t(value)}}; }
static Number number(uint8_t value) { return unsignedNumber(value); }
static Number number(uint16_t value) { return unsignedNumber(value); }
static Number number(uint32_t value) { return unsignedNumber(value); }
static Number number(uint64_t value) { return unsignedNumber(value); }

static Number real(double re, double im, Kind kind, bool single) {
    Number result;
    result.kind = kind;
    result.single = single;
    result.re = re;
    result.im = im;
    return result;
}
static Number number(float value) { return real(double(value), 0, Kind::Float, true); }
static Number number(double value) { return real(value, 0, Kind::Float, false); }
static Number number(ComplexFloat value) { return real(double(value.re), double(value.im), Kind::Complex, true); }
static Number number(ComplexDouble value) { return real(value.re, value.im, Kind::Complex, false); }

Number readElement(DType dtype, const uint8_t* address) {
    switch (dtype) {
#define DTYPE(name, type, size, kind)                                                                                  \
    case DType::name##_: {                                                                                             \
        type value;                                                                                                    \
        __builtin_memcpy(&value, address, sizeof value);                                                               \
        return number(value);                                                                                          \
    }
#include "abi/dtypes.def"
#undef DTYPE
    }
    __builtin_unreachable();
}

const char* dtypeName(DType dtype) {
    static constexpr const char* kNames[] = {
#define DTYPE(name, type, size, kind) #name,
#include "abi/dtypes.def"
#undef DTYPE
    };
    return kNames[int32_t(dtype)];
}

} // namespace wasmba::runtime
