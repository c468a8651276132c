#pragma once

#include "transform/loop_region.h"
#include "transform/shared_writes.h"

#include <string>

namespace wasmba {

/// Why iterations cannot run at the same time, judging by what they do to memory and the outside world; empty if they can.
/// One clause in Python's terms, with "it" for the loop.
struct SerialReason {
    std::string text;
    Span span;
};

SerialReason findSerialEffect(const ir::Module& module, const LoopRegion& region, const SharedWrites& shared);

/// The locals of the function that only the region uses, each assigned before it is read in every iteration. A reason if a local that the
/// region assigns is not among them.
SerialReason findPrivateLocals(const LoopRegion& region, llvm::SmallVectorImpl<unsigned>& locals);

} // namespace wasmba
