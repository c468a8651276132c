#pragma once

#include "llvm/IR/PassManager.h"

namespace wasmba::backend {

/// In innermost loops, what is multiplied by a factor that stays the same grows by one addition per iteration instead: the counter of a range
/// with a step, an index into a matrix that lies flat. LLVM's own strength reduction makes locals of every address as well, which
/// engines compute better themselves.
struct ReduceProducts : llvm::PassInfoMixin<ReduceProducts> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager& analyses);
};

} // namespace wasmba::backend
