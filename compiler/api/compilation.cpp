#include "api/compilation.h"

#include "api/diagnostics_json.h"
#include "diagnostics/render.h"
#include "sema/analyze.h"
#include "syntax/dump.h"
#include "syntax/lexer.h"
#include "syntax/parser.h"
#include "transform/transform.h"

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

template <class Printer>
std::string printed(Printer print) {
    std::string text;
    llvm::raw_string_ostream out(text);
    print(out);
    return text;
}

} // namespace

Compilation::Compilation(const CompileOptions& options, llvm::StringRef source, SharedLibrary& shared, backend::Backend& emitter)
    : options(options), source(options.fileName, source.str()), emitter(emitter), names(shared.names), library(shared.library) {}

Compilation::~Compilation() = default;

CompileResult Compilation::run() {
    read();
    if (!diagnostics.hasErrors())
        understand();
    if (wantsCode() || (options.analyze && !diagnostics.hasErrors()))
        transform();
    if (wantsCode())
        lower();
    if (wantsCode())
        emit();
    report(diagnostics, source, result);
    if (options.analyze)
        describeAnalysis();
    result.timings = timer.timings();
    return std::move(result);
}

void Compilation::read() {
    {
        auto scope = timer.measure("parse");
        syntax = parseModule(source, arena, names, diagnostics);
    }
    if (options.emit.tokens) {
        Diagnostics again; // The parser has reported the same errors.
        TokenStream tokens = tokenize(source, again);
        keepDump("tokens", printed([&](llvm::raw_ostream& out) { dumpTokens(tokens, source, out); }));
    }
    if (options.emit.ast) {
        AstDumpOptions dumpOptions;
        dumpOptions.indent = 2;
        keepDump("ast", printed([&](llvm::raw_ostream& out) { dumpAst(*syntax, source, dumpOptions, out); }));
    }
}

void Compilation::understand() {
    auto scope = timer.measure("sema");
    intermediate = std::make_unique<ir::Module>();
    sema::AnalyzeOptions analyzeOptions;
    analyzeOptions.boundsCheck = options.boundsCheck;
    analyzeOptions.overflowRaises = options.raiseOnOverflow;
    if (options.analyze)
        analyzeOptions.expressionTypes = &expressionTypes;
    if (!sema::analyze(syntax, arena, names, library, types, analyzeOptions, *intermediate, diagnostics) &&
        !diagnostics.hasErrors())
        diagnostics.report(DiagnosticId::InternalError, Span{}, "the program was refused without a reason");
}

void Compilation::transform() {
    auto scope = timer.measure("transform");
    TransformOptions transformOptions;
    transformOptions.source = &source;
    transformOptions.simplify = options.optimize > 0;
    wasmba::transform(*intermediate, types, transformOptions, diagnostics);
    if (options.emit.ir)
        keepDump("ir", ir::print(*intermediate));
}

void Compilation::lower() {
    auto scope = timer.measure("lower");
    if (std::string defect = ir::verify(*intermediate); !defect.empty()) {
        diagnostics.report(DiagnosticId::InternalError, Span{}, defect);
        return;
    }
    context = std::make_unique<llvm::LLVMContext>();
    program = std::make_unique<llvm::Module>(options.fileName, *context);
    backend::Backend::prepareModule(*program);
    lower::lowerModule(*intermediate, source, *program, facts);
}

void Compilation::emit() {
    std::string llvmText;
    backend::EmitOptions emitOptions;
    emitOptions.optimize = options.optimize;
    emitOptions.threads = options.threads;
    emitOptions.globalBase = options.globalBase;
    if (options.emit.llvm)
        emitOptions.optimizedIr = &llvmText;
    backend::Symbols symbols = hostSymbols(options.threads);
    symbols.exports.insert(symbols.exports.end(), facts.exports.begin(), facts.exports.end());
    backend::EmittedModule emitted;
    std::string error;
    if (!emitter.emit(std::move(program), symbols, emitOptions, timer, emitted, error)) {
        diagnostics.report(DiagnosticId::InternalError, Span{}, error);
        return;
    }
    if (options.emit.llvm)
        keepDump("llvm", std::move(llvmText));
    describe(emitted);
    result.wasm = std::move(emitted.wasm);
}

void Compilation::describe(const backend::EmittedModule& emitted) {
    Manifest& manifest = result.manifest;
    manifest.sharedMemory = options.threads;
    manifest.minimumPages = emitted.minimumPages;
    for (const lower::Position& position : facts.positions)
        manifest.positions.push_back(
            {position.function, position.line, position.column, position.endLine, position.endColumn});
    llvm::StringMap<uint32_t> addresses;
    for (const backend::DataAddress& symbol : emitted.addresses)
        addresses[symbol.name] = symbol.address;
    for (const lower::GlobalArray& array : facts.globals)
        manifest.globals.push_back({array.name, toString(array.type), toString(array.type->element()), array.type->rank,
                                    addresses.lookup(array.symbol)});
    for (const lower::FunctionFact& function : facts.functions)
        manifest.functions.push_back({function.name, function.signature, function.line});
    for (const ir::LoopReport& loop : intermediate->loops) {
        manifest.loops.push_back({source.lineOf(loop.span.begin), loop.isParallel, loop.reason});
        manifest.usesParallel |= loop.isParallel;
    }
    manifest.exceptions = intermediate->exceptions;
    manifest.usesClock = intermediate->usesClock;
    manifest.usesRandom = intermediate->usesRandom;
}

void Compilation::describeAnalysis() {
    llvm::raw_string_ostream text(result.analysisJson);
    llvm::json::OStream out(text);
    PlaceWriter places(source, out);
    out.object([&] {
        out.attributeArray("expressions", [&] {
            for (const sema::ExpressionType& expression : expressionTypes)
                out.object([&] {
                    places.writeRange(expression.span);
                    out.attribute("type", expression.text);
                });
        });
        out.attributeArray("loops", [&] {
            for (const ir::LoopReport& loop : intermediate ? intermediate->loops : std::vector<ir::LoopReport>())
                out.object([&] {
                    out.attribute("line", source.lineOf(loop.span.begin));
                    out.attribute("kind", loop.isParallel ? "parallel" : "serial");
                    out.attribute("reason", loop.reason);
                });
        });
    });
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
