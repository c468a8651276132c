#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/Twine.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallPtrSet.h"

namespace wasmba::sema {

using untyped::Op;

Value Specializer::visitAttribute(Untyped* instruction) {
    Value object = lazyOperand(instruction, 0);
    Name name = instruction->name;
    Span span = instruction->span;
    if (object.type->isExpression()) {
        if (Value attribute = expressionAttribute(object, instruction))
            return attribute;
        object = evaluated(object, span);
    }
    if (object.isUnknown() || isNoneSoFar(object))
        return unknown();
    if (object.type->is(TypeKind::Optional)) {
        raiseIf(negated(emit(ir::Op::OptionalHas, types.boolean, object)), "AttributeError",
                "'NoneType' object has no attribute '" + name.str() + "'");
        object = emit(ir::Op::OptionalGet, object.type->element(), object);
    }
    if (object.type->is(TypeKind::Module)) {
        if (Value member = publicMember(object.type->name, name))
            return member;
        auto* tree = ast::as<ast::Attribute>(instruction->tree);
        auto* written = tree ? ast::as<ast::NameExpr>(tree->value) : nullptr;
        unknownMember(object.type->name, name, span, ((written ? written->id.text() : object.type->name) + ".").str());
        return unknown();
    }
    if (object.type->is(TypeKind::Builtin) && object.type->builtin && object.type->builtin->module == "_class" && object.type->builtin->name == "super")
        return superMember(object, name, span);
    if (Value value = classObjectMember(object, name))
        return value;
    if (Value value = exceptionAttribute(object, name, span))
        return value;
    if (!object.type->is(TypeKind::Exception))
        if (Value value = instanceMember(object, name, span))
            return value;
    if (Value value = enumAttribute(object, name, span))
        return value;
    if (object.type->isDeque() && name == "maxlen")
        return callBox("_deque_maxlen", object, span);
    if (object.type->isComplex() && (name == "real" || name == "imag"))
        return emit(name == "real" ? ir::Op::Real : ir::Op::Imaginary, types.floating(object.type->bits / 2u), object);
    if (object.type->isReal() && name == "real")
        return object;
    if (object.type->isReal() && name == "imag")
        return convert(integer(0), object.type, span);
    if (Value value = numpyAttribute(object, name))
        return value;
    if (object.type->isArray())
        if (Value value = arrayAttribute(object, name, span))
            return value;
    static constexpr llvm::StringRef kRangeParts[] = {"start", "stop", "step"};
    bool hasParts = object.type->is(TypeKind::Range) || object.type->is(TypeKind::Slice);
    if (auto* part = llvm::find(kRangeParts, name.text()); hasParts && part != std::end(kRangeParts))
        return tupleElement(object, static_cast<unsigned>(part - kRangeParts));
    if (object.type->is(TypeKind::Tuple) && !object.type->name.empty()) {
        Value member = namedField(object, name);
        if (!member)
            member = namedTupleMember(object, name);
        if (member)
            return member;
    }
    if (Value function = classMember(object.type, name))
        return function;
    if (name == "__name__")
        if (Value text = functionName(object, span))
            return text;
    if (object.type->is(TypeKind::Function) && name == "py_func")
        return object;
    if (Value function = functionMember(object.type, name))
        return function;
    return method(object, name, span);
}

llvm::StringRef className(const Type* type) {
    switch (type->kind) {
    case TypeKind::Str: return "str";
    case TypeKind::List: return type->isLongTuple() ? "tuple" : type->isDict() ? "dict" : type->isSet() ? "set" : type->isDeque() ? "deque" : "list";
    case TypeKind::Tuple: return "tuple";
    case TypeKind::Array:
    case TypeKind::Expression: return "ndarray";
    case TypeKind::Bool: return "bool";
    case TypeKind::Int: return "int";
    case TypeKind::Float: return "float";
    case TypeKind::Complex: return "complex";
    case TypeKind::Environ: return "environ";
    case TypeKind::Exception: return "exception";
    case TypeKind::Generator: return "generator";
    case TypeKind::Range: return "range";
    case TypeKind::None: return "NoneType";
    default: return "";
    }
}

namespace {

/// Where the methods of a type stand: a module of the library and a class in it.
struct MethodTable {
    llvm::StringRef module;
    llvm::StringRef name;
};

MethodTable methodTable(const Type* type) {
    if (type->isArrayLike())
        return {"numpy", "ndarray"};
    if (type->is(TypeKind::Tuple) && type->name.contains('.')) { // made by record()
        auto [module, name] = type->name.split(' ').first.rsplit('.');
        return {module, name};
    }
    if (type->is(TypeKind::Builtin) && type->builtin && type->builtin->module == "numpy._flat")
        return {type->builtin->module, type->builtin->name};
    return {type->isSet() ? "_set" : type->isDeque() ? "_deque" : type->isDict() ? "_dict" : "builtins", className(type)};
}

/// Methods besides those of the Python type: numbers are NumPy's scalars, too, NumPy's functions are ufuncs, decorated ones dispatchers.
MethodTable furtherMethodTable(const Type* type) {
    if (type->isNumber())
        return {"numpy._scalars", "generic"};
    if (type->is(TypeKind::Function) && !type->function->library && type->options && type->options->jit)
        return {"numba._dispatcher", "Dispatcher"};
    bool isOfNumpy = type->is(TypeKind::Function) && type->function->library && llvm::StringRef(type->function->library->name).starts_with("numpy");
    return isOfNumpy ? MethodTable{"numpy._ufuncs", "ufunc"} : MethodTable{};
}

} // namespace

/// str.lower, dict.get: the method as a function of its receiver; no type if the value is not a class with such a method.
Value Specializer::classMember(const Type* type, Name name) {
    if (!type->is(TypeKind::Builtin) || !type->builtin || !type->elements.empty())
        return {};
    if (const BuiltinFunction* row = findBuiltin((type->builtin->module + "." + type->builtin->name).str(), name.text()))
        return unit(types.builtin(row));
    if (type->builtin->module != "builtins")
        return {};
    for (llvm::StringRef module : {"builtins", "_dict", "_set", "_deque"}) {
        LibraryModule* library = program.library.module(module);
        auto methods = library->methods.find(program.names.intern(type->builtin->name));
        if (methods == library->methods.end() || !methods->second.count(name))
            continue;
        Type function;
        function.kind = TypeKind::Function;
        function.function = library->unit->templateOf(methods->second.lookup(name), library->unit->moduleBody);
        function.options = specialization.options;
        llvm::SmallVector<const Type*, 2> captured = libraryDefaults(*function.function);
        function.elements = captured;
        return unit(types.intern(function));
    }
    return {};
}

/// chain.from_iterable: what the library calls _chain_from_iterable.
Value Specializer::functionMember(const Type* type, Name name) {
    if (!type->is(TypeKind::Function) || !type->function->library)
        return {};
    LibraryModule& module = *program.library.module(type->function->library->name);
    return libraryDefinition(module, program.names.intern(("_" + type->function->name.text() + "_" + name.text()).str()));
}

/// A method bound to its receiver: a Builtin type that carries the method's function and, as its only element, the receiver.
Value Specializer::method(const Value& receiver, Name name, Span span) {
    if (const BuiltinFunction* builtin = findBuiltin(className(receiver.type), name.text())) {
        Value bound = aggregate(types.builtin(builtin, receiver.type), receiver);
        if (bound.ir)
            receivers[bound.ir] = receiver;
        return bound;
    }
    std::vector<llvm::StringRef> known;
    for (MethodTable table : {methodTable(receiver.type), furtherMethodTable(receiver.type)}) {
        if (table.name.empty())
            continue;
        LibraryModule* module = program.library.module(table.module);
        auto methods = module->methods.find(program.names.intern(table.name));
        if (methods == module->methods.end())
            continue;
        auto found = methods->second.find(name);
        if (found != methods->second.end()) {
            Type type;
            type.kind = TypeKind::Builtin;
            type.function = module->unit->templateOf(found->second, module->unit->moduleBody);
            type.elements = receiver.type;
            type.options = specialization.options;
            Value bound = aggregate(types.intern(type), receiver);
            if (bound.ir)
                receivers[bound.ir] = receiver;
            return bound;
        }
        for (auto& entry : methods->second)
            known.push_back(entry.first.text());
    }
    if (receiver.type->isArrayLike())
        known.insert(known.end(), {"shape", "size", "ndim", "dtype", "T", "real", "imag", "itemsize", "nbytes", "strides", "flat", "flags"});
    for (llvm::StringRef builtin : builtinNames(className(receiver.type)))
        known.push_back(builtin);
    Diagnostic& diagnostic = report(DiagnosticId::UnknownAttribute, span, describe(receiver.type), name);
    llvm::StringRef nearest = nearestName(name.text(), known);
    if (llvm::StringRef foreign = foreignMemberRemedy(className(receiver.type), name.text()); !foreign.empty())
        diagnostic.fix(foreign.str());
    else if (!nearest.empty())
        diagnostic.fix("did you mean '" + nearest.str() + "'?");
    return unknown();
}

} // namespace wasmba::sema
