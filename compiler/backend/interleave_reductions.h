#pragma once

#include "llvm/IR/PassManager.h"

namespace wasmba::backend {

/// Before LoopVectorize: asks for several partial results in loops that reduce, where each operation waits for the one
/// before it. LLVM's description of wasm knows no machine behind it, and keeps to one.
struct InterleaveReductions : llvm::PassInfoMixin<InterleaveReductions> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager& analyses);
};

} // namespace wasmba::backend
