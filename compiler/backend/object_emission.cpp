#include "backend/object_emission.h"

#include "backend/library_functions.h"

#include "llvm/IR/LegacyPassManager.h"
#include "llvm/IR/Module.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Target/TargetMachine.h"

using namespace llvm;

namespace wasmba::backend {

bool emitObject(Module& module, TargetMachine& machine, SmallVectorImpl<char>& object) {
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
