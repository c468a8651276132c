#include "backend/library_functions.h"

#include "llvm/IR/InstIterator.h"
#include "llvm/IR/InstrTypes.h"
#include "llvm/IR/IntrinsicInst.h"
#include "llvm/IR/Module.h"
#include "llvm/IR/VFABIDemangler.h"

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

struct VectorFunction {
    StringRef symbol, scalar;
    unsigned operands;
};

constexpr unsigned kLanes = 2;
constexpr VectorFunction kVectorFunctions[] = {
#define VECTOR_FUNCTION(symbol, scalar, operands) {#symbol, #scalar, operands},
#include "abi/vector.def"
#undef VECTOR_FUNCTION
};

/// The call's callee is the function, as such or as LLVM's intrinsic for float64.
const VectorFunction* vectorVersion(StringRef callee) {
    const auto* row = find_if(kVectorFunctions, [&](const VectorFunction& each) {
        return callee == each.scalar || callee == ("llvm." + each.scalar + ".f64").str();
    });
    return row == std::end(kVectorFunctions) ? nullptr : row;
}

void declareVectorFunction(Module& module, const VectorFunction& row) {
    Type* lanes = FixedVectorType::get(Type::getDoubleTy(module.getContext()), kLanes);
    SmallVector<Type*, 2> parameters(row.operands, lanes);
    FunctionCallee callee = module.getOrInsertFunction(row.symbol, FunctionType::get(lanes, parameters, false));
    auto* function = cast<Function>(callee.getCallee());
    function->setDoesNotAccessMemory();
    function->setDoesNotThrow();
    function->setWillReturn();
}

/// What LLVM would compute with the library of the machine that compiles, whose last digits, or whose reports of an invalid operation
/// (sqrt of -1), differ from machine to machine.
bool isInexact(const Function& function) {
    switch (function.getIntrinsicID()) {
    case Intrinsic::sqrt:
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

PreservedAnalyses OfferVectorFunctions::run(Function& function, FunctionAnalysisManager&) {
    for (Instruction& instruction : instructions(function)) {
        auto* call = dyn_cast<CallInst>(&instruction);
        if (!call || !call->getCalledFunction())
            continue;
        // Nothing to vectorise, and without the attribute it would be computed by the library of the machine that compiles.
        if (all_of(call->args(), [](const Use& argument) { return isa<Constant>(argument); }))
            continue;
        StringRef callee = call->getCalledFunction()->getName();
        const VectorFunction* row = vectorVersion(callee);
        if (!row)
            continue;
        declareVectorFunction(*function.getParent(), *row);
        std::string lanes = std::to_string(kLanes) + std::string(row->operands, 'v');
        VFABI::setVectorVariantNames(call, ("_ZGV_LLVM_N" + lanes + "_" + callee + "(" + row->symbol + ")").str());
        call->removeFnAttr(Attribute::NoBuiltin);
    }
    return PreservedAnalyses::all();
}

PreservedAnalyses KeepMathCalls::run(Function& function, FunctionAnalysisManager&) {
    for (Instruction& instruction : instructions(function))
        if (auto* call = dyn_cast<CallBase>(&instruction))
            if (Function* callee = call->getCalledFunction(); callee && callee->isDeclaration() && isInexact(*callee))
                call->addFnAttr(Attribute::NoBuiltin);
    return PreservedAnalyses::all();
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
