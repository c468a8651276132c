#include "sema/specializer.h"

#include "types/join.h"

namespace wasmba::sema {

std::string indexRemedy(const Type* object, const Type* index) {
    if (index->isFloat())
        return "use // or int(...) to get a whole number";
    if (index->is(TypeKind::Str))
        return object->isArray() ? "axes are numbered: use an int, or a dict of arrays for names" : "use an int, or a dict to look up by names";
    return "use an int or a slice";
}

llvm::SmallVector<Value, 8> Specializer::expandStars(Untyped* instruction, unsigned first, unsigned last) {
    llvm::SmallVector<Value, 8> result;
    for (unsigned i = first; i < last; ++i) {
        Value value = operand(instruction, i);
        if (instruction->operands[i]->op != untyped::Op::Star) {
            result.push_back(value);
        } else if (value.type->is(TypeKind::Tuple)) {
            for (unsigned k = 0; k < value.type->elements.size(); ++k)
                result.push_back(tupleElement(value, k));
        } else {
            if (!value.isUnknown())
                report(DiagnosticId::StarNeedsTuple, instruction->operands[i]->span, describe(value.type));
            result.push_back(unknown());
        }
    }
    return result;
}

Value Specializer::visitTuple(Untyped* instruction) {
    if (isSpread(instruction))
        return callLibrary("builtins", "_tuple_of", spreadList(instruction), instruction->span);
    llvm::SmallVector<Value, 8> elements = expandStars(instruction, 0, static_cast<unsigned>(instruction->operands.size()));
    for (const Value& element : elements)
        if (element.isUnknown())
            return unknown();
    return tuple(elements);
}

/// Has a starred element whose length is not known when compiling.
bool Specializer::isSpread(Untyped* instruction) {
    for (unsigned i = 0; i < instruction->operands.size(); ++i) {
        const Type* type = operand(instruction, i).type;
        if (instruction->operands[i]->op == untyped::Op::Star && !type->is(TypeKind::Tuple) && !type->isUnknown())
            return true;
    }
    return false;
}

/// [*xs, y]: put together when the program runs.
Value Specializer::spreadList(Untyped* instruction) {
    Value list = newList(program.variableFor(&specialization, instruction), {}, instruction->span);
    for (unsigned i = 0; i < instruction->operands.size(); ++i) {
        Value value = operand(instruction, i);
        if (value.isUnknown())
            return unknown();
        if (instruction->operands[i]->op == untyped::Op::Star)
            callLibrary("builtins", "_list_extend", {list, sequence(value, instruction->span)}, instruction->span);
        else
            listAppend(list, value, instruction->span);
    }
    return list;
}

/// The type that holds the elements of all these displays, if they are numbers or, again, displays; else null.
const Type* Specializer::commonElement(llvm::ArrayRef<Untyped*> displays) {
    llvm::SmallVector<Untyped*, 16> elements;
    for (Untyped* display : displays)
        elements.append(display->operands.begin(), display->operands.end());
    bool areRows = !elements.empty() && llvm::all_of(elements, [](Untyped* element) { return element->op == untyped::Op::List; });
    if (areRows) {
        const Type* inner = commonElement(elements);
        return inner ? types.list(inner) : nullptr;
    }
    const Type* common = types.unknown;
    for (Untyped* element : elements) {
        const Type* type = values[element->id].type;
        common = type && type->isNumber() ? join(types, common, type) : nullptr;
        if (!common)
            return nullptr;
    }
    return common->isUnknown() ? nullptr : common;
}

/// Rows written out in one display may differ in their type of numbers, as in [[1.0, 2], [3, 4]]: all become rows of the wider type in the
/// next round. False if the elements are anything else.
bool Specializer::widenRows(Untyped* instruction) {
    const Type* element = commonElement(instruction);
    if (!element || !element->isList())
        return false;
    llvm::SmallVector<Untyped*, 16> displays{instruction};
    for (; element->isList(); element = element->element()) {
        llvm::SmallVector<Untyped*, 16> rows;
        for (Untyped* display : displays)
            rows.append(display->operands.begin(), display->operands.end());
        displays = std::move(rows);
        for (Untyped* display : displays)
            program.rebind(program.variableFor(&specialization, display), element->element());
    }
    return true;
}

Value Specializer::visitList(Untyped* instruction) {
    bool isSignatures = !instruction->operands.empty();
    for (unsigned i = 0; i < instruction->operands.size(); ++i)
        isSignatures &= operand(instruction, i).type->is(TypeKind::DType) || operand(instruction, i).type->is(TypeKind::Signature);
    if (isSpread(instruction))
        return spreadList(instruction);
    if (isSignatures)
        return visitTuple(instruction); // signatures for a decorator
    llvm::SmallVector<Value, 8> elements = expandStars(instruction, 0, static_cast<unsigned>(instruction->operands.size()));
    const Type* variable = program.variableFor(&specialization, instruction);
    const Type* element = program.resolve(variable);
    bool isMixed = false;
    for (unsigned i = 0; i < elements.size(); ++i) {
        const Value& value = elements[i];
        if (value.isUnknown())
            return unknown();
        const Type* joined = join(types, element, value.type);
        if (!joined) {
            if (widenRows(instruction))
                return unknown();
            if (instruction->argumentOf && isNumpyFunction(values[instruction->argumentOf->id]))
                return tuple(elements); // NumPy takes either, and a tuple may hold several types
            reportMixed(DiagnosticId::MixedList, i, elements.size(), element, value.type);
            return unknown();
        }
        isMixed |= joined->isNumber() && (joined != value.type || (!element->isUnknown() && joined != element));
        element = joined;
    }
    if (isMixed && !function.library)
        report(DiagnosticId::MixedNumbers, instruction->span, describe(element));
    if (element != program.resolve(variable))
        program.bind(variable, element);
    Value list = emit(ir::Op::ListNew, types.list(element), integer(static_cast<int64_t>(elements.size())));
    if (element->isIncomplete())
        return list;
    for (const Value& value : elements)
        emit(ir::Op::ListAppend, types.none, {list, convert(value, element, instruction->span)});
    return list;
}

/// The element of a display that differs in type from those before it.
void Specializer::reportMixed(DiagnosticId id, size_t index, size_t count, const Type* type, const Type* other, llvm::StringRef what) {
    bool isWritten = visiting->operands.size() == count; // no stars
    Span place = isWritten ? operandSpan(static_cast<unsigned>(index), visiting->span) : visiting->span;
    Diagnostic& diagnostic = report(id, place, describe(type), describe(other), what);
    if (isWritten && values[visiting->operands[0]->id].type == type)
        diagnostic.note(operandSpan(0, visiting->span), "here it is " + describe(type));
}

/// A value that does not fit into the list.
void Specializer::reportElement(const Value& list, const Value& value, Span span) {
    const Type* element = list.type->element();
    Diagnostic& diagnostic = report(isOfBox() ? DiagnosticId::BoxElement : DiagnosticId::ListElement, span, describe(element), describe(value.type));
    if (isOfBox())
        return;
    if (element->isNumber() && value.type->isNumber())
        diagnostic.fix("begin the list with a value of the wider type, such as 0.0");
    else
        diagnostic.fix("use another list, or a list of tuples for values that belong together");
    if (list.ir && list.ir->op == ir::Op::ListNew)
        diagnostic.note(list.ir->span, "the list is made here");
}

Value Specializer::listAppend(const Value& list, const Value& value, Span span) {
    if (list.isUnknown() || value.isUnknown())
        return none();
    const Type* element = list.type->element();
    if (element->isIncomplete()) {
        program.bind(element, value.type);
        return none();
    }
    if (!convertible(types, value.type, element)) {
        reportElement(list, value, operandSpan(1, span));
        return none();
    }
    emit(ir::Op::ListAppend, types.none, {list, convert(value, element, span)});
    return none();
}

Value Specializer::methodAppend(CallSite& site) {
    if (site.arguments.size() != 2) {
        wrongCount(site, "1", site.arguments.size() - 1);
        return unknown();
    }
    return listAppend(site.argument(0), site.argument(1), site.arguments[1].span);
}

Value Specializer::visitSlice(Untyped* instruction) {
    return sliceOf({operand(instruction, 0), operand(instruction, 1), operand(instruction, 2)}, isOfGrid(instruction), instruction->span);
}

/// slice(stop), slice(start, stop), slice(start, stop, step)
Value Specializer::builtinSlice(CallSite& site) {
    auto count = static_cast<unsigned>(site.arguments.size());
    if (count < 1 || count > 3) {
        wrongCount(site, "1 to 3", count);
        return unknown();
    }
    if (count == 1)
        return sliceOf({none(), site.argument(0), none()}, false, site.span);
    return sliceOf({site.argument(0), site.argument(1), count == 3 ? site.argument(2) : none()}, false, site.span);
}

/// Of start, stop and step: integers or None; any numbers in a grid of NumPy's.
Value Specializer::sliceOf(llvm::SmallVector<Value, 3> parts, bool isOfGrid, Span span) {
    llvm::SmallVector<const Type*, 3> partTypes;
    for (Value& part : parts) {
        if (part.isUnknown())
            return unknown();
        if (part.type->is(TypeKind::Optional))
            part = convert(part, part.type->element(), span);
        if (!part.type->is(TypeKind::None)) {
            bool isIndex = part.type->isInteger() || part.type->is(TypeKind::Bool);
            if (!isIndex && !(part.type->isNumber() && isOfGrid)) {
                report(DiagnosticId::BadIndex, span, describe(part.type));
                return unknown();
            }
            if (isIndex)
                part = convert(part, types.int64, span);
        }
        partTypes.push_back(part.type);
    }
    return aggregate(types.slice(partTypes[0], partTypes[1], partTypes[2]), parts);
}

Value Specializer::visitUnpack(Untyped* instruction) {
    Value value = operand(instruction, 0);
    if (value.isUnknown())
        return unknown();
    if (value.type->is(TypeKind::Optional)) {
        raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, value)), "TypeError", "cannot unpack non-iterable NoneType object");
        value = emit(ir::Op::OptionalGet, value.type->element(), value);
    }
    auto wanted = static_cast<size_t>(instruction->number);
    bool hasStar = instruction->star >= 0;
    if (value.type->is(TypeKind::Tuple)) {
        size_t count = value.type->elements.size();
        if (hasStar ? count + 1 < wanted : count != wanted) {
            report(DiagnosticId::UnpackCount, instruction->span, count, hasStar ? wanted - 1 : wanted);
            return unknown();
        }
        return value;
    }
    bool isSequence = value.type->is(TypeKind::List) || value.type->isArray() || value.type->is(TypeKind::Str) || value.type->is(TypeKind::Range);
    if (value.type->isBox() || isIterable(value.type) || value.type->is(TypeKind::Generator)) {
        value = callLibrary("builtins", "_list_of", sequence(value, instruction->span), instruction->span);
        if (value.isUnknown())
            return unknown();
        isSequence = true;
    }
    if (isSequence && hasStar && !value.type->isList()) {
        value = callLibrary("builtins", "_list_of", sequence(value, instruction->span), instruction->span);
        if (value.isUnknown())
            return unknown();
    }
    if (!isSequence) {
        Diagnostic& diagnostic = report(DiagnosticId::CannotUnpack, instruction->span, describe(value.type));
        if (instruction->operands[0]->op == untyped::Op::Next)
            diagnostic.fix("use enumerate(...) to count along, or zip(...) to go through two sequences");
        return unknown();
    }
    Value count = length(value, instruction->span);
    Value expected = integer(instruction->number);
    if (hasStar)
        expected = integer(instruction->number - 1);
    else
        raiseIf(compare(ast::CompareOperator::Gt, count, expected, instruction->span), "ValueError",
                "too many values to unpack (expected " + std::to_string(wanted) + ")");
    Value isShort = compare(ast::CompareOperator::Lt, count, expected, instruction->span);
    if (isShort.literal && !isShort.literal->integer)
        return value;
    std::string few = "not enough values to unpack (expected " + (hasStar ? "at least " + std::to_string(wanted - 1) : std::to_string(wanted));
    ir::Block* bad = newBlock();
    ir::Block* good = newBlock();
    builder.branch(this->instruction(isShort), bad, good);
    enter(bad);
    Value text = runtime(ir::RuntimeFunction::rt_text_begin, types.text, {});
    writeLiteral(text, program.intern(few + ", got "));
    writeText(text, count, false, instruction->span);
    writeLiteral(text, ")");
    Value message = runtime(ir::RuntimeFunction::rt_text_finish, types.str, text);
    runtime(ir::RuntimeFunction::rt_raise, types.int64, {integer(findBuiltin("builtins", "ValueError")->detail), message});
    builder.append(ir::Op::RaisePending, types.none);
    enter(good);
    return value;
}

