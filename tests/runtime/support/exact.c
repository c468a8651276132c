// How far results are from the exact values, by GNU MPFR.
//   exact FUNCTION float32|float64     reads float64s: groups of argument, second argument (of any value if there is none), result
// Prints the largest error in units in the last place, and the group it was found in. A result that has to be infinite, nan, or zero of
// a sign, and is not, has an infinite error.
#include <math.h>
#include <mpfr.h>
#include <stdio.h>
#include <string.h>

typedef int (*OfOne)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);
typedef int (*OfTwo)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

static int logGamma(mpfr_ptr result, mpfr_srcptr x, mpfr_rnd_t rounding) {
    int sign;
    return mpfr_lgamma(result, &sign, x, rounding);
}

static const struct {
    const char* name;
    OfOne ofOne;
    OfTwo ofTwo;
} kFunctions[] = {
    {"exp", mpfr_exp, 0},     {"exp2", mpfr_exp2, 0},   {"expm1", mpfr_expm1, 0}, {"log", mpfr_log, 0},     {"log2", mpfr_log2, 0},
    {"log10", mpfr_log10, 0}, {"log1p", mpfr_log1p, 0}, {"sin", mpfr_sin, 0},     {"cos", mpfr_cos, 0},     {"tan", mpfr_tan, 0},
    {"asin", mpfr_asin, 0},   {"acos", mpfr_acos, 0},   {"atan", mpfr_atan, 0},   {"sinh", mpfr_sinh, 0},   {"cosh", mpfr_cosh, 0},
    {"tanh", mpfr_tanh, 0},   {"cbrt", mpfr_cbrt, 0},   {"erf", mpfr_erf, 0},     {"erfc", mpfr_erfc, 0},   {"gamma", mpfr_gamma, 0},
    {"lgamma", logGamma, 0},  {"pow", 0, mpfr_pow},     {"atan2", 0, mpfr_atan2}, {"hypot", 0, mpfr_hypot},
};

static int digits, smallestExponent, largestExponent;

/// In units in the last place of the exact value, those of subnormal numbers if it is one. One that rounds to infinity stands for
/// 2 to the power behind the largest exponent.
static double errorOf(mpfr_srcptr exact, double result) {
    double rounded = mpfr_get_d(exact, MPFR_RNDN);
    if (digits == 24)
        rounded = (float)rounded;
    if (isnan(rounded) || isnan(result))
        return isnan(rounded) && isnan(result) ? 0 : INFINITY;
    if (mpfr_zero_p(exact) && result == 0)
        return signbit(rounded) == signbit(result) ? 0 : INFINITY;
    if (mpfr_inf_p(exact) || (isinf(rounded) && isinf(result)))
        return rounded == result ? 0 : INFINITY;
    int exponent = mpfr_zero_p(exact) ? smallestExponent : (int)mpfr_get_exp(exact) - digits;
    if (exponent < smallestExponent)
        exponent = smallestExponent;
    mpfr_t difference;
    mpfr_init2(difference, 200);
    if (isinf(result))
        mpfr_set_ui_2exp(difference, 1, largestExponent, MPFR_RNDN), mpfr_setsign(difference, difference, result < 0, MPFR_RNDN);
    else
        mpfr_set_d(difference, result, MPFR_RNDN);
    mpfr_sub(difference, difference, exact, MPFR_RNDN);
    mpfr_div_2si(difference, difference, exponent, MPFR_RNDN);
    double error = fabs(mpfr_get_d(difference, MPFR_RNDN));
    mpfr_clear(difference);
    return error;
}

int main(int count, char** arguments) {
    if (count != 3)
        return 2;
    size_t row = 0, rows = sizeof kFunctions / sizeof *kFunctions;
    while (row < rows && strcmp(kFunctions[row].name, arguments[1]) != 0)
        ++row;
    if (row == rows)
        return 2;
    int isFloat32 = strcmp(arguments[2], "float32") == 0;
    digits = isFloat32 ? 24 : 53;
    smallestExponent = isFloat32 ? -149 : -1074;
    largestExponent = isFloat32 ? 128 : 1024;
    mpfr_t x, y, exact;
    mpfr_inits2(53, x, y, (mpfr_ptr)0);
    mpfr_init2(exact, 120);
    double group[3], worst[3] = {0}, largest = 0;
    while (fread(group, sizeof group, 1, stdin) == 1) {
        mpfr_set_d(x, group[0], MPFR_RNDN);
        mpfr_set_d(y, group[1], MPFR_RNDN);
        if (kFunctions[row].ofOne)
            kFunctions[row].ofOne(exact, x, MPFR_RNDN);
        else
            kFunctions[row].ofTwo(exact, x, y, MPFR_RNDN);
        double error = errorOf(exact, group[2]);
        if (!(error <= largest)) {
            largest = error;
            memcpy(worst, group, sizeof group);
        }
    }
    printf("%.6g %.17g %.17g %.17g\n", largest, worst[0], worst[1], worst[2]);
    return 0;
}
