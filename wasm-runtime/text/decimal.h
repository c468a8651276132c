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

enum class Notation { Shortest, Fixed, Exponent };

// Writes digits as Python's repr does: an exponent unless -4 < point <= largestPoint.
// addPoint: "1.0", not "1".
void appendDecimal(TextBuilder *text, const Decimal &decimal, int largestPoint, bool addPoint);
void appendExponent(TextBuilder *text, int exponent);

// sign, inf, nan or the digits, as repr(float)
void appendRepr(TextBuilder *text, double value, bool addPoint);
void appendRepr(TextBuilder *text, float value, bool addPoint);

// printf's %.*e and %.*f of a finite value, exact; returns what was appended (null: no memory).
char *appendExact(TextBuilder *text, double value, char conversion, int precision, bool alternate);

}  // namespace wasmba::runtime