Value Specializer::visitUnpackElement(Untyped* instruction) {
    Value value = operand(instruction, 0);
    if (value.isUnknown())
        return unknown();
    const Untyped* unpack = instruction->operands[0];
    auto index = static_cast<unsigned>(instruction->number);
    if (!value.type->is(TypeKind::Tuple)) {
        int64_t star = unpack->star;
        if (star < 0 || instruction->number < star)
            return element(value, integer(instruction->number), instruction->span);
        // Behind the starred target, elements are counted from the end; it takes the middle.
        if (instruction->number > star)
            return subscript(value, integer(instruction->number - unpack->number), instruction->span);
        int64_t behindStar = unpack->number - 1 - star;
        Value end = binary(ast::BinaryOperator::Sub, length(value, instruction->span), integer(behindStar), instruction->span);
        const Type* slice = types.slice(types.int64, types.int64, types.none);
        return subscript(value, aggregate(slice, {integer(star), end, none()}), instruction->span);
    }
    if (unpack->star < 0 || index < static_cast<unsigned>(unpack->star))
        return tupleElement(value, index);
    auto behind = static_cast<unsigned>(unpack->number) - 1 - static_cast<unsigned>(unpack->star);
    auto total = static_cast<unsigned>(value.type->elements.size());
    if (index > static_cast<unsigned>(unpack->star))
        return tupleElement(value, total - (static_cast<unsigned>(unpack->number) - index));
    // The starred target takes the middle, as a list.
    const Type* variable = program.variableFor(&specialization, instruction);
    const Type* type = program.resolve(variable);
    for (unsigned i = index; i < total - behind; ++i) {
        const Type* joined = join(types, type, value.type->elements[i]);
        if (!joined) {
            report(DiagnosticId::MixedList, instruction->span, describe(type), describe(value.type->elements[i]));
            return unknown();
        }
        type = joined;
    }
    if (type != program.resolve(variable))
        program.bind(variable, type);
    Value list = emit(ir::Op::ListNew, types.list(type), integer(total - behind - index));
    if (!type->isIncomplete())
        for (unsigned i = index; i < total - behind; ++i)
            emit(ir::Op::ListAppend, types.none, {list, convert(tupleElement(value, i), type, instruction->span)});
    return list;
}

