#include "backend/backend.h"

#include "backend/library_functions.h"
#include "backend/link.h"
#include "backend/module_facts.h"
#include "backend/object_emission.h"
#include "backend/pipeline.h"
#include "backend/target.h"
#include "support/timer.h"

#include "llvm/IR/DiagnosticHandler.h"
#include "llvm/IR/Constants.h"
#include "llvm/IR/DiagnosticInfo.h"
#include "llvm/IR/DiagnosticPrinter.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/Verifier.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// Without a handler, an error of the code generator would end the process.
struct ErrorCollector : DiagnosticHandler {
    explicit ErrorCollector(std::string& error) : error(error) {}

    bool handleDiagnostics(const DiagnosticInfo& info) override {
        if (info.getSeverity() == DS_Error) {
            raw_string_ostream out(error);
            DiagnosticPrinterRawOStream printer(out);
            info.print(printer);
            out << '\n';
        }
        return true;
    }

    std::string& error;
};

bool verify(const Module& module, std::string& error) {
    raw_string_ostream out(error);
    return !verifyModule(module, &out);
}

/// What nobody else calls is private, so that the optimiser may change its signature or remove it.
void hideAllBut(Module& module, const Symbols& symbols) {
    StringSet<> visible;
    for (const auto* names : {&symbols.exports, &symbols.entryPoints})
        for (const std::string& name : *names)
            visible.insert(name);
    for (GlobalObject& object : module.global_objects())
        if (!object.isDeclaration() && !object.hasLocalLinkage() && !object.hasAvailableExternallyLinkage() &&
            !visible.contains(object.getName()))
            object.setLinkage(GlobalValue::InternalLinkage);
}

/// Without shared memory lld gives thread-local symbols absolute addresses but sets __tls_base, which the archive's code adds to
/// them, to the first of them: defined here, it is 0.
void defineThreadBase(Module& module) {
    constexpr unsigned kWasmVariables = 1;
    Type* word = Type::getInt32Ty(module.getContext());
    auto* base = new GlobalVariable(module, word, false, GlobalValue::ExternalLinkage, ConstantInt::get(word, 0), "__tls_base", nullptr,
                                    GlobalValue::NotThreadLocal, kWasmVariables);
    base->setVisibility(GlobalValue::HiddenVisibility);
}

} // namespace

struct Backend::State {
    explicit State(RuntimeLibrary runtime) : runtime(runtime), linker(runtime.archive) {
        archiveReadable = readArchiveSymbols(runtime.archive, archiveSymbols, archiveError);
    }

    RuntimeLibrary runtime;
    StringSet<> archiveSymbols;
    bool archiveReadable = false;
    std::string archiveError;
    Linker linker;
};

Backend::Backend(RuntimeLibrary runtime) : state(std::make_unique<State>(runtime)) {}
Backend::~Backend() = default;

void Backend::prepareModule(Module& module) { setTripleAndLayout(module); }

bool Backend::emit(std::unique_ptr<Module> module, const Symbols& symbols, const EmitOptions& options,
                   StageTimer& timer, EmittedModule& result, std::string& error) {
    if (!state->archiveReadable) {
        error = state->archiveError;
        return false;
    }
    std::string codeGenErrors;
    module->getContext().setDiagnosticHandler(std::make_unique<ErrorCollector>(codeGenErrors));
    std::unique_ptr<TargetMachine> machine = createTargetMachine(options.optimize, options.threads);

    {
        auto scope = timer.measure("optimize");
        if (!verify(*module, error))
            return false;
        hideAllBut(*module, symbols);
        if (!linkRuntimeBitcode(*module, state->runtime.bitcode, state->archiveSymbols, error)) {
            error += codeGenErrors;
            return false;
        }
        keepMathCalls(*module);
        setTargetFeatures(*module, *machine);
        optimizeModule(*module, *machine, options.optimize, options.threads);
        if (!options.threads)
            defineThreadBase(*module);
        if (options.optimizedIr) {
            raw_string_ostream out(*options.optimizedIr);
            module->print(out, nullptr);
        }
    }

    SmallVector<char, 0> object;
    {
        auto scope = timer.measure("codegen");
        bool emitted = emitObject(*module, *machine, object);
        if (!emitted || !codeGenErrors.empty()) {
            error = emitted ? codeGenErrors : "the target cannot write objects";
            return false;
        }
    }

    auto scope = timer.measure("link");
    LinkOptions linkOptions{options.threads, options.globalBase, options.stackSize};
    return state->linker.link(object, symbols.exports, linkOptions, result.wasm, error) && readModuleFacts(result, error);
}

} // namespace wasmba::backend
