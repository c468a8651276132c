// Element-wise operations on arrays give a value of type Expression: the function, the operands and the shape. The functions of the library
// that carry an expression out are specialised for it, as they are for every type, so that one loop computes all that it consists of.
//
// In the program and in most of the library, an expression waits for the instruction that uses it: if that is the only use, in the same
// block. It becomes an array at once elsewhere; and before anything that may write to arrays, since its operands are read only then.

#include "sema/specializer.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

namespace {

/// Operations in one expression: a bound for the nesting of types, and of our own calls.
constexpr unsigned kMaxOperations = 40;

/// They run no code of the program's.
constexpr Specializer::Handler kReadingBuiltins[] = {&Specializer::builtinAbs, &Specializer::builtinLen, &Specializer::builtinNewArray,
                                                     &Specializer::builtinRange};

unsigned countOperations(const Type* type) {
    if (!type->isExpression())
        return 0;
    unsigned count = 1;
    for (const Type* operand : type->operands())
        count += countOperations(operand);
    return count;
}

unsigned countArrays(const Type* type) {
    if (!type->isExpression())
        return type->isArray();
    unsigned count = 0;
    for (const Type* operand : type->operands())
        count += countArrays(operand);
    return count;
}

/// The argument for the parameter `out` is given.
bool hasOutput(const FunctionTemplate& function, const untyped::Instruction& call) {
    bool isMethod = !function.parameters.empty() && function.parameters[0].name == "self";
    for (size_t i = 0; i < function.parameters.size(); ++i)
        if (function.parameters[i].name == "out")
            return llvm::is_contained(call.keywords, function.parameters[i].name) ||
                   call.operands.size() - 1 - call.keywords.size() > i - (isMethod ? 1 : 0);
    return false;
}

/// Extra arguments that are expressions of the same build go along: their part for operand `index`.
llvm::SmallVector<Value, 4> partsAt(llvm::ArrayRef<Value> extra, llvm::function_ref<Value(const Value&)> part) {
    llvm::SmallVector<Value, 4> result;
    for (const Value& value : extra)
        result.push_back(value.type->isExpression() ? part(value) : value);
    return result;
}

/// What a call gives whose callee does nothing but return true or false.
std::optional<bool> constantResult(const Value& called) {
    const ir::Function* callee = called.ir && called.ir->op == ir::Op::Call ? called.ir->callee : nullptr;
    const ir::Block* block = callee && !callee->blocks.empty() ? callee->blocks.front() : nullptr;
    for (size_t left = callee ? callee->blocks.size() : 0; left && block && !block->instructions.empty(); --left) {
        const ir::Instruction* last = block->instructions.back();
        if (last->op == ir::Op::Return && !last->operands.empty() && last->operands[0]->op == ir::Op::ConstInt)
            return last->operands[0]->integer != 0;
        block = last->op == ir::Op::Jump ? last->targets[0] : nullptr;
    }
    return std::nullopt;
}

} // namespace

/// Used by one instruction further down in its block.
bool Specializer::canWait(const Untyped* instruction) {
    return instruction->useCount == 1 && instruction->user->block == instruction->block && instruction->user->op != untyped::Op::Phi;
}

/// The instruction may change elements of an array that exists before it.
bool Specializer::mayWriteArrays(const Untyped* instruction) {
    switch (instruction->op) {
    case untyped::Op::InPlace:
    case untyped::Op::SetAttribute:
    case untyped::Op::SetSubscript:
    case untyped::Op::Next:
    case untyped::Op::Yield: return true;
    case untyped::Op::Call: {
        const Type* callee = values[instruction->operands[0]->id].type;
        if (!callee || callee->is(TypeKind::DType))
            return false;
        if (callee->function && callee->function->isLazy)
            return hasOutput(*callee->function, *instruction);
        return callee->function || !callee->builtin || !llvm::is_contained(kReadingBuiltins, callee->builtin->handler);
    }
    default: return false;
    }
}

