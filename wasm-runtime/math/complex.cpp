// Operators of Python's complex numbers (complexobject.c).
#include "math/complex.h"

#include <cmath>

#include "error/error.h"

using namespace wasmba::runtime;

RUNTIME int32_t rt_complex_abs(double re, double im, double* out) {
    *out = std::hypot(re, im);
    if (std::isfinite(re) && std::isfinite(im) && std::isinf(*out))
        return raiseText(kOverflowError, "absolute value too large");
    return kOk;
}

static ComplexDouble multiply(ComplexDouble a, ComplexDouble b) {
    return {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
}

// False for a zero divisor.
static bool divide(ComplexDouble a, ComplexDouble b, ComplexDouble& out) {
    double re = std::fabs(b.re), im = std::fabs(b.im);
    if (re >= im) {
        if (re == 0)
            return false;
        double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
        out = {(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
    } else if (im >= re) {
        double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
        out = {(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
    } else {
        out = {NAN, NAN};
    }
    return true;
}

RUNTIME int32_t rt_complex_div(double ar, double ai, double br, double bi, ComplexDouble* out) {
    if (!divide({ar, ai}, {br, bi}, *out))
        return raiseText(kZeroDivisionError, "complex division by zero");
    return kOk;
}

static int32_t raiseZeroPower() { return raiseText(kZeroDivisionError, "0.0 to a negative or complex power"); }

RUNTIME int32_t rt_complex_pow(double ar, double ai, double br, double bi, ComplexDouble* out) {
    ComplexDouble a = {ar, ai};
    constexpr double kSmallExponent = 100.0;
    if (bi == 0 && br == std::floor(br) && std::fabs(br) <= kSmallExponent) {
        uint32_t count = uint32_t(std::fabs(br));
        ComplexDouble result = {1, 0}, power = a;
        for (uint32_t mask = 1; mask <= count; mask <<= 1) {
            if (count & mask)
                result = multiply(result, power);
            power = multiply(power, power);
        }
        if (br < 0 || (br == 0 && std::signbit(br))) {
            if (br != 0 && !divide({1, 0}, result, result))
                return raiseZeroPower();
        }
        *out = result;
    } else if (ar == 0 && ai == 0) {
        if (bi != 0 || br < 0)
            return raiseZeroPower();
        *out = {0, 0};
    } else {
        double magnitude = std::hypot(ar, ai), length = std::pow(magnitude, br);
        double angle = std::atan2(ai, ar), phase = angle * br;
        if (bi != 0) {
            length *= std::exp(-angle * bi);
            phase += bi * std::log(magnitude);
        }
        *out = {length * std::cos(phase), length * std::sin(phase)};
    }
    if ((std::isinf(out->re) || std::isinf(out->im)) && std::isfinite(ar) && std::isfinite(ai) && std::isfinite(br) &&
        std::isfinite(bi))
        return raiseText(kOverflowError, "complex exponentiation");
    return kOk;
}
