#pragma once

#include "sema/analyze.h"

namespace wasmba::sema {

class Program;

/// Of all that was recorded while the program was specialised.
std::vector<ExpressionType> expressionTypes(Program& program);

} // namespace wasmba::sema
