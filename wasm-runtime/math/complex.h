#pragma once
#include "abi/objects.h"

namespace wasmba::runtime {

// What went wrong in a function of complex numbers.
enum class MathError { None, Domain, Range };

// For the functions on finite numbers as CPython's cmathmodule.c computes them.
using ComplexFunction = ComplexDouble (*)(ComplexDouble z, MathError& error);

} // namespace wasmba::runtime
