#include "sema/specializer.h"

namespace wasmba::sema {

namespace {

/// Marks the type of an exception that was made: a Builtin with the class's row and the message as its element.
constexpr uint8_t kInstance = 1;

} // namespace

/// ValueError('text'): the exception, with its message as str() shows it.
Value Specializer::builtinException(CallSite& site) {
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findExceptionClass(site.detail);
    type.flavour = kInstance;
    if (site.arguments.empty())
        return unit(types.intern(type));
    Value message;
    if (site.arguments.size() == 1) {
        message = toText(site.argument(0), false, site.span);
    } else {
        llvm::SmallVector<Value, 4> parts;
        for (Argument& argument : site.arguments)
            parts.push_back(argument.value);
        message = toText(tuple(parts), false, site.span);
    }
    if (message.isUnknown())
        return unknown();
    type.elements = message.type;
    return aggregate(types.intern(type), message);
}

Value Specializer::visitRaise(Untyped* instruction) {
    if (instruction->operands.empty()) {
        builder.append(ir::Op::RaisePending, types.none);
        terminated = true;
        return none();
    }
    Value exception = operand(instruction, 0);
    terminated = true;
    if (exception.isUnknown()) {
        builder.append(ir::Op::Unreachable, types.none);
        return none();
    }
    const BuiltinFunction* row = exception.type->is(TypeKind::Builtin) ? exception.type->builtin : nullptr;
    if (!row || row->handler != &Specializer::builtinException) {
        report(DiagnosticId::NotAnException, instruction->span, toString(exception.type));
        builder.append(ir::Op::Unreachable, types.none);
        return none();
    }
    Value message = exception.type->elements.empty() ? of(builder.append(ir::Op::Undefined, types.str)) : tupleElement(exception, 0);
    runtime(ir::RuntimeFunction::rt_raise, types.int64, {integer(row->detail), message});
    builder.append(ir::Op::RaisePending, types.none);
    return none();
}

Value Specializer::visitAssertFailed(Untyped* instruction) {
    Value message;
    if (instruction->operands.empty())
        message = of(builder.append(ir::Op::Undefined, types.str));
    else
        message = toText(operand(instruction, 0), false, instruction->span);
    if (!message.isUnknown())
        runtime(ir::RuntimeFunction::rt_raise, types.int64, {integer(findBuiltin("builtins", "AssertionError")->detail), message});
    return none();
}

} // namespace wasmba::sema
