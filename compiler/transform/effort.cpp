#include "transform/natural_loops.h"
#include "transform/passes.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::transform_passes {

namespace {

/// The loop only calls the function that has its iterations.
bool isDriver(const NaturalLoop& loop) {
    return llvm::any_of(loop.header->instructions, [](const ir::Instruction* instruction) { return instruction->callee && instruction->callee->isStrip; });
}

} // namespace

void chooseEfforts(ir::Module& module) {
    LoopNests nests(module);
    for (auto& function : module.functions) {
        bool hasLoop = !llvm::all_of(nests.loops(function.get()), isDriver);
        bool isRepeated = nests.around(function.get()) != LoopNests::Around::Nothing || function->isParallelBody;
        if (!hasLoop)
            function->effort = !isRepeated ? ir::Effort::None : function->isLibrary ? ir::Effort::Little : ir::Effort::Full;
    }
}

} // namespace wasmba::transform_passes
