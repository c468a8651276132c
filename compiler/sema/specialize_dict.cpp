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

/// Of a dict comprehension.
Value Specializer::visitDictSet(Untyped* instruction) {
    Value dict = operand(instruction, 0);
    Value key = operand(instruction, 1);
    Value held = operand(instruction, 2);
    if (key.isUnknown() && !held.isUnknown() && dict.type->isDict()) // nothing may ever decide what the keys are
        program.bind(dict.type->element()->elements[1]->element(), held.type);
    return callBox("_dict_set", {dict, key, held}, instruction->span);
}

/// {*xs, y}: each in its turn, which decides about the order.
Value Specializer::spreadSet(Untyped* instruction) {
    Value list = newList(program.variableFor(&specialization, instruction), {}, instruction->span);
    Value set = callBox("_set_new", list, instruction->span);
    for (unsigned i = 0; i < instruction->operands.size() && !set.isUnknown(); ++i) {
        Value value = operand(instruction, i);
        if (value.isUnknown())
            return unknown();
        bool isStarred = instruction->operands[i]->op == untyped::Op::Star;
        bool isHashed = value.type->isSet() || value.type->isDict();
        callBox(isStarred ? "_set_update" : "_set_add", {set, isStarred && !isHashed ? sequence(value, instruction->span) : value}, instruction->span);
    }
    return set;
}

Value Specializer::visitSet(Untyped* instruction) {
    if (isSpread(instruction))
        return spreadSet(instruction);
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

/// d.keys() or d.items(), which take part in the operations of sets.
bool Specializer::isSetView(const Type* type) {
    return isIterable(type) && (type->builtin->name == "dict_keys" || type->builtin->name == "dict_items");
}

/// As _set.py wants it.
Value Specializer::viewOperand(const Value& view, Span span) {
    if (!isSetView(view.type))
        return view;
    auto viewed = viewedDicts.find(view.ir);
    bool isOfKeys = view.type->builtin->name == "dict_keys";
    return isOfKeys && viewed != viewedDicts.end() ? viewed->second : callLibrary("builtins", "_list_of", view, span);
}

Value Specializer::viewBinary(BinaryOperator op, const Value& left, const Value& right, Span span) {
    llvm::StringRef name = op == BinaryOperator::BitOr    ? "_view_or"
                           : op == BinaryOperator::BitAnd ? "_view_and"
                           : op == BinaryOperator::BitXor ? "_view_xor"
                           : op == BinaryOperator::Sub    ? "_view_sub"
                                                          : "";
    auto isSetLike = [](const Value& value) { return isSetView(value.type) || value.type->isSet(); };
    if (name.empty() || !isSetLike(left) || !isSetLike(right))
        return badOperands(ast::operatorSpelling(op), left, right, span);
    Value first = viewOperand(left, span);
    Value second = viewOperand(right, span);
    if (first.isUnknown() || second.isUnknown())
        return unknown();
    return callLibrary("_set", name, {first, second}, span);
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

static const Type* factoryOf(const Type* dict) {
    constexpr unsigned kFactory = 5; // of the parts in _dict.py
    return dict->element()->elements[kFactory];
}

bool Specializer::hasFactory(const Type* type, llvm::StringRef name) {
    if (!type->isDict())
        return false;
    const Type* factory = factoryOf(type);
    return factory->is(TypeKind::Function) && factory->function->library && factory->function->name == name;
}

/// The class in collections that a dict is of; empty for a plain one.
llvm::StringRef Specializer::dictClass(const Type* type) {
    return isCounter(type)                            ? "collections.Counter"
           : hasFactory(type, "_no_default")          ? "collections.OrderedDict"
           : !factoryOf(type)->is(TypeKind::None)     ? "collections.defaultdict"
                                                      : "";
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
    bool isHashed = source.type->isSet() || source.type->isDict();
    return callBox("_set_of", {isHashed ? source : sequence(source, site.span), list}, site.span);
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
