// musl's expm1f gives infinity from 88.72168 on, where the result is a number up to 88.72284; its sinhf then gives nan.
#include <cmath>

extern "C" float musl_expm1f(float x); // the C library's, by its name in CMakeLists.txt

extern "C" float expm1f(float x) { return x > 88.0f ? float(expm1(double(x))) : musl_expm1f(x); }
