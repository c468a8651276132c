// round(float, digits): correctly rounded through the decimal digits, as CPython does it.
#include <cmath>
#include <cstdlib>

#include "text/decimal.h"

using namespace wasmba::runtime;

// Half of 10 ** power: ties at this size exist only while the half is exact.
static double halfOfPower(int power) {
    double half = 0.5;
    for (int i = 0; i < power; ++i)
        half *= 10.0;
    return half;
}

RUNTIME double rt_round_float64(double value, int64_t digits) {
    if (!std::isfinite(value) || value == 0 || digits > 323)
        return value;
    if (digits < -308)
        return 0.0 * value;
    double magnitude = std::fabs(value);
    int kept = shortestDecimal(magnitude).point + int(digits); // significant digits that stay
    if (kept < 0)
        return 0.0 * value;
    double rounded;
    if (kept == 0 && digits < 0) {
        rounded = magnitude > halfOfPower(int(-digits)) ? 2 * halfOfPower(int(-digits)) : 0.0;
    } else {
        TextBuilder* text = rt_text_begin();
        bool fits = digits >= 0 ? appendExact(text, magnitude, 'f', int(digits), false) != nullptr
                                : appendExact(text, magnitude, 'e', kept - 1, false) != nullptr;
        rounded = fits ? strtod(text->data, nullptr) : magnitude;
        rt_text_abandon(text);
    }
    return std::copysign(rounded, value);
}
