#include "sema/specializer.h"

#include "abi/layout.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

using Row = ir::RuntimeFunction;

// An exception whose class is known when compiling is a Builtin of the class's row with the flavour kExceptionInstance,
// its message as its element and, in `bits`, what the message was made of (ArgumentKind). All others are of
// TypeKind::Exception.

/// ValueError('text'): the exception.
Value Specializer::builtinException(CallSite& site) {
    int64_t id = site.detail;
    program.noteException(id);
    Value plain = plainException(id, site);
    if (plain.isUnknown())
        return unknown();
    llvm::SmallVector<const Type*, 4> given;
    for (const Argument& argument : site.arguments)
        if (!argument.keyword)
            given.push_back(argument.value.type);
    bool keepsArguments = noteArguments(id, types.tuple(given));
    return keepsArguments || needsObject(id) ? constructException(id, site, plain, keepsArguments) : plain;
}

/// An exception of which only the class and the message are kept, as str() shows it.
Value Specializer::plainException(int64_t id, CallSite& site) {
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = program.exceptionClass(id);
    type.flavour = kExceptionInstance;
    if (site.positionalCount() == 0)
        return unit(types.intern(type));
    Value message;
    if (site.positionalCount() == 1) {
        Value argument = site.argument(0);
        bool isExitCode = program.isSubclass(id, abi::kSystemExit) && argument.type->isInteger();
        bool isRepr = program.isSubclass(id, abi::kKeyError);
        message = isExitCode ? convert(argument, types.int64, site.span) : toText(argument, isRepr, site.span);
        type.bits = isRepr || !argument.type->is(TypeKind::Str) ? abi::kOtherArgument : abi::kTextArgument;
    } else {
        llvm::SmallVector<Value, 4> parts;
        for (Argument& argument : site.arguments)
            if (!argument.keyword)
                parts.push_back(argument.value);
        message = toText(tuple(parts), false, site.span);
        type.bits = abi::kManyArguments;
    }
    if (message.isUnknown())
        return unknown();
    type.elements = message.type;
    return aggregate(types.intern(type), message);
}

/// An exception that may be None, where it has to be one: a TypeError if it is None.
Value Specializer::presentException(const Value& value, Span span) {
    bool isOptional = value.type->is(TypeKind::Optional) && isExceptionType(value.type->element());
    return isOptional ? convert(value, value.type->element(), span) : value;
}

/// An exception as an object, if it is one whose class was known; no type if it is none.
Value Specializer::asException(const Value& value, Span span) {
    if (value.type->is(TypeKind::Exception))
        return value;
    if (!isExceptionType(value.type))
        return {};
    Value message = value.type->elements.empty() ? none() : toText(tupleElement(value, 0), false, span);
    return runtime(Row::rt_exception_new, types.exceptionOf(value.type->builtin),
                   {integer(value.type->builtin->detail), message, integer(value.type->bits)});
}

void Specializer::raiseInstance(const BuiltinFunction& row, const Value& message, unsigned argumentKind) {
    bool isExit = program.isSubclass(row.detail, abi::kSystemExit);
    if (isExit && (!message || message.type->isInteger()))
        runtime(Row::rt_raise_exit, types.int64, message ? message : integer(0));
    else if (isExit)
        runtime(Row::rt_raise_exit_message, types.int64, message);
    else if (argumentKind == abi::kTextArgument)
        runtime(Row::rt_raise, types.int64,
                {integer(row.detail), message ? message : of(builder.append(ir::Op::Undefined, types.str))});
    else
        runtime(Row::rt_raise_arguments, types.int64, {integer(row.detail), message, integer(argumentKind)});
}

Value Specializer::visitRaise(Untyped* instruction) {
    terminated = true;
    if (instruction->operands.empty()) {
        builder.append(ir::Op::RaisePending, types.none);
        return none();
    }
    Value exception = presentException(operand(instruction, 0), instruction->span);
    if (exception.isUnknown()) {
        builder.append(ir::Op::Unreachable, types.none);
        return none();
    }
    if (isExceptionClass(exception.type)) {
        CallSite site;
        site.span = instruction->span;
        site.detail = exception.type->builtin->detail;
        exception = builtinException(site);
    }
    if (!isExceptionType(exception.type)) {
        if (!exception.isUnknown())
            report(DiagnosticId::NotAnException, operandSpan(0, instruction->span), describe(exception.type));
        builder.append(ir::Op::Unreachable, types.none);
        return none();
    }
    raiseValue(exception);
    builder.append(ir::Op::RaisePending, types.none);
    return none();
}

void Specializer::raiseValue(const Value& exception) {
    const Type* type = exception.type;
    if (type->is(TypeKind::Exception))
        runtime(Row::rt_raise_exception, types.int64, exception);
    else
        raiseInstance(*type->builtin, type->elements.empty() ? Value() : tupleElement(exception, 0), type->bits);
}

void Specializer::raiseObject(llvm::StringRef exception, const Value& argument, Span span) {
    CallSite site;
    site.span = span;
    site.detail = findBuiltin("builtins", exception)->detail;
    site.arguments.push_back({argument, {}, span});
    raiseValue(builtinException(site));
    builder.append(ir::Op::RaisePending, types.none);
    enter(newBlock());
}

