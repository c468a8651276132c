#include "text/decimal.h"

#include <cmath>
#include <cstring>

#define FMT_HEADER_ONLY
#define FMT_STATIC_THOUSANDS_SEPARATOR 1
#define FMT_USE_FULL_CACHE_DRAGONBOX 0
#define FMT_ASSERT(condition, message) static_cast<void>(0)
#include <fmt/format.h>

namespace wasmba::runtime {

template <typename T>
static Decimal shortest(T value) {
    Decimal result;
    if (value == 0) {
        result.digits[0] = '0';
        result.count = result.point = 1;
        return result;
    }
    auto decimal = fmt::detail::dragonbox::to_decimal(value);
    uint64_t significand = decimal.significand;
    int exponent = decimal.exponent;
    while (significand % 10 == 0) {
        significand /= 10;
        ++exponent;
    }
    char reversed[20];
    int count = 0;
    for (; significand; significand /= 10)
        reversed[count++] = char('0' + significand % 10);
    for (int i = 0; i < count; ++i)
        result.digits[i] = reversed[count - 1 - i];
    result.count = count;
    result.point = count + exponent;
    return result;
}

Decimal shortestDecimal(double value) { return shortest(value); }
Decimal shortestDecimal(float value) { return shortest(value); }

void appendExponent(TextBuilder* text, int exponent) {
    append(text, exponent < 0 ? "e-" : "e+", 2);
    int magnitude = exponent < 0 ? -exponent : exponent;
    if (magnitude < 10)
        append(text, "0", 1);
    rt_text_int64(text, magnitude);
}

void appendDecimal(TextBuilder* text, const Decimal& decimal, bool exponent, bool addPoint) {
    uint32_t count = uint32_t(decimal.count);
    if (exponent) {
        append(text, decimal.digits, 1);
        if (count > 1) {
            append(text, ".", 1);
            append(text, decimal.digits + 1, count - 1);
        }
        appendExponent(text, decimal.point - 1);
        return;
    }
    if (decimal.point <= 0) {
        append(text, "0.", 2);
        appendRepeated(text, '0', uint32_t(-decimal.point));
        append(text, decimal.digits, count);
        return;
    }
    uint32_t point = uint32_t(decimal.point);
    if (point >= count) {
        append(text, decimal.digits, count);
        appendRepeated(text, '0', point - count);
        if (addPoint)
            append(text, ".0", 2);
        return;
    }
    append(text, decimal.digits, point);
    append(text, ".", 1);
    append(text, decimal.digits + point, count - point);
}

static bool exponentFor(double, const Decimal& decimal) { return needsExponent(decimal); }
static bool exponentFor(float value, const Decimal&) { return needsExponent(value); }

template <typename T>
static void appendAsRepr(TextBuilder* text, T value, bool addPoint) {
    if (value != value) {
        append(text, "nan", 3);
        return;
    }
    if (std::signbit(value))
        append(text, "-", 1);
    value = std::fabs(value);
    if (std::isinf(value)) {
        append(text, "inf", 3);
        return;
    }
    Decimal decimal = shortest(value);
    appendDecimal(text, decimal, exponentFor(value, decimal), addPoint);
}

void appendRepr(TextBuilder* text, double value, bool addPoint) { appendAsRepr(text, value, addPoint); }
void appendRepr(TextBuilder* text, float value, bool addPoint) { appendAsRepr(text, value, addPoint); }

// Complex numbers as in complex.__repr__: no real part when it is +0.
template <typename T>
static void appendComplex(TextBuilder* text, T re, T im) {
    bool imaginaryOnly = re == 0 && !std::signbit(re);
    if (!imaginaryOnly) {
        append(text, "(", 1);
        appendRepr(text, re, false);
        if (im != im || !std::signbit(im))
            append(text, "+", 1);
    }
    appendRepr(text, im, false);
    append(text, imaginaryOnly ? "j" : "j)", imaginaryOnly ? 1 : 2);
}

} // namespace wasmba::runtime

using namespace wasmba::runtime;

RUNTIME void rt_text_float64(TextBuilder* text, double value) { appendRepr(text, value, true); }
RUNTIME void rt_text_float32(TextBuilder* text, float value) { appendRepr(text, value, true); }
RUNTIME void rt_text_complex128(TextBuilder* text, double re, double im) { appendComplex(text, re, im); }
RUNTIME void rt_text_complex64(TextBuilder* text, float re, float im) { appendComplex(text, re, im); }
