// Decimal digits of floating-point numbers and how Python writes them.
#pragma once
#include "text/builder.h"

namespace wasmba::runtime {

// The value 0.d1d2d3... * 10^point; no trailing zeros; zero is "0" with point 1.
struct Decimal {
    char digits[20];
    int count;
    int point;
};

// The shortest digits that read back as the same number (finite, >= 0).
Decimal shortestDecimal(double value);
Decimal shortestDecimal(float value);

// When repr shows an exponent. NumPy's float32 compares the number itself.
inline bool needsExponent(const Decimal& decimal) { return decimal.point <= -4 || decimal.point > 16; }
inline bool needsExponent(float value) { return value != 0 && (value < 1e-4 || value >= 1e16); }

// addPoint: "1.0", not "1".
void appendDecimal(TextBuilder* text, const Decimal& decimal, bool exponent, bool addPoint);
void appendExponent(TextBuilder* text, int exponent);

// sign, inf, nan or the digits, as repr(float)
void appendRepr(TextBuilder* text, double value, bool addPoint);
void appendRepr(TextBuilder* text, float value, bool addPoint);

// printf's %.*e and %.*f of a finite value, exact; returns what was appended (null: no memory).
char* appendExact(TextBuilder* text, double value, char conversion, int precision, bool alternate);

} // namespace wasmba::runtime
