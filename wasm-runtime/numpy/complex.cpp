// Functions of complex arrays: as NumPy, errors become inf and nan.
#include "math/complex.h"

#include <cmath>

using namespace wasmba::runtime;

using CComplex = _Complex double;

extern "C" {
CComplex csqrt(CComplex), cexp(CComplex), clog(CComplex), csin(CComplex), ccos(CComplex), ctan(CComplex),
    csinh(CComplex), ccosh(CComplex), ctanh(CComplex), cpow(CComplex, CComplex);
}

static CComplex make(double re, double im) {
    CComplex z;
    __real__ z = re;
    __imag__ z = im;
    return z;
}

#define NUMPY_COMPLEX(name)                                                                                            \
    RUNTIME void rt_npc_##name(double re, double im, ComplexDouble* out) {                                             \
        CComplex r = c##name(make(re, im));                                                                            \
        *out = {__real__ r, __imag__ r};                                                                               \
    }

NUMPY_COMPLEX(sqrt)
NUMPY_COMPLEX(exp)
NUMPY_COMPLEX(log)
NUMPY_COMPLEX(sin)
NUMPY_COMPLEX(cos)
NUMPY_COMPLEX(tan)
NUMPY_COMPLEX(sinh)
NUMPY_COMPLEX(cosh)
NUMPY_COMPLEX(tanh)

// Smith's method as in loops.c.src.
RUNTIME void rt_npc_div(double ar, double ai, double br, double bi, ComplexDouble* out) {
    double re = std::fabs(br), im = std::fabs(bi);
    if (re >= im) {
        if (re == 0 && im == 0) {
            *out = {ar / re, ai / re};
            return;
        }
        double ratio = bi / br, scale = 1.0 / (br + bi * ratio);
        *out = {(ar + ai * ratio) * scale, (ai - ar * ratio) * scale};
    } else {
        double ratio = br / bi, scale = 1.0 / (bi + br * ratio);
        *out = {(ar * ratio + ai) * scale, (ai * ratio - ar) * scale};
    }
}

// npy_cpow: small integer exponents by multiplication, the rest by the C library.
RUNTIME void rt_npc_pow(double ar, double ai, double br, double bi, ComplexDouble* out) {
    if (br == 0 && bi == 0) {
        *out = {1, 0};
        return;
    }
    if (ar == 0 && ai == 0) {
        *out = br > 0 && bi == 0 ? ComplexDouble{0, 0} : ComplexDouble{NAN, NAN};
        return;
    }
    constexpr double kSmallExponent = 100;
    if (bi == 0 && br == std::trunc(br) && std::fabs(br) < kSmallExponent) {
        uint32_t count = uint32_t(std::fabs(br));
        ComplexDouble result = {1, 0}, power = {ar, ai};
        auto multiply = [](ComplexDouble x, ComplexDouble y) {
            return ComplexDouble{x.re * y.re - x.im * y.im, x.re * y.im + x.im * y.re};
        };
        for (uint32_t mask = 1; mask <= count; mask <<= 1) {
            if (count & mask)
                result = multiply(result, power);
            power = multiply(power, power);
        }
        if (br < 0)
            rt_npc_div(1, 0, result.re, result.im, out);
        else
            *out = result;
        return;
    }
    CComplex r = cpow(make(ar, ai), make(br, bi));
    *out = {__real__ r, __imag__ r};
}
