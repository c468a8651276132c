#pragma once
#include <cstdint>

// Cold halves of what math/inline.cpp puts into user code. All return 1.
extern "C" {
int32_t rt_raise_math_domain();
int32_t rt_raise_math_range();
int32_t rt_raise_zero_power();
int32_t rt_raise_power_range();
// Why `value` has no int64: nan, infinity, too large.
int32_t rt_raise_float_to_int(double value);
}
