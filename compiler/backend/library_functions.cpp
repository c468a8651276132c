#include "backend/library_functions.h"

#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"

using namespace llvm;

namespace wasmba::backend {

namespace {

constexpr const char* kLibraryFunctions[] = {
#define RUNTIME_FUNCTION(symbol, returns, parameters, flags) #symbol,
#include "abi/libm.def"
#undef RUNTIME_FUNCTION
};

constexpr const char* kExactFunctions[] = {"copysign", "fdim", "fma", "fmod", "ldexp", "memcmp", "memcpy", "memmove", "memset",
                                           "nextafter", "remainder", "round"};

bool isInexact(const Function& function) {
    switch (function.getIntrinsicID()) {
    case Intrinsic::sin:
    case Intrinsic::cos:
    case Intrinsic::exp:
    case Intrinsic::exp2:
    case Intrinsic::log:
    case Intrinsic::log2:
    case Intrinsic::log10:
    case Intrinsic::pow: return true;
    case Intrinsic::not_intrinsic: break;
    default: return false;
    }
    StringRef name = function.getName();
    StringRef forDouble = name.ends_with("f") ? name.drop_back() : name;
    return is_contained(kLibraryFunctions, name) && !is_contained(kExactFunctions, name) && !is_contained(kExactFunctions, forDouble);
}

} // namespace

void keepMathCalls(Module& module) {
    for (Function& function : module)
        if (function.isDeclaration() && isInexact(function))
            for (User* user : function.users())
                if (auto* call = dyn_cast<CallBase>(user))
                    call->addFnAttr(Attribute::NoBuiltin);
}

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
