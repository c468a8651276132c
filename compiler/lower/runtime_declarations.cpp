#include "lower/module_lowering.h"

namespace wasmba::lower {

namespace {

llvm::Type* machineType(llvm::LLVMContext& context, ir::RuntimeType type) {
    switch (type) {
    case ir::RuntimeType::Void: return llvm::Type::getVoidTy(context);
    case ir::RuntimeType::I32: return llvm::Type::getInt32Ty(context);
    case ir::RuntimeType::I64: return llvm::Type::getInt64Ty(context);
    case ir::RuntimeType::F32: return llvm::Type::getFloatTy(context);
    case ir::RuntimeType::F64: return llvm::Type::getDoubleTy(context);
    case ir::RuntimeType::Ptr: return llvm::PointerType::get(context, 0);
    }
    llvm_unreachable("a machine type");
}

/// Memory that nothing else points to.
bool allocates(ir::RuntimeFunction function) {
    switch (function) {
    case ir::RuntimeFunction::rt_alloc:
    case ir::RuntimeFunction::rt_object_new:
    case ir::RuntimeFunction::rt_buffer_new:
    case ir::RuntimeFunction::rt_list_new: return true;
    default: return false;
    }
}

void markPure(llvm::Function& function) {
    function.setMemoryEffects(llvm::MemoryEffects::none());
    function.addFnAttr(llvm::Attribute::WillReturn);
    function.addFnAttr(llvm::Attribute::NoCallback);
}

} // namespace

llvm::Function* ModuleLowering::runtime(ir::RuntimeFunction number) {
    llvm::Function*& function = runtimeFunctions[static_cast<unsigned>(number)];
    if (function)
        return function;
    const ir::RuntimeRow& row = ir::runtimeRow(number);
    llvm::SmallVector<llvm::Type*, 8> parameters;
    for (ir::RuntimeType parameter : row.parameters)
        parameters.push_back(machineType(context, parameter));
    auto* type = llvm::FunctionType::get(machineType(context, row.returnType), parameters, false);
    function = llvm::cast<llvm::Function>(target.getOrInsertFunction(row.symbol, type).getCallee());
    function->setDoesNotThrow();
    if (row.isPure)
        markPure(*function);
    else if (row.readsOnly)
        function->setOnlyReadsMemory();
    if (row.isCold)
        function->addFnAttr(llvm::Attribute::Cold);
    if (allocates(number))
        function->addRetAttr(llvm::Attribute::NoAlias);
    return function;
}

llvm::FunctionCallee ModuleLowering::mathFunction(llvm::StringRef name, llvm::Type* type, unsigned operands) {
    llvm::SmallVector<llvm::Type*, 3> parameters(operands, type);
    std::string symbol = name.str() + (type->isFloatTy() ? "f" : "");
    llvm::FunctionCallee callee = target.getOrInsertFunction(symbol, llvm::FunctionType::get(type, parameters, false));
    auto* function = llvm::cast<llvm::Function>(callee.getCallee());
    function->setDoesNotThrow();
    markPure(*function);
    return callee;
}

} // namespace wasmba::lower
