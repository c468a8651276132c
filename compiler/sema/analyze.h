#pragma once

#include "diagnostics/diagnostics.h"
#include "ir/ir.h"
#include "sema/library.h"
#include "types/type_table.h"

#include <string>
#include <vector>

namespace wasmba::sema {

/// What an expression or a name of the program is, in all the types that its function is compiled for: "int64 | float64".
struct ExpressionType {
    Span span;
    std::string text;
};

struct AnalyzeOptions {
    bool boundsCheck = true;
    bool overflowRaises = false; ///< int64 arithmetic raises OverflowError instead of wrapping
    /// If set, receives the types as far as they are known, errors or not; in the order of the source, outer ones first.
    std::vector<ExpressionType>* expressionTypes = nullptr;
};

/// Understands a program: resolves names, infers types from the values that flow, and writes the typed form of everything that can be
/// reached from the module body into `module`. False if there were errors; they are in the diagnostics.
bool analyze(const ast::Module* tree, Arena& arena, NameTable& names, Library& library, TypeTable& types, const AnalyzeOptions& options,
             ir::Module& module, Diagnostics& diagnostics);

} // namespace wasmba::sema
