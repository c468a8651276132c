#pragma once

#include "transform/natural_loops.h"
#include "types/type_table.h"

namespace wasmba {

/// Iterations of the first strip of a loop and of its longest one; from one to the next their number doubles.
struct StripLength {
    int64_t first, longest;
};

/// Moves the loop of `caller` into a function that runs some of its iterations (Function::isStrip), and leaves in its place a loop that calls
/// it and looks, between two calls, whether the program has to stop. False, and nothing has changed, if the loop uses locals in memory, or
/// exceptions leave it in a way that cannot be followed. Blocks are neither sorted nor simplified behind it.
bool makeStrip(ir::Module& module, TypeTable& types, ir::Function& caller, const NaturalLoop& loop, StripLength length);

} // namespace wasmba
