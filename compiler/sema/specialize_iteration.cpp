#include "sema/specializer.h"

#include "types/join.h"

namespace wasmba::sema {

namespace {

enum IterableKind { kEnumerate, kZip, kReversed, kMap, kKeys, kValues, kItems, kFlat };

} // namespace

/// Made by enumerate, zip, reversed, map, a view of a dict or the attribute flat of an array.
bool Specializer::isIterable(const Type* type) {
    return type->is(TypeKind::Builtin) && type->builtin && type->builtin->handler == &Specializer::builtinIterable && !type->elements.empty();
}

/// The attribute flat of an array whose elements do not lie in C order.
bool Specializer::isFlat(const Type* type) { return isIterable(type) && type->builtin->detail == kFlat; }

/// The elements of an array in C order, as one axis that can be read and written.
Value Specializer::flat(const Value& array, Span span) {
    if (array.type->rank == 1)
        return array;
    if (array.type->layout == Layout::C)
        return callLibrary("numpy", "ravel", array, span);
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("numpy._flat", "flatiter");
    type.elements = array.type;
    return aggregate(types.intern(type), array);
}

/// d.keys(), d.values(), d.items(): the dict as it is now.
Value Specializer::methodView(CallSite& site) {
    if (site.arguments.size() != 1) {
        wrongCount(site, "0", site.arguments.size() - 1);
        return unknown();
    }
    static const llvm::StringRef kNames[] = {"dict_keys", "dict_values", "dict_items"};
    Value keys = callBox("_dict_keys", site.argument(0), site.span);
    Value held = callBox("_dict_values", site.argument(0), site.span);
    if (keys.isUnknown() || held.isUnknown())
        return unknown();
    llvm::SmallVector<Value, 2> parts;
    if (site.detail != kValues)
        parts.push_back(keys);
    if (site.detail != kKeys)
        parts.push_back(held);
    llvm::SmallVector<const Type*, 2> partTypes;
    for (const Value& part : parts)
        partTypes.push_back(part.type);
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_dict", kNames[site.detail - kKeys]);
    type.elements = partTypes;
    Value view = aggregate(types.intern(type), parts);
    if (view.ir)
        viewedDicts[view.ir] = site.argument(0);
    return view;
}

Value Specializer::builtinRange(CallSite& site) {
    unsigned count = static_cast<unsigned>(site.arguments.size());
    if (count < 1 || count > 3) {
        wrongCount(site, "1 to 3", count);
        return unknown();
    }
    llvm::SmallVector<Value, 3> parts;
    for (Argument& argument : site.arguments) {
        if (argument.value.isUnknown())
            return unknown();
        argument.value = integerOfEnum(argument.value, argument.span);
        if (!argument.value.type->isInteger() && !argument.value.type->is(TypeKind::Bool)) {
            Diagnostic& diagnostic = report(DiagnosticId::WrongArgument, argument.span, site.calleeName, "int", describe(argument.value.type));
            if (argument.value.type->isFloat())
                diagnostic.fix("use int(...) or // to get a whole number");
            return unknown();
        }
        parts.push_back(convert(argument.value, types.int64, argument.span));
    }
    Value start = count == 1 ? integer(0) : parts[0];
    Value stop = count == 1 ? parts[0] : parts[1];
    Value step = count == 3 ? parts[2] : integer(1);
    if (step.literal && step.literal->integer == 0)
        raise("ValueError", "range() arg 3 must not be zero"), enter(newBlock());
    else if (!step.literal)
        raiseIf(compare(ast::CompareOperator::Eq, step, integer(0), site.span), "ValueError", "range() arg 3 must not be zero");
    return aggregate(types.range(site.detail == 1), {start, stop, step});
}

Value Specializer::builtinIterable(CallSite& site) {
    if (site.arguments.size() == 1 && site.arguments[0].isSpread)
        return transposed(site.argument(0), site.span);
    if (site.detail == kZip && !site.arguments.empty() && site.arguments.back().keyword == "strict") {
        Value isStrict = site.arguments.pop_back_val().value;
        llvm::SmallVector<Value, 4> sources;
        for (const Argument& argument : site.arguments)
            sources.push_back(argument.value);
        if (!isStrict.literal || isStrict.literal->integer)
            return callLibrary("builtins", "_zip_strict", tuple(sources), site.span);
    }
    if (Value generator = lazily(site))
        return generator;
    llvm::SmallVector<Value, 4> parts;
    llvm::SmallVector<const Type*, 4> partTypes;
    bool isMap = site.detail == kMap;
    for (size_t i = 0; i < site.arguments.size(); ++i) {
        Value value = site.arguments[i].value;
        if (value.isUnknown())
            return unknown();
        bool isIterated = site.detail == kEnumerate ? i == 0 : !isMap || i > 0;
        if (isIterated)
            value = sequence(value, site.arguments[i].span);
        if (value.isUnknown())
            return unknown();
        parts.push_back(value);
    }
    if (parts.empty() && site.detail != kZip) {
        wrongCount(site, "1", 0);
        return unknown();
    }
    if (site.detail == kEnumerate && parts.size() == 1)
        parts.push_back(integer(0));
    for (const Value& value : parts)
        partTypes.push_back(value.type);
    static const llvm::StringRef kNames[] = {"enumerate", "zip", "reversed", "map"};
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("builtins", kNames[site.detail]);
    type.elements = partTypes;
    return aggregate(types.intern(type), parts);
}

/// The value in a form whose elements can be asked for by number.
Value Specializer::sequence(const Value& value, Span span) {
    if (value.isUnknown())
        return value;
    switch (value.type->kind) {
    case TypeKind::List:
        if (value.type->isBox())
            return boxSequence(value, span);
        return value;
    case TypeKind::Range:
    case TypeKind::Str: return value;
    case TypeKind::Array:
        if (value.type->rank > 0)
            return value;
        break;
    case TypeKind::Generator: return callLibrary("builtins", "_list_of", value, span);
    case TypeKind::Optional: return sequence(convert(value, value.type->element(), span), span);
    case TypeKind::Tuple: {
        const Type* element = types.unknown;
        for (const Type* each : value.type->elements) {
            element = join(types, element, each);
            if (!element) {
                report(DiagnosticId::TupleLoop, span, describe(value.type));
                return unknown();
            }
        }
        bool isSimple = value.type->elements.size() <= 4 && element->isNumber() &&
                        llvm::all_of(value.type->elements, [&](const Type* each) { return each == element; });
        if (isSimple)
            return value;
        if (element->isUnknown())
            element = types.int64;
        Value list = emit(ir::Op::ListNew, types.list(element), integer(static_cast<int64_t>(value.type->elements.size())));
        for (unsigned i = 0; i < value.type->elements.size(); ++i)
            emit(ir::Op::ListAppend, types.none, {list, convert(tupleElement(value, i), element, span)});
        return list;
    }
    default:
        if (isIterable(value.type))
            return value;
        if (ProgramClass* made = enumBehind(value.type))
            return enumMembers(*made);
        break;
    }
    report(DiagnosticId::NotIterable, span, describe(value.type));
    return unknown();
}

bool Specializer::hasFixedLength(const Type* type) const {
    if (type->is(TypeKind::List))
        return type->isLongTuple();
    if (isIterable(type))
        return llvm::all_of(type->elements, [&](const Type* element) { return hasFixedLength(element); });
    return true;
}

Value Specializer::length(const Value& value, Span span) {
    auto measured = [&](Value length) {
        if (length.ir)
            length.ir->isNonNegative = true;
        return length;
    };
    switch (value.type->kind) {
    case TypeKind::List:
        if (value.type->isBox())
            return callBox("_length", value, span);
        return measured(emit(ir::Op::ListLength, types.int64, value));
    case TypeKind::Tuple:
        if (Value measured = specialMethod(value, "__len__", {}, span))
            return measured;
        return integer(static_cast<int64_t>(value.type->elements.size()));
    case TypeKind::Str: return callLibrary("builtins", "_str_length", value, span);
    case TypeKind::Array: {
        if (value.type->rank == 0)
            break;
        Value length = emit(ir::Op::ArrayShape, types.int64, value);
        return measured(length);
    }
    case TypeKind::Range: {
        Value start = tupleElement(value, 0);
        Value stop = tupleElement(value, 1);
        Value step = tupleElement(value, 2);
        auto atLeastZero = [&](Value count) {
            if (count.literal)
                return integer(std::max<int64_t>(count.literal->integer, 0));
            return measured(intrinsic(ir::Intrinsic::MaximumInt, {count, integer(0)}));
        };
        using Operator = ast::BinaryOperator;
        auto count = [&](const Value& low, const Value& high, const Value& stride) {
            Value distance = binary(Operator::Sub, high, low, span);
            if (stride.literal && stride.literal->integer == 1)
                return atLeastZero(distance);
            // A stride of zero was refused when the range was made.
            Value rounded = binary(Operator::Add, distance, binary(Operator::Sub, stride, integer(1), span), span);
            Value quotient = rounded.literal && stride.literal ? literal(foldInteger(Operator::FloorDiv, rounded.literal, stride.literal))
                                                               : emit(ir::Op::FloorDivide, types.int64, {rounded, stride});
            return atLeastZero(quotient);
        };
        if (step.literal)
            return step.literal->integer > 0 ? count(start, stop, step) : count(stop, start, integer(-step.literal->integer));
        return select(
            compare(ast::CompareOperator::Gt, step, integer(0), span), [&] { return count(start, stop, step); },
            [&] { return count(stop, start, unary(ast::UnaryOperator::USub, step, span)); }, span);
    }
    case TypeKind::Builtin: {
        if (ProgramClass* made = enumBehind(value.type))
            return integer(static_cast<int64_t>(made->constants.size()));
        if (!isIterable(value.type))
            break;
        if (isFlat(value.type))
            return arrayAttribute(tupleElement(value, 0), program.names.intern("size"), span);
        unsigned first = value.type->builtin->detail == kMap ? 1 : 0;
        size_t last = value.type->builtin->detail == kEnumerate ? 1 : value.type->elements.size();
        Value shortest;
        for (unsigned i = first; i < last; ++i) {
            Value next = length(tupleElement(value, i), span);
            shortest = !shortest ? next : intrinsic(ir::Intrinsic::MinimumInt, {shortest, next});
        }
        return shortest ? shortest : integer(0);
    }
    case TypeKind::Optional: return length(convert(value, value.type->element(), span), span);
    default: break;
    }
    report(DiagnosticId::NoLength, span, describe(value.type));
    return unknown();
}

Value Specializer::rangeElement(const Value& range, const Value& index) {
    Value start = tupleElement(range, 0);
    Value step = tupleElement(range, 2);
    bool startsAtZero = start.literal && start.literal->integer == 0;
    bool isUnit = step.literal && step.literal->integer == 1;
    bool isNonNegative = (start.literal ? start.literal->integer >= 0 : start.ir->isNonNegative) && step.literal && step.literal->integer > 0;
    auto exact = [&](ir::Op op, const Value& left, const Value& right) {
        Value value = emit(op, types.int64, {left, right});
        value.ir->noWrap = true;
        value.ir->isNonNegative = isNonNegative;
        return value;
    };
    Value scaled = isUnit ? index : exact(ir::Op::Multiply, index, step);
    return startsAtZero ? scaled : exact(ir::Op::Add, start, scaled);
}

Value Specializer::element(const Value& value, const Value& index, Span span) {
    switch (value.type->kind) {
    case TypeKind::Range: return rangeElement(value, index);
    case TypeKind::List:
        return value.type->element()->isUnknown() ? unknown() : emit(ir::Op::ListLoad, value.type->element(), {value, index});
    case TypeKind::Str: return runtime(ir::RuntimeFunction::rt_str_index, types.str, {value, index});
    case TypeKind::Array: {
        if (value.type->rank == 1)
            return emit(ir::Op::ArrayLoad, value.type->element(), {value, index});
        llvm::SmallVector<Value, 4> indices{index};
        indices.append(value.type->rank - 1u, unit(types.slice(types.none, types.none, types.none)));
        return arrayView(value, indices, span);
    }
    case TypeKind::Tuple: {
        Value result = tupleElement(value, 0);
        for (unsigned i = 1; i < value.type->elements.size(); ++i) {
            Value isThis = compare(ast::CompareOperator::Eq, index, integer(i), span);
            result = select(isThis, [&] { return tupleElement(value, i); }, [&] { return result; }, span);
        }
        return result;
    }
    default: break;
    }
    switch (value.type->builtin->detail) {
    case kEnumerate:
        return tuple({binary(ast::BinaryOperator::Add, tupleElement(value, 1), index, span), element(tupleElement(value, 0), index, span)});
    case kReversed: {
        Value inner = tupleElement(value, 0);
        Value last = binary(ast::BinaryOperator::Sub, length(inner, span), integer(1), span);
        return element(inner, binary(ast::BinaryOperator::Sub, last, index, span), span);
    }
    case kKeys:
    case kValues: return element(tupleElement(value, 0), index, span);
    case kFlat: return callLibrary("numpy._flat", "_load_flat", {tupleElement(value, 0), index}, span);
    case kMap: {
        CallSite site;
        site.span = span;
        site.calleeName = "function";
        for (unsigned i = 1; i < value.type->elements.size(); ++i) {
            site.arguments.push_back({element(tupleElement(value, i), index, span), {}, span});
            if (site.arguments.back().value.isUnknown())
                return unknown();
        }
        return call(tupleElement(value, 0), site);
    }
    default: {
        llvm::SmallVector<Value, 4> parts;
        for (unsigned i = 0; i < value.type->elements.size(); ++i) {
            parts.push_back(element(tupleElement(value, i), index, span));
            if (parts.back().isUnknown())
                return unknown();
        }
        return tuple(parts);
    }
    }
}

Value Specializer::visitGetIterator(Untyped* instruction) {
    Iterator iterator;
    iterator.loop = instruction->loop;
    iterator.source = operand(instruction, 0);
    if (iterator.source.type->is(TypeKind::Optional))
        iterator.source = convert(iterator.source, iterator.source.type->element(), instruction->span);
    if (iterator.source.type->is(TypeKind::Generator)) {
        iterators[instruction] = iterator;
        return none();
    }
    Value given = iterator.source;
    iterator.source = sequence(given, instruction->span);
    if (iterator.source.isUnknown())
        return unknown();
    auto viewed = viewedDicts.find(given.ir);
    if (given.type->isDict() || given.type->isSet())
        iterator.box = given;
    else if (given.ir && viewed != viewedDicts.end())
        iterator.box = viewed->second;
    if (iterator.box && !function.library)
        iterator.size = length(iterator.box, instruction->span);
    if (hasFixedLength(iterator.source.type))
        iterator.length = length(iterator.source, instruction->span);
    iterator.first = builder.integer(0);
    iterators[instruction] = iterator;
    return none();
}

Value Specializer::visitHasNext(Untyped* instruction) {
    auto found = iterators.find(instruction->operands[0]);
    if (found == iterators.end())
        return unknown();
    Iterator& iterator = found->second;
    if (iterator.source.type->is(TypeKind::Generator))
        return advance(iterator.source);
    iterator.counter = builder.phi(types.int64);
    iterator.counter->isNonNegative = true;
    if (iterator.size) {
        Value isOther = compare(ast::CompareOperator::NotEq, this->length(iterator.box, instruction->span), iterator.size, instruction->span);
        raiseIf(isOther, "RuntimeError",
                iterator.box.type->isDict() ? "dictionary changed size during iteration" : "Set changed size during iteration");
    }
    Value length = iterator.length ? iterator.length : this->length(iterator.source, instruction->span);
    return emit(ir::Op::Less, types.boolean, {of(iterator.counter), length});
}

Value Specializer::visitNext(Untyped* instruction) {
    auto found = iterators.find(instruction->operands[0]);
    if (found != iterators.end() && found->second.source.type->is(TypeKind::Generator))
        return currentValue(found->second.source);
    if (found == iterators.end() || !found->second.counter)
        return unknown();
    Value index = of(found->second.counter);
    return element(found->second.source, index, instruction->span);
}

Value Specializer::visitAdvance(Untyped* instruction) {
    auto found = iterators.find(instruction->operands[0]);
    if (found == iterators.end() || !found->second.counter)
        return none();
    Value next = emit(ir::Op::Add, types.int64, {of(found->second.counter), integer(1)});
    next.ir->noWrap = true;
    next.ir->isNonNegative = true;
    found->second.next = next.ir;
    return none();
}

/// A generator lasts as long as the loop over it, because what it does when it ends may be seen.
void Specializer::keepAlive(Untyped* instruction) {
    auto found = iterators.find(instruction);
    if (found != iterators.end() && found->second.source.type->is(TypeKind::Generator))
        runtime(ir::RuntimeFunction::rt_keep, types.none, found->second.source);
}

/// The counters of for loops: 0 from the preheader, one more from the latch.
void Specializer::finishCounters() {
    for (auto& [instruction, iterator] : iterators) {
        if (!iterator.counter)
            continue;
        InnerPhi inner{iterator.counter, {{lastBlock[iterator.loop->preheader->id], iterator.first}}};
        if (iterator.next)
            inner.incoming.push_back({lastBlock[iterator.loop->latch->id], iterator.next});
        innerPhis.push_back(std::move(inner));
    }
}

} // namespace wasmba::sema
