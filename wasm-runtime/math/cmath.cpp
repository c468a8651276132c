// Module cmath. Finite arguments: the formulas of CPython's cmathmodule.c (after Kahan); others:
// C99's special values from musl, with cmath's errors.
#include <cmath>

#include "error/error.h"
#include "math/complex.h"
#include "math/errors.h"

using namespace wasmba::runtime;

using CComplex = _Complex double;

extern "C" {
CComplex csqrt(CComplex), cexp(CComplex), clog(CComplex), csinh(CComplex), ccosh(CComplex), ctanh(CComplex),
    casinh(CComplex), cacosh(CComplex), catanh(CComplex), cacos(CComplex);
}

static constexpr double kLarge = __DBL_MAX__ / 4.0;
static const double kLogLarge = 708.396418532264; // log(DBL_MAX / 4)
static constexpr double kRootLarge = 6.703903964971298e+153, kRootMin = 1.4916681462400413e-154;
static constexpr int kScaleUp = 53, kScaleDown = -27;

static bool isFinite(ComplexDouble z) { return std::isfinite(z.re) && std::isfinite(z.im); }

static ComplexDouble special(CComplex (*function)(CComplex), ComplexDouble z) {
    CComplex value;
    __real__ value = z.re;
    __imag__ value = z.im;
    value = function(value);
    return {__real__ value, __imag__ value};
}

static MathError overflow(ComplexDouble r) {
    return std::isinf(r.re) || std::isinf(r.im) ? MathError::Range : MathError::None;
}

static ComplexDouble squareRoot(ComplexDouble z, MathError&) {
    if (!isFinite(z))
        return special(csqrt, z);
    if (z.re == 0 && z.im == 0)
        return {0.0, z.im};
    double ax = std::fabs(z.re), ay = std::fabs(z.im), s;
    if (ax < __DBL_MIN__ && ay < __DBL_MIN__ && (ax > 0 || ay > 0)) {
        ax = std::ldexp(ax, kScaleUp);
        s = std::ldexp(std::sqrt(ax + std::hypot(ax, std::ldexp(ay, kScaleUp))), kScaleDown);
    } else {
        ax /= 8.0;
        s = 2.0 * std::sqrt(ax + std::hypot(ax, ay / 8.0));
    }
    double d = ay / (2.0 * s);
    if (z.re >= 0)
        return {s, std::copysign(d, z.im)};
    return {d, std::copysign(s, z.im)};
}

static ComplexDouble exponential(ComplexDouble z, MathError& error) {
    if (!isFinite(z)) {
        if (std::isinf(z.im) && (std::isfinite(z.re) || (std::isinf(z.re) && z.re > 0)))
            error = MathError::Domain;
        return special(cexp, z);
    }
    double scale = z.re > kLogLarge ? M_E : 1.0;
    double l = std::exp(scale == 1.0 ? z.re : z.re - 1.0);
    ComplexDouble r = {l * std::cos(z.im) * scale, l * std::sin(z.im) * scale};
    error = overflow(r);
    return r;
}

static ComplexDouble logarithm(ComplexDouble z, MathError& error) {
    if (!isFinite(z))
        return special(clog, z);
    double ax = std::fabs(z.re), ay = std::fabs(z.im), re;
    if (ax > kLarge || ay > kLarge) {
        re = std::log(std::hypot(ax / 2.0, ay / 2.0)) + M_LN2;
    } else if (ax < __DBL_MIN__ && ay < __DBL_MIN__) {
        if (ax > 0 || ay > 0) {
            re = std::log(std::hypot(std::ldexp(ax, 53), std::ldexp(ay, 53))) - 53 * M_LN2;
        } else {
            error = MathError::Domain;
            re = -INFINITY;
        }
    } else {
        double h = std::hypot(ax, ay);
        if (0.71 <= h && h <= 1.73) {
            double larger = ax > ay ? ax : ay, smaller = ax > ay ? ay : ax;
            re = std::log1p((larger - 1) * (larger + 1) + smaller * smaller) / 2.0;
        } else {
            re = std::log(h);
        }
    }
    return {re, std::atan2(z.im, z.re)};
}

static ComplexDouble logarithm10(ComplexDouble z, MathError& error) {
    ComplexDouble r = logarithm(z, error);
    return {r.re / M_LN10, r.im / M_LN10};
}

static ComplexDouble hyperbolicSine(ComplexDouble z, MathError& error) {
    if (!isFinite(z)) {
        if (std::isinf(z.im) && !std::isnan(z.re))
            error = MathError::Domain;
        return special(csinh, z);
    }
    bool large = std::fabs(z.re) > kLogLarge;
    double x = large ? z.re - std::copysign(1.0, z.re) : z.re, scale = large ? M_E : 1.0;
    ComplexDouble r = {std::cos(z.im) * std::sinh(x) * scale, std::sin(z.im) * std::cosh(x) * scale};
    error = overflow(r);
    return r;
}

static ComplexDouble hyperbolicCosine(ComplexDouble z, MathError& error) {
    if (!isFinite(z)) {
        if (std::isinf(z.im) && !std::isnan(z.re))
            error = MathError::Domain;
        return special(ccosh, z);
    }
    bool large = std::fabs(z.re) > kLogLarge;
    double x = large ? z.re - std::copysign(1.0, z.re) : z.re, scale = large ? M_E : 1.0;
    ComplexDouble r = {std::cos(z.im) * std::cosh(x) * scale, std::sin(z.im) * std::sinh(x) * scale};
    error = overflow(r);
    return r;
}

