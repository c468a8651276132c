#pragma once

#include "transform/loop_region.h"
#include "transform/natural_loops.h"

namespace wasmba {

/// The least number of iterations of a loop that are worth a thread of their own, from what is known of one iteration; 1 if it may run for
/// long: it has loops in it, or calls a function that has.
int64_t parallelGrain(const LoopRegion& region, const LoopNests& nests);

} // namespace wasmba