Value Specializer::checkedIndex(const Value& index, const Value& length, llvm::StringRef message, unsigned axis, Span span) {
    Value original = convert(index, types.int64, span);
    Value wrapped = original;
    if (index.literal) {
        if (index.literal->integer < 0)
            wrapped = emit(ir::Op::Add, types.int64, {original, length});
    } else if (!(index.type->isInteger() && !index.type->isSigned) && !original.ir->isNonNegative) {
        wrapped = emit(ir::Op::WrapIndex, types.int64, {original, length});
    }
    if (program.boundsCheck && options.boundsCheck) {
        Value check = emit(ir::Op::CheckIndex, types.none, {wrapped, length, original});
        check.ir->index = axis;
        check.ir->text = message;
    }
    return wrapped;
}

Value Specializer::visitSubscript(Untyped* instruction) {
    return subscript(operand(instruction, 0), operand(instruction, 1), instruction->span);
}

Value Specializer::subscript(const Value& given, const Value& givenIndex, Span span) {
    if (given.isUnknown() || givenIndex.isUnknown() || isNoneSoFar(given))
        return unknown();
    Value object = given.type->is(TypeKind::Optional) ? convert(given, given.type->element(), span) : given;
    Value index = givenIndex.type->is(TypeKind::Optional) ? convert(givenIndex, givenIndex.type->element(), span) : givenIndex;
    if (ProgramClass* made = enumBehind(object.type))
        return enumByName(*made, index, span);
    if (!object.type->isDict())
        index = integerOfEnum(index, span);
    bool isInt = index.type->isInteger() || index.type->is(TypeKind::Bool);
    bool isSlice = index.type->is(TypeKind::Slice);
    switch (object.type->kind) {
    case TypeKind::Tuple: return tupleSubscript(object, index, span);
    case TypeKind::Array: return arraySubscript(object, index, span);
    case TypeKind::DType: return arrayType(object, index, span);
    case TypeKind::Environ: return callLibrary("builtins", "_environ_get", {index}, span);
    case TypeKind::Builtin:
        if (isFlat(object.type))
            return callLibrary("numpy._flat", "_take_flat", {tupleElement(object, 0), index}, span);
        if (isGrid(object.type))
            return callLibrary("numpy._grids", ("_" + object.type->builtin->name.str()), index, span);
        report(DiagnosticId::NotSubscriptable, operandSpan(0, span), describe(object.type));
        return unknown();
    case TypeKind::List:
        if (object.type->isDict())
            return callBox("_dict_get", {object, index}, span);
        if (object.type->isDeque())
            return callBox("_deque_get", {object, index}, span);
        if (object.type->isSet()) {
            report(DiagnosticId::NotSubscriptable, operandSpan(0, span), describe(object.type));
            return unknown();
        }
        if (object.type->element()->isUnknown())
            return isSlice ? object : unknown();
        if (isInt) {
            llvm::StringRef message = object.type->isLongTuple() ? "tuple index out of range" : "list index out of range";
            Value checked = checkedIndex(index, length(object, span), message, 0, span);
            return emit(ir::Op::ListLoad, object.type->element(), {object, checked});
        }
        if (isSlice)
            return callLibrary("builtins", "_list_slice", {object, tupleElement(index, 0), tupleElement(index, 1), tupleElement(index, 2)}, span);
        break;
    case TypeKind::Str:
        if (isInt)
            return runtime(ir::RuntimeFunction::rt_str_index, types.str, {object, convert(index, types.int64, span)});
        if (isSlice) {
            llvm::SmallVector<Value, 5> operands{object};
            int64_t has = 0;
            for (unsigned i = 0; i < 3; ++i) {
                bool isGiven = !index.type->elements[i]->is(TypeKind::None);
                has |= int64_t(isGiven) << i;
                operands.push_back(isGiven ? tupleElement(index, i) : integer(0));
            }
            operands.push_back(integer(has));
            return runtime(ir::RuntimeFunction::rt_str_slice, types.str, operands);
        }
        break;
    case TypeKind::Range:
        if (isInt)
            return rangeElement(object, checkedIndex(index, length(object, span), "range object index out of range", 0, span));
        if (isSlice)
            return callLibrary("builtins", "_range_slice", {object, tupleElement(index, 0), tupleElement(index, 1), tupleElement(index, 2)}, span);
        break;
    default: report(DiagnosticId::NotSubscriptable, operandSpan(0, span), describe(object.type)); return unknown();
    }
    report(DiagnosticId::BadIndex, operandSpan(1, span), describe(index.type)).fix(indexRemedy(object.type, index.type));
    return unknown();
}

