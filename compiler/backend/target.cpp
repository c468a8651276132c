#include "backend/target.h"

#include "llvm/IR/Module.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Target/TargetMachine.h"

// Declared here because TargetSelect.h initialises every target of the LLVM build at hand, and this one is enough.
extern "C" {
void LLVMInitializeWebAssemblyTargetInfo();
void LLVMInitializeWebAssemblyTarget();
void LLVMInitializeWebAssemblyTargetMC();
void LLVMInitializeWebAssemblyAsmPrinter();
}

using namespace llvm;

namespace wasmba::backend {

namespace {

constexpr const char kTriple[] = "wasm32-unknown-unknown";
constexpr const char kDataLayout[] = "e-m:e-p:32:32-p10:8:8-p20:8:8-i64:64-n32:64-S128-ni:1:10:20";
constexpr const char kCpu[] = "generic";
// Without atomics LLVM turns atomic operations into plain ones and thread-local variables into ordinary ones.
constexpr const char kOneThreadFeatures[] = "+simd128,+bulk-memory,+mutable-globals,+sign-ext,+nontrapping-fptoint";
constexpr const char kThreadsFeatures[] =
    "+simd128,+bulk-memory,+mutable-globals,+sign-ext,+nontrapping-fptoint,+atomics";

const Target& webAssemblyTarget() {
    static const Target* target = [] {
        LLVMInitializeWebAssemblyTargetInfo();
        LLVMInitializeWebAssemblyTarget();
        LLVMInitializeWebAssemblyTargetMC();
        LLVMInitializeWebAssemblyAsmPrinter();
        std::string error;
        return TargetRegistry::lookupTarget(kTriple, error);
    }();
    return *target;
}

CodeGenOptLevel codeGenLevel(unsigned optimize) {
    return CodeGenOpt::getLevel(static_cast<int>(optimize)).value_or(CodeGenOptLevel::Default);
}

} // namespace

std::unique_ptr<TargetMachine> createTargetMachine(unsigned optimize, bool threads) {
    TargetOptions options;
    options.ThreadModel = threads ? ThreadModel::POSIX : ThreadModel::Single;
    options.FunctionSections = true;
    options.DataSections = true;
    return std::unique_ptr<TargetMachine>(webAssemblyTarget().createTargetMachine(
        kTriple, kCpu, threads ? kThreadsFeatures : kOneThreadFeatures, options, Reloc::Static, std::nullopt,
        codeGenLevel(optimize)));
}

void setTripleAndLayout(Module& module) {
    module.setTargetTriple(kTriple);
    module.setDataLayout(kDataLayout);
}

void setTargetFeatures(Module& module, const TargetMachine& machine) {
    for (Function& function : module) {
        function.removeFnAttr("target-cpu");
        function.removeFnAttr("target-features");
        if (!function.isDeclaration())
            function.addFnAttr("target-features", machine.getTargetFeatureString());
    }
}

} // namespace wasmba::backend
