#include "backend/library_functions.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

constexpr const char* kLibraryFunctions[] = {
#define RUNTIME_FUNCTION(symbol, returns, parameters, flags) #symbol,
#include "abi/libm.def"
#undef RUNTIME_FUNCTION
};

} // namespace

TargetLibraryInfoImpl libraryFunctions(const Triple& triple) {
    TargetLibraryInfoImpl functions(triple);
    functions.disableAllFunctions();
    for (StringRef name : kLibraryFunctions) {
        LibFunc known;
        if (functions.getLibFunc(name, known))
            functions.setAvailable(known);
    }
    return functions;
}

} // namespace wasmba::backend
