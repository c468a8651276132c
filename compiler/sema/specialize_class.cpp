// Class statements: exceptions, named tuples and enumerations; their methods.

#include "sema/specializer.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

namespace {

bool isDecoratedBy(const ast::FunctionDef* method, llvm::StringRef wanted) {
    return llvm::any_of(method->decoratorList, [&](const ast::Expr* decorator) {
        auto* name = ast::as<ast::NameExpr>(decorator);
        return name && name->id == wanted;
    });
}

} // namespace

Value Specializer::visitClass(Untyped* instruction) {
    auto baseCount = static_cast<unsigned>(instruction->number);
    llvm::SmallVector<Value, 2> bases;
    for (unsigned i = 0; i < baseCount; ++i) {
        bases.push_back(operand(instruction, i));
        if (bases.back().isUnknown())
            return unknown();
    }
    ProgramClass& made = program.classOf(instruction);
    made.name = instruction->name;
    made.members.clear();
    for (unsigned i = 0; i < instruction->keywords.size(); ++i) {
        Value value = operand(instruction, baseCount + i);
        if (value.isUnknown())
            return unknown();
        made.members.push_back({instruction->keywords[i], value.type, value.literal});
        bool holdsVariables = made.members.back().isMethod() && !value.type->isZeroSize();
        if (holdsVariables) {
            report(DiagnosticId::LibraryError, instruction->operands[baseCount + i]->span,
                   "a method that uses variables of the function around its class is not supported: pass them to the method");
            return unknown();
        }
    }
    for (const ast::Stmt* statement : instruction->classTree->body)
        if (auto* method = ast::as<ast::FunctionDef>(statement))
            for (ProgramClass::Member& member : made.members)
                if (member.name == method->name) {
                    member.isProperty = isDecoratedBy(method, "property");
                    member.isStatic = isDecoratedBy(method, "staticmethod");
                    member.isOfClass = isDecoratedBy(method, "classmethod");
                }
    if (bases.size() == 1 && isExceptionClass(bases[0].type))
        return defineExceptionClass(made, instruction, bases[0].type->builtin->detail);
    auto isBuiltin = [](const Value& value, Handler handler) {
        return value.type->is(TypeKind::Builtin) && value.type->builtin && value.type->builtin->handler == handler;
    };
    if (bases.size() == 1 && isBuiltin(bases[0], &Specializer::builtinTypedNamedTuple))
        return defineNamedTuple(made, instruction);
    bool isMixed = bases.size() == 2 && bases[0].type == types.dtype(types.int64);
    if (!bases.empty() && isBuiltin(bases.back(), &Specializer::enumBase) && (bases.size() == 1 || isMixed)) {
        made.isOfIntegers = isMixed || bases.back().type->builtin->detail == 1;
        return defineEnum(made, instruction);
    }
    refuse("class", instruction->span);
    return unknown();
}

/// The class that a value is an instance of; null if the program did not define it.
ProgramClass* Specializer::classBehind(const Type* type) {
    if (type->is(TypeKind::Exception) && type->builtin)
        return program.exceptions.classOf(type->builtin->detail);
    if (type->is(TypeKind::Tuple) && !type->name.empty())
        return program.namedTupleClass(type->name);
    return type->is(TypeKind::Choice) ? program.enumClass(type) : nullptr;
}

/// A member of the class or, of an exception, of what it inherits from; null if there is none.
const ProgramClass::Member* Specializer::classMemberOf(const Type* type, Name name) {
    ProgramClass* found = classBehind(type);
    if (!type->is(TypeKind::Exception))
        return found ? found->find(name) : nullptr;
    for (int64_t id = type->builtin ? type->builtin->detail : 0; found; id = program.exceptions.base(id), found = program.exceptions.classOf(id))
        if (const ProgramClass::Member* member = found->find(name))
            return member;
    return nullptr;
}

/// What the body of the value's class defines; no type if it defines no such name.
Value Specializer::instanceMember(const Value& object, Name name, Span span) {
    const ProgramClass::Member* member = classMemberOf(object.type, name);
    if (!member)
        return {};
    if (!member->isMethod())
        return member->literal ? literal(member->literal) : unit(member->type);
    if (member->isStatic)
        return unit(member->type);
    if (member->isOfClass)
        return boundMember("class_method", name, classObjectOf(object.type));
    if (member->isProperty)
        return callMember(*member, object, {}, span);
    return boundMember("method", name, object);
}

/// A method as what is called with the arguments behind the first one: an instance, or a class.
Value Specializer::boundMember(llvm::StringRef kind, Name name, const Value& receiver) {
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_class", kind);
    type.name = name.text();
    type.elements = receiver.type;
    return aggregate(types.intern(type), receiver);
}

Value Specializer::callMember(const ProgramClass::Member& member, const Value& object, llvm::ArrayRef<Argument> arguments, Span span) {
    CallSite site;
    site.span = span;
    ProgramClass* made = classBehind(object.type);
    site.calleeName = made && member.name == "__init__" ? made->name.text() : program.intern(member.name.text());
    site.arguments.push_back({object, {}, span});
    site.arguments.append(arguments.begin(), arguments.end());
    return callFunction(member.type, unit(member.type), site);
}

