// numpy.core.arrayprint.FloatingFormat of NumPy 1.24 with floatmode maxprec. First every number is shown to it, then it writes them.
#pragma once
#include "text/builder.h"

namespace wasmba::runtime {

// A number cut to at most `precision` digits after the point, zeros trimmed: integer part (one digit in
// scientific form) and fraction.
struct NumberDigits {
    char integer[312];
    char fraction[24];
    int integerCount;
    int fractionCount;
    int exponent;
};

class FloatFormat {
public:
    FloatFormat(bool single, bool plus) : single(single), plus(plus) {}

    // First pass, over all numbers: which form. Second pass, over all again: how wide.
    void look(double value);
    void chooseForm();
    void measure(double value);
    void finish();
    void write(TextBuilder* text, double value) const;

private:
    NumberDigits digitsOf(double value) const;

    bool single; // digits of a float32
    bool plus;   // the imaginary part shows its sign always
    bool anyFinite = false;
    bool anyOther = false;
    bool anyNegativeInfinity = false;
    bool exponential = false;
    double largest = 0; // of the nonzero finite magnitudes; 0: there are none
    double smallest = 0;
    int padLeft = 0;
    int padRight = 0;
    int exponentSize = 0;
    int fractionSize = 0;
};

} // namespace wasmba::runtime
