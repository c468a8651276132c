#include "sema/specializer.h"

#include "types/join.h"

namespace wasmba::sema {

Value CallSite::argument(unsigned position, llvm::StringRef keyword) const {
    unsigned seen = 0;
    for (const Argument& argument : arguments) {
        if (argument.keyword ? (!keyword.empty() && argument.keyword == keyword) : seen == position)
            return argument.value;
        seen += !argument.keyword;
    }
    return {};
}

Span CallSite::placeOf(unsigned position, llvm::StringRef keyword) const {
    unsigned seen = 0;
    for (const Argument& argument : arguments) {
        if (argument.keyword ? (!keyword.empty() && argument.keyword == keyword) : seen == position)
            return argument.span;
        seen += !argument.keyword;
    }
    return span;
}

unsigned CallSite::positionalCount() const {
    unsigned count = 0;
    for (const Argument& argument : arguments)
        count += !argument.keyword;
    return count;
}

Value Specializer::none() {
    Value value{types.none};
    value.literal = program.literal({});
    return value;
}

Value Specializer::unit(const Type* type) { return type->is(TypeKind::None) ? none() : Value{type}; }

Value Specializer::boolean(bool value) {
    Literal literal;
    literal.kind = Literal::Kind::Bool;
    literal.integer = value;
    return this->literal(program.literal(literal));
}

Value Specializer::real(double value) {
    Literal literal;
    literal.kind = Literal::Kind::Float;
    literal.real = value;
    return this->literal(program.literal(literal));
}

Value Specializer::literal(const Literal* literal) {
    Value value;
    switch (literal->kind) {
    case Literal::Kind::None: return none();
    case Literal::Kind::Bool: value = of(builder.boolean(literal->integer)); break;
    case Literal::Kind::Int: value = of(builder.integer(literal->integer)); break;
    case Literal::Kind::Float: value = of(builder.real(types.float64, literal->real)); break;
    case Literal::Kind::Str: value = of(builder.string(literal->text)); break;
    }
    value.literal = literal;
    return value;
}

ir::Instruction* Specializer::instruction(const Value& value) {
    if (value.ir)
        return value.ir;
    return builder.append(ir::Op::Unit, value.type ? value.type : types.none);
}

Value Specializer::emit(ir::Op op, const Type* type, llvm::ArrayRef<Value> operands) {
    llvm::SmallVector<ir::Instruction*, 6> instructions;
    for (const Value& value : operands)
        instructions.push_back(instruction(value));
    return of(builder.append(op, type, instructions));
}

Value Specializer::runtime(ir::RuntimeFunction function, const Type* type, llvm::ArrayRef<Value> operands) {
    Value value = emit(ir::Op::CallRuntime, type, operands);
    value.ir->runtime = function;
    if (type->isZeroSize())
        return unit(type);
    return value;
}

Value Specializer::intrinsic(ir::Intrinsic which, llvm::ArrayRef<Value> operands) {
    llvm::SmallVector<ir::Instruction*, 3> instructions;
    for (const Value& value : operands)
        instructions.push_back(instruction(value));
    return of(builder.intrinsic(which, operands[0].type, instructions));
}

Value Specializer::aggregate(const Type* type, llvm::ArrayRef<Value> elements) {
    if (type->isZeroSize())
        return unit(type);
    llvm::SmallVector<ir::Instruction*, 6> instructions;
    for (const Value& value : elements)
        instructions.push_back(instruction(value));
    return of(builder.append(ir::Op::MakeTuple, type, instructions));
}

Value Specializer::tuple(llvm::ArrayRef<Value> elements) {
    llvm::SmallVector<const Type*, 6> elementTypes;
    for (const Value& value : elements)
        elementTypes.push_back(value.type);
    return aggregate(types.tuple(elementTypes), elements);
}

Value Specializer::tupleElement(const Value& tuple, unsigned index) {
    const Type* type = tuple.type->elements[index];
    if (type->isZeroSize())
        return unit(type);
    // What was just put in is taken out again: the element itself keeps what is known of it.
    if (tuple.ir->op == ir::Op::MakeTuple) {
        ir::Instruction* element = tuple.ir->operands[index];
        Value value = of(element);
        if (element->op == ir::Op::ConstInt && type == types.int64)
            value.literal = program.literalInt(element->integer);
        else if (element->op == ir::Op::ConstString)
            value.literal = program.literalStr(element->text);
        return value;
    }
    return of(builder.tupleGet(tuple.ir, index));
}

/// A block from which exceptions go where they go from the current one.
ir::Block* Specializer::newBlock() { return newBlock(builder.currentBlock() ? handlers.lookup(builder.currentBlock()) : nullptr); }

ir::Block* Specializer::newBlock(untyped::Block* handler) {
    ir::Block* block = program.module.makeBlock(out);
    if (handler) {
        handlers[block] = handler;
        guarded[handler].push_back(block);
    }
    return block;
}

Value Specializer::convert(const Value& value, const Type* type, Span span) {
    if (value.isUnknown() || type->isUnknown())
        return Value{type->isUnknown() ? value.type : type, value.type == type ? value.ir : nullptr};
    if (value.type == type)
        return value;
    if (type->isZeroSize())
        return unit(type);
    if (value.type->isNumber() && type->isNumber()) {
        Value converted = emit(ir::Op::Convert, type, value);
        if (value.literal && value.literal->isInt() && type == types.int64)
            converted.literal = program.literalInt(value.literal->integer);
        return converted;
    }
    if (type->is(TypeKind::Optional)) {
        if (value.type->is(TypeKind::None))
            return emit(ir::Op::MakeOptional, type, {});
        if (value.type->is(TypeKind::Optional)) {
            Value has = emit(ir::Op::OptionalHas, types.boolean, value);
            return select(
                has, [&] { return convert(convert(emit(ir::Op::OptionalGet, value.type->element(), value), type->element(), span), type, span); },
                [&] { return emit(ir::Op::MakeOptional, type, {}); }, span);
        }
        return emit(ir::Op::MakeOptional, type, convert(value, type->element(), span));
    }
    if (type->is(TypeKind::Choice))
        return asChoice(value, type);
    if (isClosureChoice(type))
        return asClosureChoice(value, type, span);
    if (value.type->is(TypeKind::Function) && type->is(TypeKind::Function) && value.type->function == type->function)
        return convertClosure(value, type, span);
    if (value.type->is(TypeKind::Optional) && value.type->element() == type) {
        raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, value)), "TypeError", "expected " + toString(type) + ", got None");
        return emit(ir::Op::OptionalGet, type, value);
    }
    if (type->is(TypeKind::Exception) && isExceptionType(value.type)) {
        Value exception = asException(value, span);
        return exception.type == type ? exception : runtime(ir::RuntimeFunction::rt_exception_ref, type, exception);
    }
    if (value.type->is(TypeKind::Tuple) && type->is(TypeKind::Tuple) && value.type->elements.size() == type->elements.size()) {
        llvm::SmallVector<Value, 6> elements;
        for (unsigned i = 0; i < type->elements.size(); ++i)
            elements.push_back(convert(tupleElement(value, i), type->elements[i], span));
        return aggregate(type, elements);
    }
    if (value.type->isArray() && type->isArray() && value.type->element() == type->element() && value.type->rank == type->rank) {
        llvm::SmallVector<Value, 10> operands{value, integer(0)};
        for (bool isShape : {true, false})
            for (unsigned axis = 0; axis < type->rank; ++axis) {
                Value part = emit(isShape ? ir::Op::ArrayShape : ir::Op::ArrayStride, types.int64, value);
                part.ir->index = axis;
                operands.push_back(part);
            }
        return emit(ir::Op::ArrayView, type, operands);
    }
    if (value.type->is(TypeKind::Tuple) && type->isLongTuple() && join(types, value.type, type) == type) {
        Value list = emit(ir::Op::ListNew, type, integer(static_cast<int64_t>(value.type->elements.size())));
        for (unsigned i = 0; i < value.type->elements.size(); ++i)
            emit(ir::Op::ListAppend, types.none, {list, tupleElement(value, i)});
        return list;
    }
    if (value.type->is(TypeKind::List) && type->is(TypeKind::List) && value.type->element()->isIncomplete()) {
        program.bind(value.type->element(), type->element());
        return Value{type};
    }
    report(DiagnosticId::CannotConvert, span, describe(value.type), describe(type));
    return {type};
}

