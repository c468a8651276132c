#include "api/compile.h"

#include "api/compilation.h"
#include "backend/fatal.h"

namespace wasmba {

namespace {

/// Outcome of a request that no stage can answer.
CompileResult refused(const CompileOptions& options, llvm::StringRef source, DiagnosticId id, llvm::StringRef reason) {
    SourceText text(options.fileName, source.str());
    Diagnostics diagnostics;
    diagnostics.report(id, Span{}, reason);
    CompileResult result;
    report(diagnostics, text, result);
    return result;
}

} // namespace

/// Names of programs that came and went are given up when there are that many.
static constexpr size_t kMostNames = 1'000'000;

Compiler::~Compiler() = default;

Compiler::Compiler() : emitter(backend::embeddedRuntime()) {}

CompileResult Compiler::compile(const CompileOptions& options, llvm::StringRef source) {
    CompileResult result;
    std::string error;
    if (!shared || shared->names.size() > kMostNames)
        shared = std::make_unique<SharedLibrary>();
    bool survived = backend::runGuarded([&] { result = Compilation(options, source, *shared, emitter).run(); }, error);
    if (!survived)
        shared.reset(); // left in the middle of something
    return survived ? std::move(result) : refused(options, source, DiagnosticId::InternalError, error);
}

CompileResult Compiler::compile(llvm::StringRef optionsText, llvm::StringRef source) {
    CompileOptions options;
    std::string error;
    if (!readOptions(optionsText, options, error))
        return refused(options, source, DiagnosticId::InvalidOption, error);
    return compile(options, source);
}

} // namespace wasmba
