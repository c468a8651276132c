#include "lower/function_lowering.h"

namespace wasmba::lower {

void FunctionLowering::lowerMakeTuple(const Instruction& at) {
    Values components;
    for (unsigned i = 0; i < at.operands.size(); ++i)
        components.append(operand(at, i).begin(), operand(at, i).end());
    if (!at.isBorrowed)
        module.retain(builder, at.type, components);
    define(at, components);
}

void FunctionLowering::lowerTupleGet(const Instruction& at) {
    unsigned first = componentOffset(at.operands[0]->type, at.index);
    define(at, operand(at, 0).slice(first, componentCount(at.type)));
}

void FunctionLowering::lowerMakeOptional(const Instruction& at) {
    if (at.operands.empty())
        return define(at, zeroValue(module.context, at.type));
    Values components = {builder.getTrue()};
    components.append(operand(at, 0).begin(), operand(at, 0).end());
    if (!at.isBorrowed)
        module.retain(builder, at.type, components);
    define(at, components);
}

void FunctionLowering::lowerOptionalHas(const Instruction& at) {
    define(at, {operand(at, 0)[0]});
}

void FunctionLowering::lowerOptionalGet(const Instruction& at) {
    define(at, operand(at, 0).drop_front());
}

void FunctionLowering::lowerRetain(const Instruction& at) {
    module.retain(builder, at.operands[0]->type, operand(at, 0));
}

void FunctionLowering::lowerRelease(const Instruction& at) {
    module.release(builder, at.operands[0]->type, operand(at, 0));
}

} // namespace wasmba::lower
