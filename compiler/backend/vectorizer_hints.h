#pragma once

#include "llvm/IR/PassManager.h"

namespace wasmba::backend {

/// In front of the loop vectoriser: tells it what LLVM's description of wasm, which knows no machine behind it, leaves out.
///
/// - Reductions whose operations may change their order get several partial results: each operation would wait for the one before it.
/// - Loops stay scalar whose operations cost more in lanes than one by one. There are no instructions for elements that lie apart, and
///   engines take 64-bit multiplications, arithmetic shifts and conversions to and from floats to pieces.
struct VectorizerHints : llvm::PassInfoMixin<VectorizerHints> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager& analyses);
};

} // namespace wasmba::backend
