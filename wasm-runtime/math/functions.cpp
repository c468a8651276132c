// Functions of module math that are not worth a place in user code.
#include <cmath>

#include "error/error.h"
#include "math/errors.h"
#include "memory/memory.h"

using namespace wasmba::runtime;

RUNTIME int32_t rt_math_log_base(double x, double base, double* out) {
    if (x <= 0 || base <= 0)
        return rt_raise_math_domain();
    double denominator = std::log(base);
    if (denominator == 0)
        return raiseText(kZeroDivisionError, "float division by zero");
    *out = std::log(x) / denominator;
    return kOk;
}

RUNTIME int32_t rt_math_pow(double x, double y, double* out) {
    double r = std::pow(x, y);
    *out = r;
    if (std::isfinite(r) || !std::isfinite(x) || !std::isfinite(y))
        return kOk;
    return std::isnan(r) || x == 0 ? rt_raise_math_domain() : rt_raise_math_range();
}

RUNTIME int32_t rt_math_ldexp(double x, int64_t exponent, double* out) {
    constexpr int64_t kBeyond = 4000;
    int clamped = int(exponent > kBeyond ? kBeyond : exponent < -kBeyond ? -kBeyond : exponent);
    *out = std::ldexp(x, clamped);
    return std::isfinite(x) && std::isinf(*out) ? rt_raise_math_range() : int32_t(kOk);
}

RUNTIME int64_t rt_math_frexp(double x, double* mantissa) {
    int exponent = 0;
    *mantissa = std::isfinite(x) && x != 0 ? std::frexp(x, &exponent) : x;
    return exponent;
}

RUNTIME double rt_math_modf(double x, double* integral) {
    if (std::isinf(x)) {
        *integral = x;
        return std::copysign(0.0, x);
    }
    return std::modf(x, integral);
}

RUNTIME double rt_math_ulp(double x) {
    if (!std::isfinite(x))
        return std::fabs(x);
    x = std::fabs(x);
    double next = std::nextafter(x, INFINITY);
    return std::isinf(next) ? x - std::nextafter(x, -INFINITY) : next - x;
}

RUNTIME int32_t rt_math_isclose(double a, double b, double relative, double absolute, int32_t* out) {
    if (relative < 0 || absolute < 0)
        return raiseText(kValueError, "tolerances must be non-negative");
    double difference = std::fabs(b - a);
    *out = a == b ||
           (!std::isinf(a) && !std::isinf(b) &&
            (difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) || difference <= absolute));
    return kOk;
}

struct Pair {
    double high, low;
};

// Exact product (Veltkamp, Dekker) and exact sum for |a| >= |b|.
static Pair multiply(double x, double y) {
    constexpr double kSplit = 134217729.0;
    double t = x * kSplit, xh = t - (t - x), xl = x - xh;
    t = y * kSplit;
    double yh = t - (t - y), yl = y - yh;
    double product = xh * yh, middle = xh * yl + xl * yh;
    double high = product + middle;
    return {high, product - high + middle + xl * yl};
}

static Pair fastSum(double a, double b) {
    double sum = a + b;
    return {sum, b - (sum - a)};
}

// vector_norm of CPython 3.11: scaled, with compensated summation and one Newton step.
RUNTIME double rt_math_hypot(const double* values, int32_t count) {
    double largest = 0;
    bool anyNan = false;
    for (int32_t i = 0; i < count; ++i) {
        double magnitude = std::fabs(values[i]);
        anyNan |= std::isnan(magnitude);
        if (magnitude > largest)
            largest = magnitude;
    }
    if (std::isinf(largest))
        return largest;
    if (anyNan)
        return NAN;
    if (largest == 0 || count <= 1)
        return largest;
    int exponent;
    std::frexp(largest, &exponent);
    // 2 ** -exponent overflows for subnormal numbers: they are first divided by the smallest normal one.
    double divisor = 1.0;
    if (exponent < -1023) {
        divisor = __DBL_MIN__;
        std::frexp(largest / divisor, &exponent);
    }
    double scale = std::ldexp(1.0, -exponent);
    double sum = 1.0, fraction1 = 0, fraction2 = 0;
    for (int32_t i = 0; i < count; ++i) {
        double x = std::fabs(values[i]) / divisor * scale;
        Pair square = multiply(x, x);
        Pair total = fastSum(sum, square.high);
        sum = total.high;
        fraction1 += square.low;
        fraction2 += total.low;
    }
    double h = std::sqrt(sum - 1.0 + (fraction1 + fraction2));
    Pair square = multiply(-h, h);
    Pair total = fastSum(sum, square.high);
    fraction1 += square.low;
    fraction2 += total.low;
    double rest = total.high - 1.0 + (fraction1 + fraction2);
    h += rest / (2.0 * h);
    return divisor * (h / scale);
}

// Shewchuk's exact summation, as math.fsum; `partials` do not overlap and grow in magnitude.
RUNTIME int32_t rt_math_fsum(const double* values, int64_t count, double* out) {
    // A double has 2098 bits of range in pieces of 53: never more than this many partials.
    double partials[64];
    int used = 0;
    double special = 0, infinities = 0;
    for (int64_t i = 0; i < count; ++i) {
        double x = values[i], original = x;
        int kept = 0;
        for (int j = 0; j < used; ++j) {
            double y = partials[j];
            if (std::fabs(x) < std::fabs(y)) {
                double swapped = x;
                x = y;
                y = swapped;
            }
            double high = x + y;
            double low = y - (high - x);
            if (low != 0)
                partials[kept++] = low;
            x = high;
        }
        used = kept;
        if (x == 0)
            continue;
        if (!std::isfinite(x)) {
            if (std::isfinite(original))
                return raiseText(kOverflowError, "intermediate overflow in fsum");
            if (std::isinf(original))
                infinities += original;
            special += original;
            used = 0;
        } else {
            partials[used++] = x;
        }
    }
    if (special != 0) {
        if (std::isnan(infinities))
            return raiseText(kValueError, "-inf + inf in fsum");
        *out = special;
        return kOk;
    }
    double high = 0;
    if (used > 0) {
        double low = 0;
        high = partials[--used];
        while (used > 0) {
            double x = high, y = partials[--used];
            high = x + y;
            low = y - (high - x);
            if (low != 0)
                break;
        }
        // Round half to even across several partials.
        if (used > 0 && ((low < 0 && partials[used - 1] < 0) || (low > 0 && partials[used - 1] > 0))) {
            double y = low * 2.0, x = high + y;
            if (y == x - high)
                high = x;
        }
    }
    *out = high;
    return kOk;
}
