// Values that are one of several functions: what a dispatch table holds.

#include "sema/specializer.h"

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

/// function.__name__; no type if the value is none.
Value Specializer::functionName(const Value& function, Span span) {
    const Type* type = function.type;
    if (type->is(TypeKind::Choice))
        return forEachChoice(function, 0, [&](const Value& each) { return functionName(each, span); }, span);
    if (type->is(TypeKind::Function))
        return string(program.intern(type->function->displayName));
    if (type->is(TypeKind::Builtin) && type->builtin && type->elements.empty())
        return string(type->builtin->name);
    return {};
}

} // namespace wasmba::sema