Value Specializer::tupleSubscript(const Value& object, const Value& index, Span span) {
    auto count = static_cast<int64_t>(object.type->elements.size());
    if (index.type->is(TypeKind::Slice)) {
        int64_t bounds[3] = {0, count, 1};
        for (unsigned i = 0; i < 3; ++i) {
            Value part = tupleElement(index, i);
            if (part.type->is(TypeKind::None))
                continue;
            if (!part.literal) {
                report(DiagnosticId::TupleIndex, operandSpan(1, span));
                return unknown();
            }
            bounds[i] = part.literal->integer;
        }
        int64_t step = bounds[2];
        if (step == 0) {
            report(DiagnosticId::TupleIndex, operandSpan(1, span));
            return unknown();
        }
        bool hasStart = !tupleElement(index, 0).type->is(TypeKind::None);
        bool hasStop = !tupleElement(index, 1).type->is(TypeKind::None);
        auto clamp = [&](int64_t value) {
            if (value < 0)
                value += count;
            return step > 0 ? std::min(std::max<int64_t>(value, 0), count) : std::min(std::max<int64_t>(value, -1), count - 1);
        };
        int64_t start = hasStart ? clamp(bounds[0]) : step > 0 ? 0 : count - 1;
        int64_t stop = hasStop ? clamp(bounds[1]) : step > 0 ? count : -1;
        llvm::SmallVector<Value, 8> elements;
        for (int64_t i = start; step > 0 ? i < stop : i > stop; i += step)
            elements.push_back(tupleElement(object, static_cast<unsigned>(i)));
        return tuple(elements);
    }
    if (index.literal && index.literal->kind == Literal::Kind::Str) // a.flags['C_CONTIGUOUS']
        if (Value field = namedField(object, program.names.intern(index.literal->text.lower())))
            return field;
    if (!index.type->isInteger() && !index.type->is(TypeKind::Bool)) {
        report(DiagnosticId::BadIndex, operandSpan(1, span), describe(index.type)).fix(indexRemedy(object.type, index.type));
        return unknown();
    }
    if (index.literal) {
        int64_t i = index.literal->integer < 0 ? index.literal->integer + count : index.literal->integer;
        if (i < 0 || i >= count) {
            report(DiagnosticId::TupleIndexRange, operandSpan(1, span), index.literal->integer, count);
            return unknown();
        }
        return tupleElement(object, static_cast<unsigned>(i));
    }
    for (const Type* element : object.type->elements)
        if (element != object.type->elements[0]) {
            report(DiagnosticId::TupleIndex, operandSpan(1, span));
            return unknown();
        }
    if (count == 0) {
        report(DiagnosticId::TupleIndexRange, operandSpan(1, span), "a variable", count);
        return unknown();
    }
    Value checked = checkedIndex(index, integer(count), "tuple index out of range", 0, span);
    return element(object, checked, span);
}

