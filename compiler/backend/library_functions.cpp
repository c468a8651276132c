#include "backend/library_functions.h"

#include "backend/analyses.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Analysis/VectorUtils.h"
#include "llvm/IR/IRBuilder.h"
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

enum class LaneType { F32, F64 };

struct VectorFunction {
    StringRef symbol, scalar;
    unsigned operands;
    LaneType type;

    unsigned lanes() const { return type == LaneType::F32 ? 4 : 2; }
};

constexpr VectorFunction kVectorFunctions[] = {
#define VECTOR_FUNCTION(symbol, scalar, operands, type, ulps) {#symbol, #scalar, operands, LaneType::type},
#include "abi/vector.def"
#undef VECTOR_FUNCTION
};

/// The call's callee is the function, as such or as LLVM's intrinsic.
const VectorFunction* vectorVersion(StringRef callee) {
    SmallString<16> name(callee);
    if (callee.consume_front("llvm.")) {
        bool isFloat32 = callee.consume_back(".f32");
        if (!isFloat32 && !callee.consume_back(".f64"))
            return nullptr;
        name = callee;
        if (isFloat32)
            name += 'f';
    }
    const auto* row = find_if(kVectorFunctions, [&](const VectorFunction& each) { return each.scalar == name; });
    return row == std::end(kVectorFunctions) ? nullptr : row;
}

/// The vectorisers also join more numbers than one call takes; for these they get functions of so many times the lanes,
/// which exist only until splitWideCall.
constexpr unsigned kWidths[] = {1, 2, 4};
constexpr char kWideMark[] = ".wide";

std::string symbolOf(const VectorFunction& row, unsigned width) {
    return width == 1 ? row.symbol.str() : (row.symbol + kWideMark + Twine(width)).str();
}

FunctionCallee declareVectorFunction(Module& module, const VectorFunction& row, unsigned width) {
    LLVMContext& context = module.getContext();
    Type* scalar = row.type == LaneType::F32 ? Type::getFloatTy(context) : Type::getDoubleTy(context);
    Type* lanes = FixedVectorType::get(scalar, row.lanes() * width);
    SmallVector<Type*, 2> parameters(row.operands, lanes);
    FunctionCallee callee =
        module.getOrInsertFunction(symbolOf(row, width), FunctionType::get(lanes, parameters, false));
    auto* function = cast<Function>(callee.getCallee());
    function->setDoesNotAccessMemory();
    function->setDoesNotThrow();
    function->setWillReturn();
    return callee;
}

/// The row of a function with several times the lanes, or null.
const VectorFunction* wideFunction(const Function& callee) {
    StringRef symbol = callee.getName().split(kWideMark).first;
    if (symbol.size() == callee.getName().size())
        return nullptr;
    const auto* row = find_if(kVectorFunctions, [&](const VectorFunction& each) { return each.symbol == symbol; });
    return row == std::end(kVectorFunctions) ? nullptr : row;
}

void splitWideCall(CallInst& call, const VectorFunction& row) {
    IRBuilder<> builder(&call);
    unsigned lanes = row.lanes(), width = cast<FixedVectorType>(call.getType())->getNumElements() / lanes;
    FunctionCallee callee = declareVectorFunction(*call.getModule(), row, 1);
    SmallVector<Value*, 4> parts;
    for (unsigned part = 0; part < width; ++part) {
        SmallVector<Value*, 2> arguments;
        for (Value* argument : call.args())
            arguments.push_back(builder.CreateShuffleVector(argument, createSequentialMask(part * lanes, lanes, 0)));
        parts.push_back(builder.CreateCall(callee, arguments));
    }
    call.replaceAllUsesWith(concatenateVectors(builder, parts));
    call.eraseFromParent();
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
        SmallVector<std::string, 4> variants;
        for (unsigned width : kWidths) {
            declareVectorFunction(*function.getParent(), *row, width);
            std::string lanes = std::to_string(row->lanes() * width) + std::string(row->operands, 'v');
            variants.push_back("_ZGV_LLVM_N" + lanes + "_" + callee.str() + "(" + symbolOf(*row, width) + ")");
        }
        VFABI::setVectorVariantNames(call, variants);
        call->removeFnAttr(Attribute::NoBuiltin);
    }
    return PreservedAnalyses::all();
}

PreservedAnalyses SettleMathCalls::run(Function& function, FunctionAnalysisManager&) {
    bool isChanged = false;
    for (Instruction& instruction : make_early_inc_range(instructions(function))) {
        auto* call = dyn_cast<CallInst>(&instruction);
        Function* callee = call ? call->getCalledFunction() : nullptr;
        if (!callee || !callee->isDeclaration())
            continue;
        if (isInexact(*callee)) {
            call->addFnAttr(Attribute::NoBuiltin);
        } else if (const VectorFunction* row = wideFunction(*callee)) {
            splitWideCall(*call, *row);
            isChanged = true;
        }
    }
    return preservedBy(isChanged);
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
