// gamma and lgamma as CPython's mathmodule.c computes them (Lanczos' formula), digit for digit.
#include <cmath>

#include "abi/objects.h"
#include "math/errors.h"

using namespace wasmba::runtime;

static constexpr double kG = 6.024680040776729583740234375;
static constexpr double kGMinusHalf = 5.524680040776729583740234375;
static constexpr double kLogPi = 1.144729885849400174143427351353058711647;
static constexpr int kTerms = 13;

static constexpr double kNumerators[kTerms] = {
    23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
    35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
    6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
    248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
    2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
    8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
    2.5066282746310002701649081771338373386264310793408};

static constexpr double kDenominators[kTerms] = {0.0,        39916800.0, 120543840.0, 150917976.0, 105258076.0,
                                                 45995730.0, 13339535.0, 2637558.0,   357423.0,    32670.0,
                                                 1925.0,     66.0,       1.0};

static double lanczosSum(double x) {
    double numerator = 0.0, denominator = 0.0;
    if (x < 5.0) {
        for (int i = kTerms; --i >= 0;) {
            numerator = numerator * x + kNumerators[i];
            denominator = denominator * x + kDenominators[i];
        }
    } else {
        for (int i = 0; i < kTerms; ++i) {
            numerator = numerator / x + kNumerators[i];
            denominator = denominator / x + kDenominators[i];
        }
    }
    return numerator / denominator;
}

static double sinPi(double x) {
    double y = std::fmod(std::fabs(x), 2.0), r = 0;
    switch (int(std::round(2.0 * y))) {
    case 0: r = std::sin(M_PI * y); break;
    case 1: r = std::cos(M_PI * (y - 0.5)); break;
    case 2: r = std::sin(M_PI * (1.0 - y)); break;
    case 3: r = -std::cos(M_PI * (y - 1.5)); break;
    case 4: r = std::sin(M_PI * (y - 2.0)); break;
    }
    return std::copysign(1.0, x) * r;
}

RUNTIME int32_t rt_math_gamma(double x, double* out) {
    if (std::isnan(x) || (std::isinf(x) && x > 0)) {
        *out = x;
        return kOk;
    }
    if (std::isinf(x) || x == 0.0)
        return rt_raise_math_domain();
    if (x == std::floor(x)) {
        if (x < 0.0)
            return rt_raise_math_domain();
        if (x <= 23.0) {
            double product = 1.0;
            for (double factor = 2.0; factor < x; ++factor)
                product *= factor;
            *out = product;
            return kOk;
        }
    }
    double magnitude = std::fabs(x), r;
    if (magnitude < 1e-20) {
        r = 1.0 / x;
    } else if (magnitude > 200.0) {
        r = x < 0.0 ? 0.0 / sinPi(x) : INFINITY;
    } else {
        double y = magnitude + kGMinusHalf;
        double z = magnitude > kGMinusHalf ? (y - magnitude) - kGMinusHalf : (y - kGMinusHalf) - magnitude;
        z = z * kG / y;
        double power = std::pow(y, magnitude < 140.0 ? magnitude - 0.5 : magnitude / 2.0 - 0.25);
        if (x < 0.0) {
            r = -M_PI / sinPi(magnitude) / magnitude * std::exp(y) / lanczosSum(magnitude);
            r -= z * r;
            r /= power;
            r = magnitude < 140.0 ? r : r / power;
        } else {
            r = lanczosSum(magnitude) / std::exp(y);
            r += z * r;
            r *= power;
            r = magnitude < 140.0 ? r : r * power;
        }
    }
    *out = r;
    return std::isinf(r) ? rt_raise_math_range() : int32_t(kOk);
}

RUNTIME int32_t rt_math_lgamma(double x, double* out) {
    *out = std::isnan(x) ? x : INFINITY;
    if (!std::isfinite(x))
        return kOk;
    if (x == std::floor(x) && x <= 2.0) {
        *out = 0.0;
        return x <= 0.0 ? rt_raise_math_domain() : int32_t(kOk);
    }
    double magnitude = std::fabs(x);
    if (magnitude < 1e-20) {
        *out = -std::log(magnitude);
        return kOk;
    }
    double r = std::log(lanczosSum(magnitude)) - kG;
    r += (magnitude - 0.5) * (std::log(magnitude + kG - 0.5) - 1);
    if (x < 0.0)
        r = kLogPi - std::log(std::fabs(sinPi(magnitude))) - std::log(magnitude) - r;
    *out = r;
    return std::isinf(r) ? rt_raise_math_range() : int32_t(kOk);
}