/// What `a[...] op= b` stores is the view of the array that it changed already. (A product of matrices is a new array.)
bool Specializer::isUpdatedView(const Untyped* store) {
    const Untyped* update = store->operands[2];
    bool isProduct = update->number == static_cast<int64_t>(ast::BinaryOperator::MatMult);
    if (update->op != untyped::Op::InPlace || isProduct || update->operands[0]->op != untyped::Op::Subscript)
        return false;
    const Untyped* part = update->operands[0];
    if (part->operands[0] != store->operands[0] || part->operands[1] != store->operands[1])
        return false;
    Value view = lazyOperand(update, 0);
    return view.type->isArray() && view.ir && view.ir->op == ir::Op::ArrayView;
}

Value Specializer::visitSetSubscript(Untyped* instruction) {
    if (isUpdatedView(instruction))
        return none();
    Value object = operand(instruction, 0);
    // The value of a[...] = value is stored element by element.
    Value value = object.type->isArray() ? lazyOperand(instruction, 2) : operand(instruction, 2);
    setSubscript(object, operand(instruction, 1), value, instruction->span);
    return none();
}

void Specializer::setSubscript(const Value& given, const Value& givenIndex, const Value& value, Span span) {
    if (given.isUnknown() || givenIndex.isUnknown() || value.isUnknown() || isNoneSoFar(given))
        return;
    Value object = given;
    if (given.type->is(TypeKind::Optional)) {
        raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, given)), "TypeError", "'NoneType' object does not support item assignment");
        object = emit(ir::Op::OptionalGet, given.type->element(), given);
    }
    Value index = object.type->isDict() ? givenIndex : integerOfEnum(givenIndex, span);
    bool isInt = index.type->isInteger() || index.type->is(TypeKind::Bool);
    switch (object.type->kind) {
    case TypeKind::Array: return arraySetSubscript(object, index, value, span);
    case TypeKind::Environ: callLibrary("builtins", "_environ_set", {index, value}, span); return;
    case TypeKind::Builtin:
        if (isFlat(object.type))
            callLibrary("numpy._flat", "_put_flat", {tupleElement(object, 0), index, value}, span);
        else
            report(DiagnosticId::NotSubscriptable, operandSpan(0, span), describe(object.type));
        return;
    case TypeKind::List: {
        if (object.type->isDict() || object.type->isDeque()) {
            callBox(object.type->isDict() ? "_dict_set" : "_deque_set", {object, index, value}, span);
            return;
        }
        if (object.type->isSet() || object.type->isLongTuple()) {
            report(object.type->isSet() ? DiagnosticId::NotSubscriptable : DiagnosticId::Immutable, operandSpan(0, span), describe(object.type));
            return;
        }
        const Type* element = object.type->element();
        if (element->isIncomplete()) {
            program.bind(element, value.type);
            return;
        }
        if (index.type->is(TypeKind::Slice)) {
            callLibrary("builtins", "_list_assign_slice",
                        {object, tupleElement(index, 0), tupleElement(index, 1), tupleElement(index, 2), value}, span);
            return;
        }
        if (!isInt)
            break;
        if (!convertible(types, value.type, element)) {
            reportElement(object, value, operandSpan(2, span));
            return;
        }
        Value checked = checkedIndex(index, length(object, span), "list assignment index out of range", 0, span);
        emit(ir::Op::ListStore, types.none, {object, checked, convert(value, element, span)});
        return;
    }
    case TypeKind::Tuple:
    case TypeKind::Str:
    case TypeKind::Range: report(DiagnosticId::Immutable, span, describe(object.type)); return;
    default: report(DiagnosticId::NotSubscriptable, operandSpan(0, span), describe(object.type)); return;
    }
    report(DiagnosticId::BadIndex, operandSpan(1, span), describe(index.type)).fix(indexRemedy(object.type, index.type));
}

} // namespace wasmba::sema