/// Carries out what waits, besides what the instruction itself uses.
void Specializer::evaluateWaiting(const Untyped* instruction) {
    llvm::SmallVector<Untyped*, 4> due;
    llvm::copy_if(waiting, std::back_inserter(due), [&](Untyped* each) { return !instruction || each->user != instruction; });
    for (Untyped* each : due) {
        llvm::erase(waiting, each);
        values[each->id] = evaluated(values[each->id], each->span);
    }
}

/// The operand as it is, an Expression even outside of lazy functions.
Value Specializer::lazyOperand(const Untyped* instruction, unsigned index) {
    llvm::erase(waiting, instruction->operands[index]);
    Value value = values[instruction->operands[index]->id];
    if (!value)
        return unknown();
    value.type = program.resolve(value.type);
    return value;
}

/// An expression as an array; any other value as it is.
Value Specializer::evaluated(const Value& value, Span span) {
    return value.type->isExpression() ? callLibrary("numpy", "_evaluated", value, span) : value;
}

/// A method of the bound receiver, an expression, is called before anything may write.
bool Specializer::isCalledNext(const Untyped* attribute) {
    if (!canWait(attribute) || attribute->user->op != untyped::Op::Call || attribute->user->operands[0] != attribute)
        return false;
    auto& instructions = attribute->block->instructions;
    for (auto at = std::next(llvm::find(instructions, attribute)); *at != attribute->user; ++at)
        if ((*at)->op == untyped::Op::Call || mayWriteArrays(*at))
            return false;
    return true;
}

/// shape, ndim, size, dtype, itemsize of an expression; a method that takes it as it is. No type for what needs the array.
Value Specializer::expressionAttribute(const Value& expression, Untyped* instruction) {
    Name name = instruction->name;
    const Type* scalar = expression.type->scalar();
    if (name == "shape")
        return tupleElement(expression, kExpressionShape);
    if (name == "ndim")
        return integer(expression.type->rank);
    if (name == "dtype")
        return unit(types.dtype(scalar));
    if (name == "itemsize")
        return integer(memoryLayout(scalar).size);
    if (name == "size") {
        Value size = integer(1);
        Value shape = tupleElement(expression, kExpressionShape);
        for (unsigned axis = 0; axis < expression.type->rank; ++axis)
            size = binary(ast::BinaryOperator::Mult, size, tupleElement(shape, axis), instruction->span);
        return size;
    }
    LibraryModule* module = program.library.module("numpy");
    const ast::FunctionDef* found = module->methods[program.names.intern("ndarray")].lookup(name);
    bool isLazy = found && module->unit->templateOf(found, module->unit->moduleBody)->isLazy;
    if (isLazy && (function.isLazy || isCalledNext(instruction)))
        return method(expression, name, instruction->span);
    return {};
}

/// array_count(x): the arrays in an expression.
Value Specializer::internalArrayCount(CallSite& site) { return integer(countArrays(site.argument(0).type)); }

/// expression(f, shape, x, ...): f of the elements of x, ..., which are broadcast to the shape.
Value Specializer::internalExpression(CallSite& site) {
    llvm::SmallVector<Value, 6> parts{{}, site.argument(0), site.argument(1)};
    llvm::SmallVector<Value, 4> operands;
    unsigned count = 1;
    for (unsigned i = 2; i < site.arguments.size(); ++i) {
        operands.push_back(site.argument(i));
        count += countOperations(operands.back().type);
    }
    if (count > kMaxOperations)
        for (Value& operand : operands)
            operand = evaluated(operand, site.span);
    const Type* scalar = elementResult(site.argument(0), operands, site);
    if (!scalar)
        return unknown();
    parts[kElementType] = unit(types.dtype(scalar));
    parts.append(operands);
    return expressionOf(parts);
}

Value Specializer::expressionOf(llvm::ArrayRef<Value> parts) {
    llvm::SmallVector<const Type*, 6> partTypes;
    for (const Value& part : parts)
        partTypes.push_back(part.type);
    auto rank = static_cast<unsigned>(parts[kExpressionShape].type->elements.size());
    return aggregate(types.expression(rank, partTypes), parts);
}

