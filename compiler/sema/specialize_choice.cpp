// Values that are one of several functions: what a dispatch table holds.

#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/StringExtras.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

Value Specializer::forEachChoice(const Value& choice, unsigned first, const std::function<Value(const Value&)>& use, Span span) {
    Value alternative = unit(choice.type->elements[first]);
    if (first + 1 == choice.type->elements.size())
        return use(alternative);
    Value isThis = emit(ir::Op::Equal, types.boolean, {choice, of(builder.integer(choice.type, first))});
    return select(isThis, [&] { return use(alternative); }, [&] { return forEachChoice(choice, first + 1, use, span); }, span);
}

/// A function, or a choice of fewer functions, as `type`, which has them all.
Value Specializer::asChoice(const Value& value, const Type* type) {
    auto number = [&](const Type* function) {
        return of(builder.integer(type, llvm::find(type->elements, function) - type->elements.begin()));
    };
    if (!value.type->is(TypeKind::Choice))
        return number(value.type);
    Value result = number(value.type->elements[0]);
    for (unsigned i = 1; i < value.type->elements.size(); ++i) {
        Value isThis = emit(ir::Op::Equal, types.boolean, {value, of(builder.integer(value.type, i))});
        result = emit(ir::Op::Select, type, {isThis, number(value.type->elements[i]), result});
    }
    return result;
}

/// functools.wraps(function): a decorator that gives a function the other one's name.
Value Specializer::builtinWraps(CallSite& site) {
    Value wrapped = site.argument(0);
    if (!wrapped) {
        wrongCount(site, "1", 0);
        return unknown();
    }
    return aggregate(types.builtin(findBuiltin("_functools", "wraps"), wrapped.type), wrapped);
}

Value Specializer::applyWraps(CallSite& site) {
    Value wrapper = site.argument(1);
    if (!wrapper || !wrapper.type->is(TypeKind::Function)) {
        report(DiagnosticId::WrongArgument, site.span, "what wraps(...) gives", "the function that it decorates", wrapper ? describe(wrapper.type) : "nothing");
        return unknown();
    }
    if (!site.argument(0).type->is(TypeKind::Function))
        return wrapper;
    Type type = *wrapper.type;
    Value name = functionName(site.argument(0), site.span);
    type.name = name.literal->text;
    return withType(wrapper, types.intern(type));
}

/// functools.partial(function, ...): a Builtin that holds the function and the arguments as a tuple; its name lists the keywords of the last ones.
Value Specializer::builtinPartial(CallSite& site) {
    if (site.positionalCount() == 0) {
        wrongCount(site, "1", 0);
        return unknown();
    }
    llvm::SmallVector<Value, 4> parts;
    std::string keywords;
    for (const Argument& argument : site.arguments) {
        parts.push_back(argument.value);
        if (argument.keyword)
            keywords += (keywords.empty() ? "" : " ") + argument.keyword.str();
    }
    Value held = tuple(parts);
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_functools", "partial");
    type.name = program.intern(keywords);
    type.elements = held.type;
    return aggregate(types.intern(type), held);
}

/// The keywords that were given before hold unless the call gives them, too.
Value Specializer::callPartial(CallSite& site) {
    Value held = site.argument(0);
    llvm::SmallVector<llvm::StringRef, 4> keywords;
    llvm::SplitString(site.callee->name, keywords);
    auto count = static_cast<unsigned>(held.type->elements.size());
    auto positional = static_cast<unsigned>(count - keywords.size());
    CallSite whole = site;
    whole.arguments.clear();
    for (unsigned i = 1; i < positional; ++i)
        whole.arguments.push_back({tupleElement(held, i), {}, site.span});
    whole.arguments.append(site.arguments.begin() + 1, site.arguments.end());
    for (unsigned i = positional; i < count; ++i) {
        Name name = program.names.intern(keywords[i - positional]);
        if (llvm::none_of(site.arguments, [&](const Argument& argument) { return argument.keyword == name; }))
            whole.arguments.push_back({tupleElement(held, i), name, site.span, site.span});
    }
    return call(tupleElement(held, 0), whole);
}

/// A function, or a choice of fewer functions, as one of several of which some hold values.
Value Specializer::asClosureChoice(const Value& value, const Type* type, Span span) {
    llvm::ArrayRef<const Type*> wanted = type->elements.drop_front();
    auto numberOf = [&](const Type* function) {
        const auto* found = llvm::find_if(wanted, [&](const Type* each) {
            return each == function || (each->is(TypeKind::Function) && each->function == function->function);
        });
        return static_cast<unsigned>(found - wanted.begin());
    };
    auto made = [&](const Type* function, const Value& held) {
        unsigned number = numberOf(function);
        llvm::SmallVector<Value, 6> parts{integer(number)};
        for (unsigned i = 0; i < wanted.size(); ++i)
            parts.push_back(i == number                 ? convertClosure(held, wanted[i], span)
                            : wanted[i]->isZeroSize() ? unit(wanted[i])
                                                        : of(builder.append(ir::Op::Undefined, wanted[i])));
        return aggregate(type, parts);
    };
    if (value.type->is(TypeKind::Choice))
        return forEachChoice(value, 0, [&](const Value& each) { return made(each.type, each); }, span);
    if (isClosureChoice(value.type))
        return forEachClosure(value, 1, [&](const Value& each) { return made(each.type, each); }, span);
    return made(value.type, value);
}

/// A function with the values that it holds converted to those of the type.
Value Specializer::convertClosure(const Value& function, const Type* type, Span span) {
    if (function.type == type)
        return function;
    llvm::SmallVector<Value, 4> held;
    for (unsigned i = 0; i < type->elements.size(); ++i)
        held.push_back(convert(tupleElement(function, i), type->elements[i], span));
    return aggregate(type, held);
}

/// As forEachChoice, of functions that hold values; their elements count from 1.
Value Specializer::forEachClosure(const Value& choice, unsigned first, const std::function<Value(const Value&)>& use, Span span) {
    if (first + 1 == choice.type->elements.size())
        return use(tupleElement(choice, first));
    Value isThis = compare(ast::CompareOperator::Eq, tupleElement(choice, 0), integer(first - 1), span);
    return select(
        isThis, [&] { return use(tupleElement(choice, first)); }, [&] { return forEachClosure(choice, first + 1, use, span); }, span);
}

/// function.__name__; no type if the value is none.
Value Specializer::functionName(const Value& function, Span span) {
    const Type* type = function.type;
    if (isClosureChoice(type))
        return forEachClosure(function, 1, [&](const Value& each) { return functionName(each, span); }, span);
    if (type->is(TypeKind::Choice) && type->name.empty())
        return forEachChoice(function, 0, [&](const Value& each) { return functionName(each, span); }, span);
    if (type->is(TypeKind::Function))
        return string(type->name.empty() ? program.intern(type->function->displayName) : type->name);
    if (type->is(TypeKind::DType) && type->flavour == kClassOfNumber)
        return string(className(type->element()));
    if (type->is(TypeKind::Builtin) && type->flavour == kClassOf)
        return string(program.intern(type->name.rsplit('.').second.empty() ? type->name : type->name.rsplit('.').second));
    if (type->is(TypeKind::Builtin) && type->builtin && type->elements.empty())
        return string(type->builtin->name);
    return {};
}

} // namespace wasmba::sema
