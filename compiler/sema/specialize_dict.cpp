#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/ADT/Twine.h"

namespace wasmba::sema {

using ast::BinaryOperator;
using ast::CompareOperator;

Value Specializer::callBox(llvm::StringRef name, llvm::ArrayRef<Value> arguments, Span span) {
    llvm::SmallVector<Value, 4> plain;
    for (Value argument : arguments) {
        if (argument.isUnknown())
            return unknown();
        if (!argument.type->isZeroSize())
            argument.literal = nullptr;
        plain.push_back(argument);
    }
    llvm::StringRef module = name.starts_with("_set") ? "_set" : name.starts_with("_deque") ? "_deque" : "_dict";
    return callLibrary(module, name, plain, span);
}

/// A list of these values; `variable` takes what is found out about its elements.
Value Specializer::newList(const Type* variable, llvm::ArrayRef<Value> elements, Span span, llvm::StringRef what) {
    const Type* element = program.resolve(variable);
    for (const Value& value : elements) {
        const Type* joined = join(types, element, value.type);
        if (!joined) {
            report(DiagnosticId::MixedContainer, span, describe(element), describe(value.type), what);
            return unknown();
        }
        element = joined;
    }
    if (element != program.resolve(variable))
        program.bind(variable, element);
    Value list = emit(ir::Op::ListNew, types.list(element), integer(static_cast<int64_t>(elements.size())));
    if (!element->isIncomplete())
        for (const Value& value : elements)
            emit(ir::Op::ListAppend, types.none, {list, convert(value, element, span)});
    return list;
}

Value Specializer::visitDict(Untyped* instruction) {
    llvm::SmallVector<Value, 8> keys;
    llvm::SmallVector<Value, 8> held;
    for (unsigned i = 0; i < instruction->operands.size(); ++i) {
        Value value = operand(instruction, i);
        if (value.isUnknown())
            return unknown();
        (i % 2 ? held : keys).push_back(value);
    }
    Value keyList = newList(program.variableFor(&specialization, instruction, 0), keys, instruction->span, "keys of a dict");
    Value heldList = newList(program.variableFor(&specialization, instruction, 1), held, instruction->span, "values of a dict");
    return callBox(keys.empty() ? "_dict_new" : "_dict_from", {keyList, heldList, none()}, instruction->span);
}

Value Specializer::visitSet(Untyped* instruction) {
    if (isSpread(instruction))
        return callBox("_set_from", spreadList(instruction), instruction->span);
    llvm::SmallVector<Value, 8> elements = expandStars(instruction, 0, static_cast<unsigned>(instruction->operands.size()));
    for (const Value& value : elements)
        if (value.isUnknown())
            return unknown();
    Value list = newList(program.variableFor(&specialization, instruction), elements, instruction->span, "elements of a set");
    return callBox(elements.empty() ? "_set_new" : instruction->number ? "_set_constant" : "_set_from", list, instruction->span);
}

Value Specializer::boxSequence(const Value& value, Span span) {
    return callBox(value.type->isDict() ? "_dict_keys" : value.type->isSet() ? "_set_keys" : "_deque_items", value, span);
}

Value Specializer::boxBinary(BinaryOperator op, const Value& left, const Value& right, Span span, bool inPlace) {
    joinContainers(left.type, right.type);
    if (isCounter(left.type) && isCounter(right.type)) {
        llvm::StringRef counting = op == BinaryOperator::Add      ? "_counter_add"
                                   : op == BinaryOperator::Sub    ? "_counter_sub"
                                   : op == BinaryOperator::BitAnd ? "_counter_and"
                                   : op == BinaryOperator::BitOr  ? "_counter_or"
                                                                  : "";
        if (!counting.empty())
            return callBox(counting, {left, right}, span);
    }
    if (left.type->isDict() && op == BinaryOperator::BitOr) {
        if (!inPlace)
            return callBox("_dict_or", {left, right}, span);
        callBox("_dict_update", {left, right}, span);
        return left;
    }
    llvm::StringRef name = op == BinaryOperator::BitOr    ? "_set_or"
                           : op == BinaryOperator::BitAnd ? "_set_and"
                           : op == BinaryOperator::BitXor ? "_set_xor"
                           : op == BinaryOperator::Sub    ? "_set_sub"
                                                          : "";
    if (!left.type->isSet() || name.empty())
        return badOperands(ast::operatorSpelling(op), left, right, span);
    if (inPlace && op != BinaryOperator::BitAnd) {
        llvm::StringRef change = op == BinaryOperator::BitOr ? "_set_update" : op == BinaryOperator::Sub ? "_set_subtract" : "_set_toggle";
        callBox(change, {left, right}, span);
        return left;
    }
    Value result = callBox(name, {left, right}, span);
    if (!inPlace)
        return result;
    callBox("_set_become", {left, result}, span);
    return left;
}

Value Specializer::boxCompare(CompareOperator op, const Value& left, const Value& right, Span span) {
    bool isEquality = op == CompareOperator::Eq || op == CompareOperator::NotEq;
    if (!isEquality && !left.type->isSet())
        return badOperands(ast::operatorSpelling(op), left, right, span);
    llvm::StringRef verb = op == CompareOperator::Eq      ? "_eq"
                           : op == CompareOperator::NotEq ? "_ne"
                           : op == CompareOperator::Lt    ? "_lt"
                           : op == CompareOperator::LtE   ? "_le"
                           : op == CompareOperator::Gt    ? "_gt"
                                                          : "_ge";
    llvm::StringRef box = left.type->isDict() ? "_dict" : left.type->isSet() ? "_set" : "_deque";
    return callBox((box + llvm::Twine(verb)).str(), {left, right}, span);
}

bool Specializer::hasFactory(const Type* type, llvm::StringRef name) {
    constexpr unsigned kFactory = 5; // of the parts in _dict.py
    if (!type->isDict())
        return false;
    const Type* factory = type->element()->elements[kFactory];
    return factory->is(TypeKind::Function) && factory->function->library && factory->function->name == name;
}

bool Specializer::isCounter(const Type* type) { return hasFactory(type, "_no_count"); }

/// dict(), dict(mapping or pairs), dict(a=1); with detail 1 defaultdict(factory), with detail 2 Counter(values), with 3 OrderedDict.
Value Specializer::builtinDict(CallSite& site) {
    bool hasFactory = site.detail == 1;
    bool counts = site.detail == 2;
    bool isOrdered = site.detail == 3;
    Value factory = hasFactory && site.arguments.empty() ? none()
                    : hasFactory                         ? site.argument(0)
                    : counts                             ? libraryFunction("_dict", "_no_count")
                    : isOrdered                          ? libraryFunction("_dict", "_no_default")
                                                         : none();
    Value source = site.argument(hasFactory ? 1 : 0);
    if (!factory || site.positionalCount() > (hasFactory ? 2u : 1u)) {
        wrongCount(site, hasFactory ? "1 to 2" : "0 to 1", site.positionalCount());
        return unknown();
    }
    llvm::SmallVector<Value, 4> keys;
    llvm::SmallVector<Value, 4> held;
    for (const Argument& argument : site.arguments) {
        if (!argument.keyword)
            continue;
        keys.push_back(string(argument.keyword.text()));
        held.push_back(argument.value);
    }
    Value keyList = newList(program.variableFor(&specialization, site.instruction, 0), keys, site.span);
    Value heldList = newList(program.variableFor(&specialization, site.instruction, 1), held, site.span, "values of a dict");
    if (counts && held.empty())
        heldList = emit(ir::Op::ListNew, types.list(types.int64), integer(0));
    Value made = callBox("_dict_from", {keyList, heldList, factory}, site.span);
    if (source && counts)
        callBox("_counter_update", {made, source.type->isDict() || source.type->is(TypeKind::Generator) ? source : sequence(source, site.span)}, site.span);
    else if (source)
        callBox("_dict_update", {made, source.type->isDict() ? source : sequence(source, site.span)}, site.span);
    return made;
}

Value Specializer::builtinSet(CallSite& site) {
    if (site.arguments.size() > 1) {
        wrongCount(site, "0 to 1", site.arguments.size());
        return unknown();
    }
    Value list = newList(program.variableFor(&specialization, site.instruction), {}, site.span);
    if (site.arguments.empty())
        return callBox("_set_new", list, site.span);
    Value source = site.argument(0);
    return callBox("_set_of", {source.type->isSet() ? source : sequence(source, site.span), list}, site.span);
}

Value Specializer::builtinDeque(CallSite& site) {
    Value source = site.argument(0, "iterable");
    Value limit = site.argument(1, "maxlen");
    Value items = source ? callLibrary("builtins", "_list_of", sequence(source, site.span), site.span)
                         : newList(program.variableFor(&specialization, site.instruction), {}, site.span);
    return callBox("_deque_limited", {items, limit ? limit : none()}, site.span);
}

/// box('dict', parts): a container of that kind around a tuple.
Value Specializer::internalBox(CallSite& site) {
    auto flavour = llvm::StringSwitch<ListFlavour>(site.argument(0).literal->text)
                       .Case("dict", kDictBox)
                       .Case("set", kSetBox)
                       .Default(kDequeBox);
    Value parts = site.argument(1);
    Value box = emit(ir::Op::ListNew, types.box(flavour, parts.type), integer(1));
    emit(ir::Op::ListAppend, types.none, {box, parts});
    return box;
}

/// unbox(d): its parts.
Value Specializer::internalUnbox(CallSite& site) {
    Value box = site.argument(0);
    return emit(ir::Op::ListLoad, box.type->element(), {box, integer(0)});
}

} // namespace wasmba::sema
