#include "transform/transform.h"

#include "ir/edit.h"
#include "transform/passes.h"

#include "llvm/Support/ErrorHandling.h"
#include "llvm/Support/raw_ostream.h"

namespace wasmba {

namespace {

/// In checked builds, a violated invariant ends the compiler with the name of the pass that caused it.
void check([[maybe_unused]] const ir::Module& module, [[maybe_unused]] const char* pass) {
#ifndef NDEBUG
    if (std::string problem = ir::verify(module); !problem.empty()) {
        llvm::errs() << "after " << pass << ": " << problem << "\n" << ir::print(module);
        llvm::report_fatal_error("invalid IR");
    }
#endif
}

} // namespace

void transform(ir::Module& module, TypeTable& types, const TransformOptions& options, Diagnostics& diagnostics) {
    using namespace transform_passes;
    check(module, "sema");
    inferMayRaise(module);
    for (auto& function : module.functions) {
        ir::gatherParameters(*function);
        simplify(module, *function); // the analysis of loops needs it in any case
    }
    if (options.simplify) {
        inlineCalls(module);
        unrollRecursion(module);
    }
    for (auto& function : module.functions) {
        splitGenerator(module, types, *function);
        if (!options.simplify)
            continue;
        compareCharacters(module, types, *function);
        removeChecks(module, *function);
        simplify(module, *function);
    }
    check(module, "simplify");

    outlineParallelLoops(module, types, options, diagnostics);
    check(module, "outline");
    fillLoopReports(module, options.source);

    markVolatileText(module, types);
    check(module, "volatile text");
    if (module.usesClock)
        keepTimedCalls(module, types);
    check(module, "timed calls");

    if (options.simplify) {
        stripMineLoops(module, types);
        chooseEfforts(module);
    }
    check(module, "strip mine");

    for (auto& function : module.functions) {
        if (!options.simplify)
            break;
        versionLoops(module, types, *function);
        simplify(module, *function);
    }
    check(module, "version loops");

    inferMayRaise(module);
    for (auto& function : module.functions) {
        ir::removeUnreachableBlocks(*function);
        borrowLoads(*function);
        insertOwnership(module, *function);
        ir::sortBlocks(*function);
    }
    check(module, "ownership");
}

} // namespace wasmba
