// functools.cache and lru_cache: results are kept in a dict by arguments, one dict for each combination of their types.

#include "sema/specializer.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

/// The decorated function, or, without a function, the decorator itself: how many results it may keep changes no result.
Value Specializer::builtinCache(CallSite& site) {
    Value decorated = site.argument(0, "user_function");
    if (!decorated || !decorated.type->is(TypeKind::Function))
        return unit(types.builtin(site.callee->builtin));
    FunctionOptions chosen = decorated.type->options ? *decorated.type->options : FunctionOptions();
    chosen.isCached = true;
    Type type = *decorated.type;
    type.options = program.options(chosen);
    return withType(decorated, types.intern(type));
}

/// The same function under other options.
Value Specializer::withType(const Value& value, const Type* type) {
    llvm::SmallVector<Value, 4> captured;
    for (unsigned i = 0; i < value.type->elements.size(); ++i)
        captured.push_back(tupleElement(value, i));
    return aggregate(type, captured);
}

namespace {

bool isHashable(const Type* type) {
    if (type->is(TypeKind::Tuple) || type->isLongTuple())
        return llvm::all_of(type->elements, isHashable);
    return type->isNumber() || type->is(TypeKind::Str) || type->is(TypeKind::None);
}

} // namespace

Value Specializer::callCached(const Type* type, const Value& value, CallSite& site) {
    Type plain = *type;
    FunctionOptions options = *type->options;
    options.isCached = false;
    plain.options = program.options(options);
    Value function = withType(value, types.intern(plain));
    llvm::SmallVector<Value, 6> bound;
    if (!bindArguments(*type->function, site, bound))
        return unknown();
    llvm::SmallVector<Value, 6> given;
    for (const Value& argument : bound)
        if (argument)
            given.push_back(argument);
    Value arguments = tuple(given);
    if (!isHashable(arguments.type)) {
        report(DiagnosticId::LibraryError, site.span,
               "the arguments of a cached function must be hashable: numbers, texts and tuples, not " + toString(arguments.type));
        return unknown();
    }
    Specialization& target = specialized(function.type, bound, site);
    const Type* result = target.returnType ? program.resolve(target.returnType) : types.unknown;
    if (result->isIncomplete())
        return unknown();
    // Keywords are in their places now; what is missing has its default in the function.
    bool isPlainOrder = given.size() == bound.size() || !bound[given.size()];
    if (result->isZeroSize() || !isPlainOrder)
        return callFunction(function.type, function, site);
    Value cache = cacheFor(target, arguments.type, result, site.span);
    return callLibrary("functools", "_call_cached", {cache, function, arguments}, site.span);
}

/// The dict of a specialisation, a variable of the module that is made when it is needed first.
Value Specializer::cacheFor(const Specialization& target, const Type* key, const Type* result, Span span) {
    std::string name = "cache#" + std::to_string(target.number);
    GlobalVariable& global = program.declareGlobal(program.names.intern(name), span);
    auto make = [&] {
        Value keys = emit(ir::Op::ListNew, types.list(key), integer(0));
        Value results = emit(ir::Op::ListNew, types.list(result), integer(0));
        Value made = callBox("_dict_new", {keys, results, none()}, span);
        if (made.isUnknown())
            return made;
        if (made.type != global.type) {
            program.module.globals[global.index].type = global.type = made.type;
            program.noteChange();
            return unknown();
        }
        builder.append(ir::Op::StoreGlobal, types.none, made.ir)->index = global.index;
        return made;
    };
    if (!global.type || global.type->isUnknown())
        return make();
    Value isSet = emit(ir::Op::GlobalIsSet, types.boolean, {});
    isSet.ir->index = global.index;
    auto load = [&] {
        Value value = emit(ir::Op::LoadGlobal, global.type, {});
        value.ir->index = global.index;
        return value;
    };
    return select(isSet, load, make, span);
}

} // namespace wasmba::sema
