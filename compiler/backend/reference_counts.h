#pragma once

#include "llvm/IR/PassManager.h"

namespace wasmba::backend {

/// Within a block, counts an object neither up nor down where both would follow each other with nothing between that frees; what is null is
/// not counted at all. Functions on array expressions count all their arrays, and inlined into each other they do little else.
struct CancelReferenceCounts : llvm::PassInfoMixin<CancelReferenceCounts> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&);
};

} // namespace wasmba::backend
