#include "api/compilation.h"

#include "api/diagnostics_json.h"
#include "diagnostics/render.h"
#include "syntax/parser.h"

#include "llvm/IR/LLVMContext.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/raw_ostream.h"

namespace wasmba {

namespace {

/// What the runtime defines for the host; docs/interfaces.md, section 2.
constexpr const char* kHostExports[] = {"wasmba_initialize", "wasmba_main",         "wasmba_finish",
                                        "wasmba_heap_top",   "wasmba_live_objects", "wasmba_control",
                                        "wasmba_error"};
constexpr const char* kThreadHostExports[] = {"wasmba_thread_create", "wasmba_thread_start"};

/// What the runtime calls; wasm-runtime/abi/runtime.def.
constexpr const char* kEntryPoints[] = {"wasmba_script", "wasmba_script_finish"};

backend::Symbols hostSymbols(bool threads) {
    backend::Symbols symbols;
    symbols.exports.assign(std::begin(kHostExports), std::end(kHostExports));
    if (threads)
        symbols.exports.insert(symbols.exports.end(), std::begin(kThreadHostExports), std::end(kThreadHostExports));
    symbols.entryPoints.assign(std::begin(kEntryPoints), std::end(kEntryPoints));
    return symbols;
}

} // namespace

Compilation::Compilation(const CompileOptions& options, llvm::StringRef source, backend::Backend& emitter)
    : options(options), source(options.fileName, source.str()), emitter(emitter) {}

Compilation::~Compilation() = default;

CompileResult Compilation::run() {
    read();
    understand();
    if (wantsCode()) {
        transform();
        lower();
        emit();
    }
    report(diagnostics, source, result);
    result.timings = timer.timings();
    return std::move(result);
}

void Compilation::read() {
    auto scope = timer.measure("parse");
    syntax = parseModule(source, arena, names, diagnostics);
}

void Compilation::understand() {}

void Compilation::transform() {}

void Compilation::lower() {
    context = std::make_unique<llvm::LLVMContext>();
    symbols = hostSymbols(options.threads);
}

void Compilation::emit() {
    if (!program) {
        diagnostics.report(DiagnosticId::InternalError, Span{}, "nothing was lowered");
        return;
    }
    std::string llvmText;
    backend::EmitOptions emitOptions;
    emitOptions.optimize = options.optimize;
    emitOptions.threads = options.threads;
    emitOptions.globalBase = options.globalBase;
    if (options.emit.llvm)
        emitOptions.optimizedIr = &llvmText;
    backend::EmittedModule emitted;
    std::string error;
    if (!emitter.emit(std::move(program), symbols, emitOptions, timer, emitted, error)) {
        diagnostics.report(DiagnosticId::InternalError, Span{}, error);
        return;
    }
    if (options.emit.llvm)
        result.emitted.push_back({"llvm", std::move(llvmText)});
    result.manifest.sharedMemory = options.threads;
    result.manifest.minimumPages = emitted.minimumPages;
    result.wasm = std::move(emitted.wasm);
}

void report(const Diagnostics& diagnostics, const SourceText& source, CompileResult& result) {
    result.ok = !diagnostics.hasErrors();
    result.diagnosticsJson.clear();
    llvm::raw_string_ostream json(result.diagnosticsJson);
    llvm::json::OStream jsonOut(json);
    writeDiagnostics(diagnostics, source, jsonOut);
    llvm::raw_string_ostream rendered(result.rendered);
    renderText(diagnostics, source, rendered);
}

} // namespace wasmba
