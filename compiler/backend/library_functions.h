#pragma once

#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/TargetParser/Triple.h"

namespace wasmba::backend {

/// The C functions that the runtime's archive provides. The optimiser may recognise and introduce these and no others.
llvm::TargetLibraryInfoImpl libraryFunctions(const llvm::Triple& triple);

} // namespace wasmba::backend
