#pragma once

#include "transform/loop_region.h"
#include "transform/shared_writes.h"

#include <vector>

namespace wasmba {

/// A store to an array from outside the loop whose subscripts are the same in several iterations.
struct Race {
    const ir::Instruction* store = nullptr;
    const ir::Instruction* load = nullptr; ///< of the same array in the loop; null if the loop only stores
    std::string array;                     ///< its name, or empty
    bool ignoresCounter = false;           ///< the subscripts are the same in all iterations
};

/// Stores whose subscripts do not depend on the counter at all, fold it by an operation that is not one-to-one (%, //, &, >>), or take it
/// through another array while the element is also read (histograms). Sums such as i * width + j are taken to be one-to-one.
std::vector<Race> findRaces(const ir::Module& module, const LoopRegion& region, const SharedWrites& shared);

} // namespace wasmba
