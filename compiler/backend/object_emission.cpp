#include "backend/object_emission.h"

#include "backend/library_functions.h"

#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/CommandLine.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

/// Loop strength reduction adds locals that wasm engines do not need, as they compute addresses themselves: it made no
/// kernel faster, some bigger, and took a third of code generation. The option's only door is LLVM's table of command
/// line options, which lld resets in every link.
void disableLoopStrengthReduction() {
    StringMap<cl::Option*>& options = cl::getRegisteredOptions();
    auto found = options.find("disable-lsr");
    if (found != options.end())
        static_cast<cl::opt<bool>*>(found->second)->setValue(true);
}

} // namespace

bool emitObject(Module& module, TargetMachine& machine, SmallVectorImpl<char>& object) {
    disableLoopStrengthReduction();
    raw_svector_ostream out(object);
    legacy::PassManager passes;
    passes.add(new TargetLibraryInfoWrapperPass(libraryFunctions(machine.getTargetTriple())));
    constexpr bool kDisableVerify = true;
    if (machine.addPassesToEmitFile(passes, out, nullptr, CodeGenFileType::ObjectFile, kDisableVerify))
        return false;
    passes.run(module);
    return true;
}

} // namespace wasmba::backend
