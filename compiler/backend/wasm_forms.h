#pragma once

#include "llvm/IR/PassManager.h"

namespace wasmba::backend {

/// Phis of structs become phis of their elements. Functions that may raise return a status beside their value; where one has been inlined,
/// the status is a constant on every way, and only as a phi of its own is it seen to be one.
struct SplitAggregatePhis : llvm::PassInfoMixin<SplitAggregatePhis> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&);
};

/// Conversions of integers that are known not to be negative count as signed: x86 has an instruction for those, for the others engines emit
/// a branch.
struct PreferSignedConversions : llvm::PassInfoMixin<PreferSignedConversions> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&);
};

/// The smaller or larger of two floats by the vector instructions that mean just that: V8 makes a branch of a scalar `select` of floats, and it
/// is mispredicted wherever it matters.
struct PreferPseudoMinimum : llvm::PassInfoMixin<PreferPseudoMinimum> {
    llvm::PreservedAnalyses run(llvm::Function& function, llvm::FunctionAnalysisManager&);
};

} // namespace wasmba::backend
