#include "ir/flow.h"
#include "transform/passes.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"

#include <vector>

namespace wasmba::transform_passes {

namespace {

/// An exception can leave the function, judging calls by what is known of their callees so far.
bool letsExceptionOut(const ir::Function& function) {
    // A block nobody reaches any more, such as the handler of a body that proved harmless, raises nothing.
    return llvm::any_of(ir::reversePostOrder(function),
                        [](const ir::Block* block) { return !block->handler && ir::mayRaise(*block); });
}

} // namespace

void inferMayRaise(ir::Module& module) {
    llvm::DenseMap<const ir::Function*, std::vector<ir::Function*>> callers;
    for (auto& function : module.functions) {
        function->mayRaise = false;
        for (const ir::Block* block : function->blocks)
            for (const ir::Instruction* instruction : block->instructions)
                if (instruction->callee)
                    callers[instruction->callee].push_back(function.get());
    }
    std::vector<ir::Function*> pending;
    for (auto& function : module.functions)
        pending.push_back(function.get());
    while (!pending.empty()) {
        ir::Function* function = pending.back();
        pending.pop_back();
        if (function->mayRaise || !letsExceptionOut(*function))
            continue;
        function->mayRaise = true;
        for (ir::Function* caller : callers.lookup(function))
            pending.push_back(caller);
    }
}

} // namespace wasmba::transform_passes
