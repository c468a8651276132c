#pragma once

#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/TargetParser/Triple.h"

namespace llvm {
class Module;
}

namespace wasmba::backend {

/// The C functions that the runtime's archive provides. The optimiser may recognise and introduce these and no others.
llvm::TargetLibraryInfoImpl libraryFunctions(const llvm::Triple& triple);

/// Keeps LLVM from computing sine, exponential and the like at compile time with the C library of the machine that the compiler runs on:
/// results must not depend on where a program was compiled. Functions that are exact (sqrt, floor, ...) may be folded.
void keepMathCalls(llvm::Module& module);

} // namespace wasmba::backend