ir::Instruction* Specializer::convertOrUndefined(const Value& value, const Type* type) {
    // An empty container that meets a filled one holds what that one holds.
    if (value && value.type->isIncomplete() && !value.type->isUnknown() && join(types, value.type, type) == type)
        program.bind(value.type, type->is(TypeKind::Optional) && !value.type->is(TypeKind::Optional) ? type->element() : type);
    bool usable = value && value.assigned != Assigned::No && !value.type->isIncomplete() && join(types, value.type, type) == type;
    Value converted = usable ? convert(value, type, {}) : Value{type};
    if (converted.ir && converted.ir->type == type)
        return converted.ir;
    return builder.append(type->isZeroSize() ? ir::Op::Unit : ir::Op::Undefined, type);
}

Value Specializer::negated(const Value& value) {
    if (value.literal)
        return boolean(!value.literal->integer);
    return emit(ir::Op::Not, types.boolean, value);
}

/// The value of what is known not to be None.
Value Specializer::narrowed(const Value& value) {
    if (!value.type->is(TypeKind::Optional))
        return value;
    return value.type->element()->isUnknown() ? unknown() : emit(ir::Op::OptionalGet, value.type->element(), value);
}

Value Specializer::truth(const Value& value, Span span) {
    if (value.isUnknown())
        return unknown();
    if (value.literal) {
        switch (value.literal->kind) {
        case Literal::Kind::None: return boolean(false);
        case Literal::Kind::Bool:
        case Literal::Kind::Int: return boolean(value.literal->integer != 0);
        case Literal::Kind::Float: return boolean(value.literal->real != 0);
        case Literal::Kind::Str: return boolean(!value.literal->text.empty());
        }
    }
    switch (value.type->kind) {
    case TypeKind::Bool: return value;
    case TypeKind::Int: return emit(ir::Op::NotEqual, types.boolean, {value, of(builder.integer(value.type, 0))});
    case TypeKind::Float: return emit(ir::Op::NotEqual, types.boolean, {value, of(builder.real(value.type, 0))});
    case TypeKind::Complex: return emit(ir::Op::Convert, types.boolean, value);
    case TypeKind::None: return boolean(false);
    case TypeKind::Tuple: return boolean(!value.type->elements.empty());
    case TypeKind::Optional: {
        Value has = emit(ir::Op::OptionalHas, types.boolean, value);
        return select(
            has, [&] { return truth(emit(ir::Op::OptionalGet, value.type->element(), value), span); }, [&] { return boolean(false); }, span);
    }
    case TypeKind::Str:
    case TypeKind::List:
    case TypeKind::Range: return emit(ir::Op::NotEqual, types.boolean, {length(value, span), integer(0)});
    case TypeKind::Array:
        if (value.type->rank == 0)
            return truth(arraySubscript(value, tuple({}), span), span);
        report(DiagnosticId::AmbiguousTruth, span);
        return unknown();
    case TypeKind::Function:
    case TypeKind::Builtin:
    case TypeKind::Module:
    case TypeKind::Exception:
    case TypeKind::Generator:
    case TypeKind::Choice:
    case TypeKind::DType: return boolean(true);
    default: report(DiagnosticId::NoTruth, span, describe(value.type)); return unknown();
    }
}

