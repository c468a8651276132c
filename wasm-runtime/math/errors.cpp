#include "math/errors.h"

#include <cmath>

#include "error/error.h"

using namespace wasmba::runtime;

RUNTIME int32_t rt_raise_math_domain() { return raiseText(kValueError, "math domain error"); }
RUNTIME int32_t rt_raise_math_range() { return raiseText(kOverflowError, "math range error"); }

RUNTIME int32_t rt_raise_zero_power() {
    return raiseText(kZeroDivisionError, "0.0 cannot be raised to a negative power");
}

/// CPython's has two arguments, the number of the error and its text.
RUNTIME int32_t rt_raise_power_range() {
    raiseText(kOverflowError, "(34, 'Numerical result out of range')");
    return markArguments(kManyArguments);
}

RUNTIME int32_t rt_raise_float_to_int(double value) {
    if (std::isnan(value))
        return raiseText(kValueError, "cannot convert float NaN to integer");
    if (std::isinf(value))
        return raiseText(kOverflowError, "cannot convert float infinity to integer");
    return raiseText(kOverflowError, "Python int too large to convert to int64");
}
