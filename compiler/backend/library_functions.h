#pragma once

#include "llvm/Analysis/TargetLibraryInfo.h"
#include "llvm/IR/PassManager.h"
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

/// Before a vectoriser: offers it the versions for several lanes that the runtime has (abi/vector.def), which round as the scalar functions do.
struct OfferVectorFunctions : llvm::PassInfoMixin<OfferVectorFunctions> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&);
};

/// Behind it: makes calls of those versions from what it took, and does keepMathCalls again for the calls that stay.
struct SettleMathCalls : llvm::PassInfoMixin<SettleMathCalls> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&);
    static bool isRequired() { return true; } ///< code generation would compute them, too
};

} // namespace wasmba::backend