/// What the class of one of the operands makes of an operator, `add` or `lt`, by __add__ or __radd__; no type if it says nothing.
Value Specializer::operatorMethod(const Value& left, const Value& right, llvm::StringRef name, Span span) {
    std::string word = name.rtrim('_').str();
    auto method = [&](const Value& object, const std::string& spelled) { return classMemberOf(object.type, program.names.intern(spelled)); };
    if (const ProgramClass::Member* member = method(left, "__" + word + "__"))
        return callMember(*member, left, Argument{right, {}, span}, span);
    if (const ProgramClass::Member* member = right.type->is(TypeKind::Tuple) ? method(right, "__r" + word + "__") : nullptr)
        return callMember(*member, right, Argument{left, {}, span}, span);
    return {};
}

/// object.__name__(): what len(), str(), a call and the like make of an instance; no type if its class has no such method.
Value Specializer::specialMethod(const Value& object, llvm::StringRef name, llvm::ArrayRef<Argument> arguments, Span span) {
    const ProgramClass::Member* member = classMemberOf(object.type, program.names.intern(name));
    return member && member->isMethod() ? callMember(*member, object, arguments, span) : Value();
}

Value Specializer::callMethod(CallSite& site) {
    Value object = site.argument(0);
    const ProgramClass::Member* member = classMemberOf(object.type, program.names.intern(site.callee->name));
    return callMember(*member, object, llvm::ArrayRef<Argument>(site.arguments).drop_front(), site.span);
}

/// The class that a value of the type is an instance of.
Value Specializer::classObjectOf(const Type* instance) {
    if (instance->is(TypeKind::Exception))
        return unit(types.builtin(instance->builtin));
    if (ProgramClass* made = program.enumClass(instance))
        return enumClassObject(*made);
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_collections", "construct");
    type.name = instance->name;
    return unit(types.intern(type));
}

Value Specializer::callClassMethod(CallSite& site) {
    CallSite inner = site;
    inner.calleeName = site.callee->name;
    const ProgramClass::Member* member = memberOfClassObject(site.argument(0).type, program.names.intern(site.callee->name));
    return callFunction(member->type, unit(member->type), inner);
}

/// A member of a class of exceptions or of a named tuple; null if it has no such member.
const ProgramClass::Member* Specializer::memberOfClassObject(const Type* type, Name name) {
    if (isExceptionClass(type))
        return classMemberOf(types.exceptionOf(type->builtin), name);
    ProgramClass* made = type->builtin->handler == &Specializer::constructNamedTuple ? program.namedTupleClass(type->name) : nullptr;
    return made ? made->find(name) : nullptr;
}

/// What a class that is not an enumeration has by itself: its constants and functions; no type if it has no such member.
Value Specializer::classObjectMember(const Value& object, Name name) {
    const Type* type = object.type;
    if (!type->is(TypeKind::Builtin) || !type->builtin || !type->isZeroSize())
        return {};
    const ProgramClass::Member* member = memberOfClassObject(type, name);
    if (isExceptionClass(type)) {
        if (!member && name == "__init__")
            return unit(types.builtin(findBuiltin("_class", "init")));
    } else if (type->builtin->handler == &Specializer::constructNamedTuple) {
        llvm::StringRef fields = type->name;
        if (name == "_fields" || name == "__name__")
            return name == "__name__" ? string(fields.split(' ').first) : namesOfFields(fields);
    }
    if (!member)
        return {};
    if (member->isOfClass)
        return boundMember("class_method", name, object);
    return member->literal && !member->isMethod() ? literal(member->literal) : unit(member->type);
}

/// super(): the first parameter of the method, seen as an instance of the class above the one that defines the method.
Value Specializer::builtinSuper(CallSite& site) {
    int64_t owner = program.exceptions.ownerOf(&function);
    bool isKnown = owner >= 0 && !site.arguments.empty();
    Value object = isKnown ? site.arguments.back().value : Value();
    if (!object || !object.type->is(TypeKind::Exception)) {
        report(DiagnosticId::LibraryError, site.span, "super() is known in the methods of exceptions only");
        return unknown();
    }
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_class", "super");
    type.name = program.intern(std::to_string(program.exceptions.base(owner)));
    type.elements = object.type;
    return aggregate(types.intern(type), object);
}

/// super().name
Value Specializer::superMember(const Value& object, Name name, Span span) {
    int64_t base = 0;
    object.type->name.getAsInteger(10, base);
    Value self = tupleElement(object, 0);
    const ProgramClass::Member* member = classMemberOf(types.exceptionOf(program.exceptionClass(base)), name);
    Type type;
    type.kind = TypeKind::Builtin;
    type.elements = self.type;
    type.name = program.intern(object.type->name.str() + " " + name.str());
    type.builtin = findBuiltin("_class", member ? "super_method" : name == "__init__" ? "init" : name == "__str__" ? "str" : "");
    if (!type.builtin) {
        report(DiagnosticId::UnknownAttribute, span, describe(self.type), name);
        return unknown();
    }
    return aggregate(types.intern(type), self);
}

Value Specializer::callSuperMethod(CallSite& site) {
    auto [base, name] = site.callee->name.split(' ');
    int64_t id = 0;
    base.getAsInteger(10, id);
    const ProgramClass::Member* member = classMemberOf(types.exceptionOf(program.exceptionClass(id)), program.names.intern(name));
    return callMember(*member, site.argument(0), llvm::ArrayRef<Argument>(site.arguments).drop_front(), site.span);
}

} // namespace wasmba::sema
