// Generators: their functions yield; loops, next and the library go on with them.

#include "sema/specializer.h"

#include "abi/layout.h"
#include "types/join.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

void Specializer::visitYield(Untyped* instruction) {
    Value value = operand(instruction, 0);
    const Type* variable = program.yieldVariable(specialization);
    const Type* known = program.resolve(variable);
    const Type* joined = join(types, known, value.type);
    if (!joined) {
        report(DiagnosticId::YieldConflict, instruction->span, function.displayName, describe(known), describe(value.type));
        joined = known;
    } else if (joined != known) {
        program.bind(variable, joined);
    }
    llvm::SmallVector<ir::Instruction*, 1> operands;
    if (!joined->isZeroSize())
        operands.push_back(convertOrUndefined(value, joined));
    ir::Instruction* yield = builder.append(ir::Op::Yield, types.none, operands);
    yield->targets[0] = newBlock();
    bool hasFinally = instruction->number == 1;
    if (hasFinally) {
        yield->targets[1] = newBlock();
        enter(yield->targets[1]);
        raiseInstance(*program.exceptionClass(abi::kGeneratorExit), {}, abi::kTextArgument);
        builder.append(ir::Op::RaisePending, types.none);
    }
    enter(yield->targets[0]);
}

/// generator.close()
Value Specializer::generatorClose(CallSite& site) {
    if (Specialization* target = behind(site.argument(0)))
        emit(ir::Op::GeneratorClose, types.none, site.argument(0)).ir->callee = target->ir;
    return none();
}

Specialization* Specializer::behind(const Value& generator) {
    Specialization& target = program.generatorFunction(generator.type);
    program.require(target);
    return target.round == program.round ? &target : nullptr;
}

/// Bool: there is one more value.
Value Specializer::advance(const Value& generator) {
    Specialization* target = behind(generator);
    if (!target)
        return unknown();
    Value more = emit(ir::Op::GeneratorNext, types.boolean, generator);
    more.ir->callee = target->ir;
    return more;
}

Value Specializer::currentValue(const Value& generator) {
    Specialization* target = behind(generator);
    const Type* type = target ? program.resolve(program.yieldVariable(*target)) : types.unknown;
    if (type->isUnknown())
        return unknown();
    if (type->isZeroSize())
        return unit(type);
    Value value = emit(ir::Op::GeneratorValue, type, generator);
    value.ir->callee = target->ir;
    return value;
}

Value Specializer::builtinIter(CallSite& site) {
    if (site.arguments.size() != 1) {
        report(DiagnosticId::ArgumentCount, site.span, site.calleeName, "1", site.arguments.size());
        return unknown();
    }
    Value value = site.argument(0);
    return value.type->is(TypeKind::Generator) ? value : callLibrary("builtins", "_iterate", value, site.span);
}

Value Specializer::builtinNext(CallSite& site) {
    Value generator = site.argument(0);
    if (!generator || site.arguments.size() > 2) {
        report(DiagnosticId::ArgumentCount, site.span, site.calleeName, "1 to 2", site.arguments.size());
        return unknown();
    }
    if (generator.type->is(TypeKind::Optional))
        generator = convert(generator, generator.type->element(), site.span);
    if (isIterable(generator.type) && generator.type->builtin->module == "builtins")
        generator = callLibrary("builtins", "_iterate", generator, site.span);
    if (generator.isUnknown())
        return unknown();
    if (!generator.type->is(TypeKind::Generator)) {
        report(DiagnosticId::WrongArgument, site.arguments[0].span, site.calleeName, "an iterator", describe(generator.type))
            .fix("make one before, with iter(...)");
        return unknown();
    }
    Value more = advance(generator);
    if (more.isUnknown())
        return unknown();
    if (Value fallback = site.argument(1))
        return select(more, [&] { return currentValue(generator); }, [&] { return fallback; }, site.span);
    raiseIf(negated(more), "StopIteration", "");
    return currentValue(generator);
}

Value Specializer::internalAdvance(CallSite& site) { return advance(site.argument(0)); }

Value Specializer::internalCurrentValue(CallSite& site) { return currentValue(site.argument(0)); }

/// enumerate, zip and map of a generator have no length: they are generators themselves. No type if none of the arguments is one.
Value Specializer::lazily(CallSite& site) {
    if (llvm::none_of(site.arguments, [](const Argument& argument) { return argument.value.type->is(TypeKind::Generator); }))
        return {};
    llvm::SmallVector<Value, 4> values;
    for (const Argument& argument : site.arguments)
        values.push_back(argument.value);
    llvm::StringRef name = site.callee->builtin->name;
    if (name == "enumerate" || name == "reversed")
        return callLibrary("builtins", program.intern("_" + name.str()), values, site.span);
    if (name == "zip")
        return callLibrary("builtins", "_zip", tuple(values), site.span);
    return callLibrary("builtins", "_map", {values[0], tuple(llvm::ArrayRef<Value>(values).drop_front())}, site.span);
}

/// zip(*rows): a tuple of columns, as many as a row has elements, if rows are tuples; else a generator of them.
Value Specializer::transposed(const Value& given, Span span) {
    Value rows = given.type->isList() || given.type->isLongTuple() ? given : callLibrary("builtins", "_list_of", given, span);
    if (rows.isUnknown() || rows.type->isIncomplete())
        return unknown();
    if (!rows.type->element()->is(TypeKind::Tuple))
        return callLibrary("builtins", "_columns", rows, span);
    llvm::SmallVector<Value, 4> columns;
    for (unsigned i = 0; i < rows.type->element()->elements.size(); ++i)
        columns.push_back(callLibrary("builtins", "_column", {rows, integer(i)}, span));
    if (llvm::any_of(columns, [](const Value& column) { return column.isUnknown(); }))
        return unknown();
    return tuple(columns);
}

} // namespace wasmba::sema
