#include "lower/function_lowering.h"

namespace wasmba::lower {

using llvm::Value;

std::pair<Value*, Values> FunctionLowering::callFunction(llvm::IRBuilder<>& caller, const ir::Function& callee,
                                                         llvm::ArrayRef<Value*> arguments) {
    Value* result = caller.CreateCall(module.function(&callee), arguments);
    Values parts;
    if (auto* type = llvm::dyn_cast<llvm::StructType>(result->getType())) {
        for (unsigned i = 0; i < type->getNumElements(); ++i)
            parts.push_back(caller.CreateExtractValue(result, i));
    } else if (!result->getType()->isVoidTy()) {
        parts.push_back(result);
    }
    if (!callee.mayRaise)
        return {nullptr, parts};
    return {parts[0], Values(llvm::ArrayRef(parts).drop_front())};
}

void FunctionLowering::lowerCall(const Instruction& at) {
    Values arguments;
    for (unsigned i = 0; i < at.operands.size(); ++i)
        arguments.append(operand(at, i).begin(), operand(at, i).end());
    auto [status, result] = callFunction(builder, *at.callee, arguments);
    if (status)
        failIf(builder.CreateICmpNE(status, builder.getInt32(kOk)), at, nullptr, status, !at.callee->isStrip);
    define(at, result);
}

} // namespace wasmba::lower
