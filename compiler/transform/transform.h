#pragma once

#include "diagnostics/diagnostics.h"
#include "ir/ir.h"
#include "types/type_table.h"

namespace wasmba {

struct TransformOptions {
    const SourceText* source = nullptr; ///< for line numbers in the reasons of loop reports
    bool simplify = true;               ///< off: the checks that are proved redundant stay
    bool parallel = true;               ///< off: every loop stays serial
};

/// Changes the module as sema gave it into what lower takes: redundant checks gone, parallel loops in functions of their own, references
/// counted. Fills Module::loops. Warns where a prange loop has to stay serial or its iterations race.
void transform(ir::Module& module, TypeTable& types, const TransformOptions& options, Diagnostics& diagnostics);

} // namespace wasmba
