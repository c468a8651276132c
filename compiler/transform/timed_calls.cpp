#include "ir/builder.h"
#include "ir/runtime_function.h"
#include "transform/natural_loops.h"
#include "transform/passes.h"

#include "llvm/ADT/DenseSet.h"

namespace wasmba::transform_passes {

namespace {

using ir::Instruction;
using ir::Op;
using ir::RuntimeFunction;

/// Reads the clock by itself or through the library.
bool readsClock(const ir::Function& function, llvm::DenseSet<const ir::Function*>& visited) {
    if (!visited.insert(&function).second)
        return false;
    for (const ir::Block* block : function.blocks)
        for (const Instruction* at : block->instructions) {
            bool isClock = at->op == Op::CallRuntime && (at->runtime == RuntimeFunction::rt_time || at->runtime == RuntimeFunction::rt_perf_counter);
            if (isClock || (at->op == Op::Call && at->callee->isLibrary && readsClock(*at->callee, visited)))
                return true;
        }
    return false;
}

/// function(...) after a look at the stop word, which is an effect that no optimiser moves, merges or drops.
ir::Function* makeTimed(ir::Module& module, TypeTable& types, ir::Function& function) {
    ir::Function* timed = module.makeFunction();
    timed->name = function.name;
    timed->symbol = function.symbol + ".timed";
    timed->span = function.span;
    timed->parameters = function.parameters;
    timed->returnType = function.returnType;
    timed->isLibrary = timed->neverInline = true;
    ir::Builder builder(module, types);
    builder.moveTo(module.makeBlock(*timed));
    builder.setSpan(function.span);
    llvm::SmallVector<Instruction*, 8> arguments;
    for (const Type* parameter : timed->parameters)
        arguments.push_back(builder.parameter(static_cast<uint32_t>(arguments.size()), parameter));
    builder.append(Op::CallRuntime, types.none)->runtime = RuntimeFunction::rt_stop_requested;
    Instruction* result = builder.call(&function, arguments);
    builder.ret(function.returnType->isZeroSize() ? nullptr : result);
    return timed;
}

} // namespace

void keepTimedCalls(ir::Module& module, TypeTable& types) {
    LoopNests nests(module);
    llvm::DenseMap<ir::Function*, ir::Function*> timed;
    for (size_t i = 0, count = module.functions.size(); i < count; ++i) {
        ir::Function& function = *module.functions[i];
        llvm::DenseSet<const ir::Function*> visited;
        if (function.isLibrary || function.isStrip || !readsClock(function, visited))
            continue;
        for (ir::Block* block : function.blocks)
            for (Instruction* at : block->instructions) {
                if (at->op != Op::Call || at->callee->alwaysInline || (at->callee->isLibrary && nests.depth(at->callee) == 0))
                    continue;
                ir::Function*& replacement = timed[at->callee];
                if (!replacement)
                    replacement = makeTimed(module, types, *at->callee);
                at->callee = replacement;
            }
    }
}

} // namespace wasmba::transform_passes
