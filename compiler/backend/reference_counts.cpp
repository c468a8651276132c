#include "backend/reference_counts.h"

#include "backend/analyses.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/Instructions.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

constexpr char kRetain[] = "rt_retain";
constexpr char kRelease[] = "rt_release";

bool isCallOf(const CallBase& call, StringRef name) {
    const Function* callee = call.getCalledFunction();
    return callee && callee->getName() == name;
}

bool cancelIn(BasicBlock& block) {
    /// Counted up, and nothing was freed since.
    DenseMap<Value*, SmallVector<CallBase*, 4>> retained;
    bool changed = false;
    for (Instruction& instruction : make_early_inc_range(block)) {
        auto* call = dyn_cast<CallBase>(&instruction);
        if (!call)
            continue;
        const bool isRetain = isCallOf(*call, kRetain);
        if (!isRetain && !isCallOf(*call, kRelease)) {
            if (call->mayWriteToMemory())
                retained.clear();
            continue;
        }
        Value* object = call->getArgOperand(0);
        if (isa<ConstantPointerNull>(object)) {
            call->eraseFromParent();
            changed = true;
        } else if (isRetain) {
            retained[object].push_back(call);
        } else if (auto found = retained.find(object); found != retained.end() && !found->second.empty()) {
            found->second.pop_back_val()->eraseFromParent();
            call->eraseFromParent();
            changed = true;
        } else {
            retained.clear(); // the last reference of what others refer to may be gone
        }
    }
    return changed;
}

} // namespace

PreservedAnalyses CancelReferenceCounts::run(Function& function, FunctionAnalysisManager&) {
    bool changed = false;
    for (BasicBlock& block : function)
        changed |= cancelIn(block);
    return preservedBy(changed);
}

} // namespace wasmba::backend
