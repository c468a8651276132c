#pragma once

#include "api/options.h"
#include "api/result.h"
#include "backend/backend.h"
#include "diagnostics/diagnostics.h"
#include "ir/ir.h"
#include "lower/lower.h"
#include "sema/analyze.h"
#include "sema/library.h"
#include "support/arena.h"
#include "support/name.h"
#include "support/span.h"
#include "support/timer.h"
#include "types/type_table.h"

#include <memory>

namespace llvm {
class LLVMContext;
class Module;
} // namespace llvm

namespace wasmba {

namespace ast {
struct Module;
}

/// The part of the compiler that is written in Python, parsed once for all programs, with the names that it shares with them.
struct SharedLibrary {
    NameTable names;
    sema::Library library{names};
};

/// One program on its way through the stages of docs/design.md; what a stage makes is kept for the next one.
class Compilation {
public:
    Compilation(const CompileOptions& options, llvm::StringRef source, SharedLibrary& shared, backend::Backend& emitter);
    ~Compilation();

    CompileResult run();

private:
    void read();
    void understand();
    void transform();
    void lower();
    void emit();
    void describe(const backend::EmittedModule& emitted);
    void describeAnalysis();
    void keepDump(llvm::StringRef kind, std::string text) { result.emitted.push_back({kind.str(), std::move(text)}); }

    /// No errors so far and there is more to do than checking.
    bool wantsCode() const { return !diagnostics.hasErrors() && !options.checkOnly && !options.analyze; }

    const CompileOptions& options;
    SourceText source;
    backend::Backend& emitter;
    Diagnostics diagnostics;
    StageTimer timer;
    CompileResult result;

    Arena arena;
    NameTable& names;
    sema::Library& library; ///< What is analysed keeps pointing into it.
    ast::Module* syntax = nullptr;
    std::vector<sema::ExpressionType> expressionTypes;
    TypeTable types;
    std::unique_ptr<ir::Module> intermediate;
    lower::LoweredFacts facts;
    std::unique_ptr<llvm::LLVMContext> context;
    std::unique_ptr<llvm::Module> program;
};

/// Puts what there is to say about the source into the result, which is ok if there are no errors.
void report(const Diagnostics& diagnostics, const SourceText& source, CompileResult& result);

} // namespace wasmba
