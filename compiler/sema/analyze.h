#pragma once

#include "diagnostics/diagnostics.h"
#include "ir/ir.h"
#include "sema/library.h"
#include "types/type_table.h"

namespace wasmba::sema {

struct AnalyzeOptions {
    bool boundsCheck = true;
    bool overflowRaises = false; ///< int64 arithmetic raises OverflowError instead of wrapping
};

/// Understands a program: resolves names, infers types from the values that flow, and writes the typed form of everything that can be
/// reached from the module body into `module`. False if there were errors; they are in the diagnostics.
bool analyze(const ast::Module* tree, Arena& arena, NameTable& names, Library& library, TypeTable& types, const AnalyzeOptions& options,
             ir::Module& module, Diagnostics& diagnostics);

} // namespace wasmba::sema