Value Specializer::select(const Value& condition, const std::function<Value()>& yes, const std::function<Value()>& no, Span span) {
    if (condition.literal)
        return condition.literal->integer ? yes() : no();
    ir::Block* yesBlock = newBlock();
    ir::Block* noBlock = newBlock();
    ir::Block* done = newBlock();
    builder.branch(instruction(condition), yesBlock, noBlock);
    enter(yesBlock);
    Value left = yes();
    ir::Block* yesEnd = builder.currentBlock();
    enter(noBlock);
    Value right = no();
    ir::Block* noEnd = builder.currentBlock();
    const Type* type = left.isUnknown() ? right.type : right.isUnknown() ? left.type : join(types, left.type, right.type);
    if (!type) {
        report(DiagnosticId::CannotConvert, span, describe(right.type), describe(left.type));
        type = types.unknown;
    }
    bool hasValue = !type->isZeroSize() && !type->isUnknown();
    ir::Instruction* rightValue = hasValue ? convertOrUndefined(right, type) : nullptr;
    noEnd = builder.currentBlock();
    jumpTo(done);
    enter(yesEnd);
    ir::Instruction* leftValue = hasValue ? convertOrUndefined(left, type) : nullptr;
    yesEnd = builder.currentBlock();
    jumpTo(done);
    enter(done);
    if (!hasValue)
        return unit(type);
    ir::Instruction* phi = builder.phi(type);
    innerPhis.push_back({phi, {{yesEnd, leftValue}, {noEnd, rightValue}}});
    return of(phi);
}

void Specializer::raise(llvm::StringRef exception, llvm::StringRef message) {
    const BuiltinFunction* row = findBuiltin("builtins", exception);
    Value text = string(message);
    runtime(ir::RuntimeFunction::rt_raise, types.int64, {integer(row ? row->detail : 0), text});
    builder.append(ir::Op::RaisePending, types.none);
}

void Specializer::raiseIf(const Value& condition, llvm::StringRef exception, llvm::StringRef message) {
    if (condition.literal && !condition.literal->integer)
        return;
    ir::Block* bad = newBlock();
    ir::Block* good = newBlock();
    builder.branch(instruction(condition), bad, good);
    enter(bad);
    raise(exception, message);
    enter(good);
}

} // namespace wasmba::sema