static ComplexDouble hyperbolicTangent(ComplexDouble z, MathError& error) {
    if (!isFinite(z)) {
        if (std::isinf(z.im) && std::isfinite(z.re))
            error = MathError::Domain;
        return special(ctanh, z);
    }
    if (std::fabs(z.re) > kLogLarge)
        return {std::copysign(1.0, z.re), 4.0 * std::sin(z.im) * std::cos(z.im) * std::exp(-2.0 * std::fabs(z.re))};
    double tx = std::tanh(z.re), ty = std::tan(z.im), cx = 1.0 / std::cosh(z.re), txty = tx * ty;
    double denominator = 1.0 + txty * txty;
    return {tx * (1.0 + ty * ty) / denominator, ((ty / denominator) * cx) * cx};
}

static bool isLarge(ComplexDouble z) { return std::fabs(z.re) > kLarge || std::fabs(z.im) > kLarge; }
static double logOfLarge(ComplexDouble z) { return std::log(std::hypot(z.re / 2.0, z.im / 2.0)) + M_LN2 * 2.0; }

static ComplexDouble inverseHyperbolicSine(ComplexDouble z, MathError& error) {
    if (!isFinite(z))
        return special(casinh, z);
    if (isLarge(z))
        return {z.im >= 0 ? std::copysign(logOfLarge(z), z.re) : -std::copysign(logOfLarge(z), -z.re),
                std::atan2(z.im, std::fabs(z.re))};
    ComplexDouble s1 = squareRoot({1.0 + z.im, -z.re}, error), s2 = squareRoot({1.0 - z.im, z.re}, error);
    return {std::asinh(s1.re * s2.im - s2.re * s1.im), std::atan2(z.im, s1.re * s2.re - s1.im * s2.im)};
}

static ComplexDouble inverseHyperbolicCosine(ComplexDouble z, MathError& error) {
    if (!isFinite(z))
        return special(cacosh, z);
    if (isLarge(z))
        return {logOfLarge(z), std::atan2(z.im, z.re)};
    ComplexDouble s1 = squareRoot({z.re - 1.0, z.im}, error), s2 = squareRoot({z.re + 1.0, z.im}, error);
    return {std::asinh(s1.re * s2.re + s1.im * s2.im), 2.0 * std::atan2(s1.im, s2.re)};
}

static ComplexDouble inverseCosine(ComplexDouble z, MathError& error) {
    if (!isFinite(z))
        return special(cacos, z);
    if (isLarge(z))
        return {std::atan2(std::fabs(z.im), z.re),
                z.re < 0 ? -std::copysign(logOfLarge(z), z.im) : std::copysign(logOfLarge(z), -z.im)};
    ComplexDouble s1 = squareRoot({1.0 - z.re, -z.im}, error), s2 = squareRoot({1.0 + z.re, z.im}, error);
    return {2.0 * std::atan2(s1.re, s2.re), std::asinh(s2.re * s1.im - s2.im * s1.re)};
}

static ComplexDouble inverseHyperbolicTangent(ComplexDouble z, MathError& error) {
    if (!isFinite(z))
        return special(catanh, z);
    if (std::signbit(z.re)) {
        ComplexDouble r = inverseHyperbolicTangent({-z.re, -z.im}, error);
        return {-r.re, -r.im};
    }
    double ay = std::fabs(z.im);
    if (z.re > kRootLarge || ay > kRootLarge) {
        double h = std::hypot(z.re / 2.0, z.im / 2.0);
        return {z.re / 4.0 / h / h, -std::copysign(M_PI / 2.0, -z.im)};
    }
    if (z.re == 1.0 && ay < kRootMin) {
        if (ay == 0) {
            error = MathError::Domain;
            return {INFINITY, z.im};
        }
        return {-std::log(std::sqrt(ay) / std::sqrt(std::hypot(ay, 2.0))),
                std::copysign(std::atan2(2.0, -ay) / 2, z.im)};
    }
    return {std::log1p(4.0 * z.re / ((1 - z.re) * (1 - z.re) + ay * ay)) / 4.0,
            -std::atan2(-2.0 * z.im, (1 - z.re) * (1 + z.re) - ay * ay) / 2.0};
}

// f(z) = -i g(iz), and cos(z) = cosh(iz).
template <ComplexFunction function>
static ComplexDouble turned(ComplexDouble z, MathError& error) {
    ComplexDouble r = function({-z.im, z.re}, error);
    return {r.im, -r.re};
}

static ComplexDouble cosine(ComplexDouble z, MathError& error) { return hyperbolicCosine({-z.im, z.re}, error); }

static int32_t evaluate(ComplexFunction function, double re, double im, ComplexDouble* out) {
    MathError error = MathError::None;
    *out = function({re, im}, error);
    return error == MathError::None     ? int32_t(kOk)
           : error == MathError::Domain ? rt_raise_math_domain()
                                        : rt_raise_math_range();
}

#define CMATH(name, function)                                                                                          \
    RUNTIME int32_t rt_cmath_##name(double re, double im, ComplexDouble* out) {                                        \
        return evaluate(function, re, im, out);                                                                        \
    }

CMATH(sqrt, squareRoot)
CMATH(exp, exponential)
CMATH(log, logarithm)
CMATH(log10, logarithm10)
CMATH(sinh, hyperbolicSine)
CMATH(cosh, hyperbolicCosine)
CMATH(tanh, hyperbolicTangent)
CMATH(sin, turned<hyperbolicSine>)
CMATH(cos, cosine)
CMATH(tan, turned<hyperbolicTangent>)
CMATH(asinh, inverseHyperbolicSine)
CMATH(acosh, inverseHyperbolicCosine)
CMATH(atanh, inverseHyperbolicTangent)
CMATH(asin, turned<inverseHyperbolicSine>)
CMATH(acos, inverseCosine)
CMATH(atan, turned<inverseHyperbolicTangent>)
