#include "lower/function_lowering.h"

#include "abi/layout.h"

namespace wasmba::lower {

using ir::RuntimeFunction;
using ir::RuntimeType;
using llvm::Value;

namespace {

struct DTypeRow {
    TypeKind kind;
    unsigned bits;
    bool isSigned;
};

constexpr TypeKind dtypeKind(char code) {
    return code == 'b' ? TypeKind::Bool : code == 'f' ? TypeKind::Float : code == 'c' ? TypeKind::Complex : TypeKind::Int;
}

constexpr DTypeRow kDTypes[] = {
#define DTYPE(name, type, size, kind) {dtypeKind(kind), 8 * size, kind == 'i'},
#include "abi/dtypes.def"
#undef DTYPE
};

/// The row of dtypes.def of an array's element type.
uint32_t dtypeCode(const Type* type) {
    for (uint32_t code = 0; code < std::size(kDTypes); ++code) {
        const DTypeRow& row = kDTypes[code];
        bool sameSize = type->is(TypeKind::Bool) || type->bits == row.bits;
        bool sameSign = !type->isInteger() || type->isSigned == row.isSigned;
        if (type->is(row.kind) && sameSize && sameSign)
            return code;
    }
    llvm_unreachable("arrays hold numbers");
}

/// The result goes to the address in the last parameter.
bool hasOut(const ir::RuntimeRow& row, const Type* result) {
    if (result->isZeroSize() || row.parameters.empty() || row.parameters.back() != RuntimeType::Ptr)
        return false;
    bool returnsNothing = row.returnType == RuntimeType::Void || (row.mayRaise && row.returnType == RuntimeType::I32);
    bool returnsOneOfTwo = row.returnType != RuntimeType::Ptr && result->is(TypeKind::Tuple);
    return returnsNothing || returnsOneOfTwo;
}

/// The runtime takes over the reference to the message that these rows are given.
bool consumesArguments(RuntimeFunction function) {
    return function == RuntimeFunction::rt_raise || function == RuntimeFunction::rt_raise_arguments ||
           function == RuntimeFunction::rt_raise_exit_message;
}

/// The rows that keep lists of types they do not know.
bool takesReleases(RuntimeFunction function) { return function == RuntimeFunction::rt_exception_attach; }

} // namespace

Value* FunctionLowering::toMachine(const Type* type, Value* value, RuntimeType wanted) {
    bool isSigned = type->isInteger() && type->isSigned;
    switch (wanted) {
    case RuntimeType::I32:
    case RuntimeType::I64: {
        llvm::Type* integer = wanted == RuntimeType::I32 ? builder.getInt32Ty() : builder.getInt64Ty();
        if (value->getType()->isPointerTy())
            return builder.CreatePtrToInt(value, integer);
        return builder.CreateIntCast(value, integer, isSigned);
    }
    case RuntimeType::F32: return builder.CreateFPCast(value, builder.getFloatTy());
    case RuntimeType::F64: return builder.CreateFPCast(value, builder.getDoubleTy());
    case RuntimeType::Ptr: return value->getType()->isPointerTy() ? value : builder.CreateIntToPtr(toOffset(value), builder.getPtrTy());
    case RuntimeType::Void: break;
    }
    llvm_unreachable("a parameter is not void");
}

Values FunctionLowering::fromMachine(const Type* type, Value* value) {
    if (type->isZeroSize())
        return {};
    if (type->is(TypeKind::Optional))
        return {builder.CreateIsNotNull(value), value};
    llvm::Type* wanted = componentTypes(module.context, type)[0];
    if (type->is(TypeKind::Bool))
        return {builder.CreateIsNotNull(value)};
    if (value->getType()->isPointerTy())
        return {wanted->isPointerTy() ? value : builder.CreatePtrToInt(value, wanted)};
    return {type->isFloat() ? builder.CreateFPCast(value, wanted) : builder.CreateIntCast(value, wanted, true)};
}

llvm::AllocaInst* FunctionLowering::spill(const Type* type, llvm::ArrayRef<Value*> value) {
    llvm::AllocaInst* slot = entrySlot(type);
    module.memory.store(builder, type, slot, value, Region::Variable);
    return slot;
}

/// (dtype code, data, rank, i32 shape[rank], i32 strides[rank])
void FunctionLowering::appendArray(const Type* type, llvm::ArrayRef<Value*> value, llvm::SmallVectorImpl<Value*>& arguments) {
    arguments.push_back(builder.getInt32(dtypeCode(type->element())));
    arguments.push_back(value[ArrayComponents::kData]);
    arguments.push_back(builder.getInt32(type->rank));
    Values strides = stridesOf(type, value);
    for (llvm::ArrayRef<Value*> sizes : {value.slice(ArrayComponents::kShape, type->rank), llvm::ArrayRef<Value*>(strides)}) {
        llvm::AllocaInst* slot = entrySlot(llvm::ArrayType::get(builder.getInt32Ty(), std::max<unsigned>(type->rank, 1)), 4);
        for (unsigned axis = 0; axis < sizes.size(); ++axis)
            module.memory.storeScalar(builder, sizes[axis], slot, 4 * axis, Region::Variable);
        arguments.push_back(slot);
    }
}

/// The rules by which operands fill parameters stand at CallRuntime in ir/ops.def.
void FunctionLowering::runtimeArguments(const Instruction& at, const ir::RuntimeRow& row, llvm::SmallVectorImpl<Value*>& arguments) {
    size_t expected = row.parameters.size() - hasOut(row, at.type);
    for (unsigned i = 0; i < at.operands.size(); ++i) {
        const Instruction* source = at.operands[i];
        const Type* type = source->type;
        auto value = valueOf(source);
        assert(arguments.size() < expected && "more operands than parameters");
        RuntimeType wanted = row.parameters[arguments.size()];
        size_t parametersBehind = expected - arguments.size() - 1, operandsBehind = at.operands.size() - i - 1;
        if (source->op == ir::Op::ConstString && parametersBehind > operandsBehind &&
            row.parameters[arguments.size() + 1] == RuntimeType::I32) {
            arguments.push_back(module.bytes(source->text));
            arguments.push_back(builder.getInt32(source->text.size()));
        } else if (type->is(TypeKind::List) && takesReleases(at.runtime)) {
            arguments.push_back(value[0]);
            arguments.push_back(module.listRelease(type));
        } else if (type->is(TypeKind::DType)) {
            arguments.push_back(builder.getInt32(dtypeCode(type->element())));
        } else if (type->isZeroSize()) {
            llvm::Type* parameter = module.runtime(at.runtime)->getFunctionType()->getParamType(arguments.size());
            arguments.push_back(llvm::Constant::getNullValue(parameter));
        } else if (type->isArray() && wanted == RuntimeType::I32) {
            appendArray(type, value, arguments);
        } else if (type->isArray()) {
            arguments.push_back(toMachine(type, value[ArrayComponents::kData], wanted));
        } else if (type->is(TypeKind::Optional) && wanted == RuntimeType::Ptr && componentCount(type) == 2) {
            arguments.push_back(value[1]); // null when absent
        } else if (wanted == RuntimeType::Ptr && !value[0]->getType()->isPointerTy() && !(type->isInteger() && type->bits == 64)) {
            arguments.push_back(spill(type, value));
        } else if (wanted == RuntimeType::Ptr && value.size() > 1) {
            arguments.push_back(spill(type, value));
        } else {
            for (Value* component : value)
                arguments.push_back(toMachine(type, component, row.parameters[arguments.size()]));
        }
        if (consumesArguments(at.runtime))
            module.retain(builder, type, value);
    }
    assert(arguments.size() == expected && "fewer operands than parameters");
}

void FunctionLowering::lowerCallRuntime(const Instruction& at) {
    constexpr uint32_t kSmallestOut = 16;
    const ir::RuntimeRow& row = ir::runtimeRow(at.runtime);
    llvm::SmallVector<Value*, 8> arguments;
    runtimeArguments(at, row, arguments);
    llvm::AllocaInst* out = nullptr;
    if (hasOut(row, at.type)) {
        out = entrySlot(llvm::ArrayType::get(builder.getInt8Ty(), std::max(memoryLayout(at.type).size, kSmallestOut)), 8);
        arguments.push_back(out);
    }
    Value* result = builder.CreateCall(module.runtime(at.runtime), arguments);

    bool isStop = at.runtime == RuntimeFunction::rt_stop_requested;
    bool hasStatus = row.mayRaise && row.returnType == RuntimeType::I32;
    if (hasStatus)
        failIf(builder.CreateICmpNE(result, builder.getInt32(kOk)), at, nullptr, isStop ? result : nullptr, !isStop);
    else if (row.mayRaise)
        failIf(builder.CreateIsNull(result), at, nullptr);
    if (row.symbol.starts_with("rt_raise"))
        recordFrame(at); // RaisePending follows

    if (!out)
        return define(at, hasStatus || result->getType()->isVoidTy() ? Values() : fromMachine(at.type, result));
    if (hasStatus || result->getType()->isVoidTy())
        return define(at, module.memory.load(builder, at.type, out, Region::Variable));
    Values parts = fromMachine(at.type->elements[0], result);
    parts.append(module.memory.load(builder, at.type->elements[1], out, Region::Variable));
    define(at, parts);
}

} // namespace wasmba::lower
