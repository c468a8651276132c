#pragma once

#include "llvm/Analysis/CGSCCPassManager.h"
#include "llvm/Analysis/LoopAnalysisManager.h"
#include "llvm/IR/PassInstrumentation.h"
#include "llvm/IR/PassManager.h"

namespace llvm {
class TargetMachine;
}

namespace wasmba::backend {

/// The analyses that the passes of pipeline.cpp ask for, connected with each other: what PassBuilder would register,
/// without the hundred others that registering would link.
class Analyses {
public:
    explicit Analyses(llvm::TargetMachine& machine);
    Analyses(const Analyses&) = delete;
    Analyses& operator=(const Analyses&) = delete;

    llvm::ModuleAnalysisManager& forModule() { return modules; }

private:
    void registerAnalyses(llvm::TargetMachine& machine);
    void connect();

    llvm::PassInstrumentationCallbacks callbacks;
    llvm::LoopAnalysisManager loops;
    llvm::FunctionAnalysisManager functions;
    llvm::CGSCCAnalysisManager components;
    llvm::ModuleAnalysisManager modules;
};

/// What a pass of ours leaves, which changes no branches.
llvm::PreservedAnalyses preservedBy(bool hasChanged);

} // namespace wasmba::backend
