#pragma once

#include "transform/loop_region.h"
#include "transform/reduction.h"
#include "types/type_table.h"

namespace wasmba {

/// Moves the region into a new function, a parallel body, and puts a ParallelFor with the combination of its partials in its place. The
/// variables are all of a kind that chunks can compute; `locals` are those of the function that only the region uses; fewer than `grain`
/// iterations are no work for a thread.
ir::Function* makeParallelBody(ir::Module& module, TypeTable& types, const LoopRegion& region,
                               const std::vector<CarriedVariable>& variables, llvm::ArrayRef<unsigned> locals, int64_t grain);

} // namespace wasmba