Value Specializer::visitAssertFailed(Untyped* instruction) {
    CallSite site;
    site.span = instruction->span;
    site.detail = abi::kAssertionError;
    if (!instruction->operands.empty())
        site.arguments.push_back({operand(instruction, 0), {}, instruction->span});
    if (site.arguments.empty() || !site.arguments[0].value.isUnknown())
        raiseValue(builtinException(site));
    return none();
}

/// Whether an exception, tested by `matches` for the id of one class, is of the class or one of the tuple of classes.
Value Specializer::matchesAny(const Value& classes, llvm::function_ref<Value(int64_t)> matches, Span span) {
    llvm::SmallVector<const Type*, 4> wanted;
    if (classes.type->is(TypeKind::Tuple))
        wanted.append(classes.type->elements.begin(), classes.type->elements.end());
    else
        wanted.push_back(classes.type);
    Value result = boolean(false);
    for (const Type* type : wanted) {
        if (!isExceptionClass(type)) {
            report(DiagnosticId::NotAnExceptionClass, span, describe(type));
            return unknown();
        }
        Value fits = matches(type->builtin->detail);
        if (fits.literal && fits.literal->integer)
            return fits;
        if (fits.literal)
            continue;
        result = result.literal ? fits : emit(ir::Op::BitOr, types.boolean, {result, fits});
    }
    return result;
}

Value Specializer::visitExceptionMatches(Untyped* instruction) {
    Value classes = operand(instruction, 0);
    if (classes.isUnknown())
        return unknown();
    auto matches = [&](int64_t type) {
        if (type == abi::kBaseException)
            return boolean(true);
        // Imports are resolved when compiling: unless one fails here or the program raises such an error itself, it
        // never comes.
        bool mayFail = program.raisesImportErrors || importHandlers.contains(instruction->targets[0]);
        if (program.isSubclass(type, abi::kImportError) && !mayFail)
            return boolean(false);
        return runtime(Row::rt_error_matches, types.boolean, integer(type));
    };
    return matchesAny(classes, matches, instruction->span);
}

/// isinstance(exception, classes)
Value Specializer::isInstanceOfException(const Value& value, const Value& classes, Span span) {
    if (value.type->is(TypeKind::Optional)) {
        Value has = emit(ir::Op::OptionalHas, types.boolean, value);
        return select(
            has,
            [&] {
                return isInstanceOfException(emit(ir::Op::OptionalGet, value.type->element(), value), classes, span);
            },
            [&] { return boolean(false); }, span);
    }
    Value exception = asException(value, span);
    Value type = runtime(Row::rt_exception_type, types.int64, exception);
    auto matches = [&](int64_t wanted) {
        return runtime(Row::rt_error_is_subclass, types.boolean, {type, integer(wanted)});
    };
    return matchesAny(classes, matches, span);
}

/// issubclass(class, classes) of classes of exceptions: known when compiling.
Value Specializer::builtinIsSubclass(CallSite& site) {
    Value given = site.argument(0);
    Value classes = site.argument(1);
    if (!given || !classes) {
        wrongCount(site, "2", site.arguments.size());
        return unknown();
    }
    if (!isExceptionClass(given.type)) {
        report(DiagnosticId::WrongArgument, site.placeOf(0), site.calleeName, "a class of exceptions", describe(given.type));
        return unknown();
    }
    return matchesAny(classes, [&](int64_t wanted) { return boolean(program.isSubclass(given.type->builtin->detail, wanted)); }, site.span);
}

/// type(e): all that is known of it is its name.
Value Specializer::exceptionClassOf(const Value& value, Span span) {
    Value exception = asException(value, span);
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("builtins", "type");
    type.flavour = kExceptionClassOf;
    type.elements = exception.type;
    return aggregate(types.intern(type), exception);
}

/// No type if it is no attribute of exceptions, or the value no exception.
Value Specializer::exceptionAttribute(const Value& given, Name name, Span span) {
    Value value = presentException(given, span);
    if (isExceptionClass(value.type) && name == "__name__")
        return string(value.type->builtin->name);
    if (value.type->is(TypeKind::Builtin) && value.type->flavour == kExceptionClassOf && name == "__name__")
        return runtime(Row::rt_exception_name, types.str, tupleElement(value, 0));
    if (!isExceptionType(value.type))
        return {};
    if (name == "args")
        return exceptionArguments(asException(value, span), span);
    if (name == "__class__")
        return exceptionClassOf(value, span);
    if (Value member = instanceMember(asException(value, span), name, span))
        return member;
    return exceptionField(asException(value, span), name);
}

/// False if the value is neither an exception nor a class of exceptions.
bool Specializer::writeException(const Value& text, const Value& value, bool isRepr, Span span) {
    constexpr int64_t kAsClass = 2;
    auto write = [&](const Value& exception, int64_t how) {
        runtime(Row::rt_text_exception, types.none, {text, exception, integer(how)});
    };
    if (isExceptionType(value.type)) {
        write(asException(value, span), isRepr);
    } else if (value.type->is(TypeKind::Builtin) && value.type->flavour == kExceptionClassOf) {
        write(tupleElement(value, 0), kAsClass);
    } else if (isExceptionClass(value.type)) {
        llvm::StringRef module = value.type->builtin->detail < abi::kExceptionCount ? "" : "__main__.";
        writeLiteral(text, program.intern("<class '" + module.str() + value.type->builtin->name.str() + "'>"));
    } else {
        return false;
    }
    return true;
}

} // namespace wasmba::sema
