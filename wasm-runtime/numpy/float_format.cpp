#include "numpy/float_format.h"

#include <cmath>
#include <cstring>

#include "numpy/print_options.h"
#include "text/decimal.h"

namespace wasmba::runtime {

static int precision() { return int(printOptions.precision); }

static int countDigits(int value) {
    int count = 1;
    for (; value >= 10; value /= 10)
        ++count;
    return count;
}

static NumberDigits trimmed(NumberDigits digits) {
    while (digits.fractionCount && digits.fraction[digits.fractionCount - 1] == '0')
        --digits.fractionCount;
    return digits;
}

// From printf's "123.456" or "1.23e+45".
static NumberDigits readExact(double value, char conversion, int precision) {
    NumberDigits digits = {};
    TextBuilder* text = rt_text_begin();
    if (appendExact(text, value, conversion, precision, false)) {
        const char *c = text->data, *end = text->data + text->size;
        for (; c < end && *c != '.' && *c != 'e'; ++c)
            digits.integer[digits.integerCount++] = *c;
        for (c += c < end && *c == '.'; c < end && *c != 'e'; ++c)
            digits.fraction[digits.fractionCount++] = *c;
        if (c < end) {
            bool negative = c[1] == '-';
            for (c += 2; c < end; ++c)
                digits.exponent = digits.exponent * 10 + (*c - '0');
            digits.exponent = negative ? -digits.exponent : digits.exponent;
        }
    }
    rt_text_abandon(text);
    return digits;
}

NumberDigits FloatFormat::digitsOf(double value) const {
    value = std::fabs(value);
    Decimal decimal = single ? shortestDecimal(float(value)) : shortestDecimal(value);
    NumberDigits digits = {};
    if (exponential) {
        if (decimal.count > precision() + 1)
            return trimmed(readExact(value, 'e', precision()));
        digits.integer[0] = decimal.digits[0];
        digits.integerCount = 1;
        digits.fractionCount = decimal.count - 1;
        memcpy(digits.fraction, decimal.digits + 1, uint32_t(decimal.count - 1));
        digits.exponent = decimal.point - 1;
        return digits;
    }
    if (decimal.count - decimal.point > precision())
        return trimmed(readExact(value, 'f', precision()));
    for (int i = 0; i < decimal.point; ++i)
        digits.integer[digits.integerCount++] = i < decimal.count ? decimal.digits[i] : '0';
    if (decimal.point <= 0)
        digits.integer[digits.integerCount++] = '0';
    for (int i = decimal.point; i < decimal.count; ++i)
        digits.fraction[digits.fractionCount++] = i < 0 ? '0' : decimal.digits[i];
    return digits;
}

void FloatFormat::look(double value) {
    if (!std::isfinite(value)) {
        anyOther = true;
        anyNegativeInfinity |= std::isinf(value) && value < 0;
        return;
    }
    anyFinite = true;
    double magnitude = std::fabs(value);
    if (magnitude == 0)
        return;
    if (magnitude > largest)
        largest = magnitude;
    if (smallest == 0 || magnitude < smallest)
        smallest = magnitude;
}

void FloatFormat::chooseForm() {
    if (largest == 0)
        return;
    double ratio = single ? double(float(largest) / float(smallest)) : largest / smallest;
    exponential = largest >= 1.e8 || (!printOptions.suppress && (smallest < 0.0001 || ratio > 1000.));
}

void FloatFormat::measure(double value) {
    if (!std::isfinite(value))
        return;
    NumberDigits digits = digitsOf(value);
    int left = digits.integerCount + (plus || std::signbit(value));
    if (left > padLeft)
        padLeft = left;
    if (digits.fractionCount > fractionSize)
        fractionSize = digits.fractionCount;
    if (exponential) {
        int size = countDigits(digits.exponent < 0 ? -digits.exponent : digits.exponent);
        size = size < 2 ? 2 : size;
        if (size > exponentSize)
            exponentSize = size;
    }
}

void FloatFormat::finish() {
    padRight = exponential ? exponentSize + 2 + fractionSize : fractionSize;
    if (!anyOther)
        return;
    int offset = padRight + 1;
    int widest = plus || anyNegativeInfinity ? 4 : 3;
    if (widest - offset > padLeft)
        padLeft = widest - offset;
}

void FloatFormat::write(TextBuilder* text, double value) const {
    bool negative = !std::isnan(value) && std::signbit(value);
    const char* sign = negative ? "-" : plus ? "+" : "";
    int signSize = sign[0] ? 1 : 0;
    if (!std::isfinite(value)) {
        int padding = padLeft + padRight + 1 - signSize - 3;
        appendRepeated(text, ' ', uint32_t(padding > 0 ? padding : 0));
        append(text, sign, uint32_t(signSize));
        append(text, std::isnan(value) ? "nan" : "inf", 3);
        return;
    }
    NumberDigits digits = digitsOf(value);
    // Where another number needs more digits, NumPy writes true ones, not zeros.
    if (exponential && digits.fractionCount < fractionSize)
        digits = readExact(std::fabs(value), 'e', fractionSize);
    // Likewise the last digits of a float32 without a fraction.
    else if (single && !exponential && digits.fractionCount == 0)
        digits = readExact(std::fabs(value), 'f', 0);
    int padding = padLeft - signSize - digits.integerCount;
    appendRepeated(text, ' ', uint32_t(padding > 0 ? padding : 0));
    append(text, sign, uint32_t(signSize));
    append(text, digits.integer, uint32_t(digits.integerCount));
    append(text, ".", 1);
    append(text, digits.fraction, uint32_t(digits.fractionCount));
    if (!exponential) {
        appendRepeated(text, ' ', uint32_t(padRight - digits.fractionCount));
        return;
    }
    append(text, digits.exponent < 0 ? "e-" : "e+", 2);
    int magnitude = digits.exponent < 0 ? -digits.exponent : digits.exponent;
    appendRepeated(text, '0', uint32_t(exponentSize - countDigits(magnitude)));
    rt_text_int64(text, magnitude);
}

} // namespace wasmba::runtime
