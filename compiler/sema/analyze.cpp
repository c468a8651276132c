#include "sema/analyze.h"

#include "sema/expression_types.h"
#include "sema/program.h"

namespace wasmba::sema {

bool analyze(const ast::Module* tree, Arena& arena, NameTable& names, Library& library, TypeTable& types, const AnalyzeOptions& options,
             ir::Module& module, Diagnostics& diagnostics) {
    SourceUnit unit(tree, names, arena, nullptr);
    Program program(unit, library, types, names, module, diagnostics);
    program.boundsCheck = options.boundsCheck;
    program.overflowRaises = options.overflowRaises;
    program.recordsTypes = options.expressionTypes != nullptr;
    bool isRight = program.specialize();
    if (options.expressionTypes)
        *options.expressionTypes = expressionTypes(program);
    return isRight;
}

} // namespace wasmba::sema