/// element(x, index...): the element of an array, or the value of an expression there; any other value as it is.
Value Specializer::internalElement(CallSite& site) {
    llvm::SmallVector<Value, 4> indices;
    for (const Argument& argument : llvm::drop_begin(site.arguments))
        indices.push_back(convert(argument.value, types.int64, site.span));
    return elementAt(site.argument(0), indices, site.span);
}

Value Specializer::elementAt(const Value& value, llvm::ArrayRef<Value> indices, Span span) {
    if (value.type->isArray()) {
        llvm::SmallVector<Value, 5> operands{value};
        operands.append(indices.begin(), indices.end());
        return emit(ir::Op::ArrayLoad, value.type->element(), operands);
    }
    if (!value.type->isExpression())
        return value;
    CallSite site;
    site.span = span;
    for (unsigned i = kOperands; i < value.type->elements.size(); ++i)
        site.arguments.push_back({elementAt(tupleElement(value, i), indices, span), {}, span});
    Value result = call(tupleElement(value, kElementFunction), site);
    return result.isUnknown() ? result : convert(result, value.type->scalar(), span);
}

/// callee(first, rest...)
Value Specializer::callElement(const Value& callee, const Value& first, llvm::ArrayRef<Value> rest, Span span) {
    CallSite site;
    site.span = span;
    site.arguments.push_back({first, {}, span});
    for (const Value& value : rest)
        site.arguments.push_back({value, {}, span});
    return call(callee, site);
}

/// map_leaves(shape, f, x, ...): x with f(array, ...) in place of each array in it, and with another shape.
Value Specializer::internalMapLeaves(CallSite& site) {
    llvm::SmallVector<Value, 4> extra;
    for (const Argument& argument : llvm::drop_begin(site.arguments, 3))
        extra.push_back(argument.value);
    return mapLeaves(site.argument(0), site.argument(1), site.argument(2), extra, site.span);
}

Value Specializer::mapLeaves(const Value& shape, const Value& callee, const Value& value, llvm::ArrayRef<Value> extra, Span span) {
    if (value.type->isArray())
        return callElement(callee, value, extra, span);
    if (!value.type->isExpression())
        return value;
    llvm::SmallVector<Value, 6> parts{tupleElement(value, kElementType), tupleElement(value, kElementFunction), shape};
    for (unsigned i = kOperands; i < value.type->elements.size(); ++i) {
        auto extraParts = partsAt(extra, [&](const Value& each) { return tupleElement(each, i); });
        parts.push_back(mapLeaves(shape, callee, tupleElement(value, i), extraParts, span));
        if (parts.back().isUnknown())
            return unknown();
    }
    return expressionOf(parts);
}

/// all_leaves(f, x, ...): f(array, ...) is true for each array in x. Known when compiling where that is known of each.
Value Specializer::internalAllLeaves(CallSite& site) {
    llvm::SmallVector<Value, 4> extra;
    for (const Argument& argument : llvm::drop_begin(site.arguments, 2))
        extra.push_back(argument.value);
    return allLeaves(site.argument(0), site.argument(1), extra, site.span);
}

Value Specializer::allLeaves(const Value& callee, const Value& value, llvm::ArrayRef<Value> extra, Span span) {
    if (value.type->isArray())
        return callElement(callee, value, extra, span);
    Value all = boolean(true);
    if (!value.type->isExpression())
        return all;
    for (unsigned i = kOperands; i < value.type->elements.size(); ++i) {
        Value each = allLeaves(callee, tupleElement(value, i), extra, span);
        if (auto known = constantResult(each))
            each = boolean(*known);
        if (each.isUnknown() || (each.literal && !each.literal->integer))
            return each;
        if (!each.literal)
            all = all.literal ? each : emit(ir::Op::BitAnd, types.boolean, {all, each});
    }
    return all;
}

} // namespace wasmba::sema
