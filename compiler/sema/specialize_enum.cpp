// enum.Enum and IntEnum. A member is a Choice of all members of its class, each of which stands for a Builtin of its own.

#include "sema/specializer.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

namespace {

/// An integer that no member has yet: one more than the last.
const Literal* nextValue(Program& program, const std::vector<ProgramClass::Constant>& constants) {
    int64_t last = 0;
    for (const ProgramClass::Constant& constant : constants)
        if (!constant.isTuple && constant.parts[0]->isInt())
            last = std::max(last, constant.parts[0]->integer);
    return program.literalInt(last + 1);
}

} // namespace

/// The literals that the value consists of; false if it is not known when compiling.
bool Specializer::enumConstant(const Value& value, ProgramClass::Constant& constant) {
    constant.isTuple = value.type->is(TypeKind::Tuple);
    unsigned count = constant.isTuple ? static_cast<unsigned>(value.type->elements.size()) : 1;
    for (unsigned i = 0; i < count; ++i) {
        Value part = constant.isTuple ? tupleElement(value, i) : value;
        if (!part.literal && part.ir && part.ir->op == ir::Op::ConstFloat)
            part.literal = real(part.ir->real).literal;
        if (!part.literal)
            return false;
        constant.parts.push_back(part.literal);
    }
    return true;
}

Value Specializer::defineEnum(ProgramClass& made, Untyped* instruction) {
    made.constants.clear();
    made.aliases.clear();
    std::vector<ProgramClass::Member> methods;
    for (unsigned i = 0; i < made.members.size(); ++i) {
        const ProgramClass::Member& member = made.members[i];
        if (member.isMethod()) {
            methods.push_back(member);
            continue;
        }
        Value value = operand(instruction, static_cast<unsigned>(instruction->number) + i);
        ProgramClass::Constant constant{member.name, {}, false};
        bool isAuto = member.type->is(TypeKind::Builtin) && member.type->builtin && member.type->builtin->name == "auto value";
        if (isAuto) {
            constant.parts.push_back(nextValue(program, made.constants));
        } else if (!enumConstant(value, constant)) {
            report(DiagnosticId::LibraryError, instruction->operands[static_cast<unsigned>(instruction->number) + i]->span,
                   "the value of a member of an enumeration must be written out: a number, a text or a tuple of them");
            return unknown();
        }
        auto first = llvm::find_if(made.constants, [&](const ProgramClass::Constant& known) {
            return known.isTuple == constant.isTuple && known.parts == constant.parts;
        });
        if (first == made.constants.end())
            made.constants.push_back(std::move(constant));
        else // another name of the same member
            made.aliases.push_back({member.name, static_cast<size_t>(first - made.constants.begin())});
    }
    if (made.constants.empty()) {
        report(DiagnosticId::LibraryError, instruction->span, "an enumeration without members is not supported: write NAME = value into its body");
        return unknown();
    }
    made.members = std::move(methods);
    llvm::SmallVector<const Type*, 8> members;
    for (const ProgramClass::Constant& constant : made.constants) {
        Type member;
        member.kind = TypeKind::Builtin;
        member.builtin = findBuiltin("_enum", "member");
        member.name = program.intern(made.name.str() + "." + constant.name.str());
        members.push_back(types.intern(member));
    }
    Type choice;
    choice.kind = TypeKind::Choice;
    choice.elements = members;
    choice.name = made.name.text();
    made.instance = types.intern(choice);
    program.defineEnum(made);
    return enumClassObject(made);
}

Value Specializer::enumClassObject(const ProgramClass& made) {
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_enum", "class");
    type.name = made.name.text();
    type.flavour = kEnumClass;
    const Type* ofMembers = types.dtype(made.instance);
    type.elements = ofMembers;
    return unit(types.intern(type));
}

/// Null if it is no enumeration.
ProgramClass* Specializer::enumBehind(const Type* type) {
    return type->is(TypeKind::Builtin) && type->flavour == kEnumClass ? program.enumClass(type->elements[0]->element()) : nullptr;
}

Value Specializer::enumMember(const ProgramClass& made, size_t number) {
    return of(builder.integer(made.instance, static_cast<int64_t>(number)));
}

/// What the number of a member, known when compiling or not, decides.
Value Specializer::forEachMember(const ProgramClass& made, const Value& member, const std::function<Value(const ProgramClass::Constant&)>& use,
                                 Span span, size_t first) {
    if (first + 1 == made.constants.size())
        return use(made.constants[first]);
    Value isThis = emit(ir::Op::Equal, types.boolean, {member, enumMember(made, first)});
    return select(
        isThis, [&] { return use(made.constants[first]); }, [&] { return forEachMember(made, member, use, span, first + 1); }, span);
}

Value Specializer::constantValue(const ProgramClass::Constant& constant) {
    if (!constant.isTuple)
        return literal(constant.parts[0]);
    llvm::SmallVector<Value, 4> parts;
    for (const Literal* part : constant.parts)
        parts.push_back(literal(part));
    return tuple(parts);
}

/// member.name, member.value; no type if the value is no member of an enumeration, or has no such attribute.
Value Specializer::enumAttribute(const Value& object, Name name, Span span) {
    ProgramClass* made = object.type->is(TypeKind::Choice) ? program.enumClass(object.type) : nullptr;
    if (made && (name == "name" || name == "_name_"))
        return forEachMember(*made, object, [&](const ProgramClass::Constant& each) { return string(each.name.text()); }, span);
    if (made && (name == "value" || name == "_value_"))
        return forEachMember(*made, object, [&](const ProgramClass::Constant& each) { return constantValue(each); }, span);
    made = made ? made : enumBehind(object.type);
    if (!made)
        return {};
    for (size_t i = 0; i < made->constants.size(); ++i)
        if (made->constants[i].name == name)
            return enumMember(*made, i);
    for (auto& [alias, number] : made->aliases)
        if (alias == name)
            return enumMember(*made, number);
    if (name == "__name__" && enumBehind(object.type))
        return string(made->name.text());
    const ProgramClass::Member* member = enumBehind(object.type) ? made->find(name) : nullptr;
    return member ? unit(member->type) : Value();
}

/// Color(2): the member with this value.
Value Specializer::constructEnum(CallSite& site) {
    ProgramClass* made = program.enumClass(site.callee->elements[0]->element());
    Value wanted = site.arguments.empty() ? Value() : site.arguments.back().value; // the class comes first
    if (!made || !wanted || site.arguments.size() != 2) {
        wrongCount(site, "1", site.arguments.size() - 1);
        return unknown();
    }
    if (wanted.type == made->instance)
        return wanted;
    const std::function<Value(size_t)> search = [&](size_t first) -> Value {
        if (first == made->constants.size()) {
            Value text = binary(ast::BinaryOperator::Add, toText(wanted, true, site.span), string(program.intern(" is not a valid " + made->name.str())), site.span);
            raiseObject("ValueError", text, site.span);
            return of(builder.append(ir::Op::Undefined, made->instance));
        }
        Value isIt = compare(ast::CompareOperator::Eq, wanted, constantValue(made->constants[first]), site.span);
        return select(isIt, [&] { return enumMember(*made, first); }, [&] { return search(first + 1); }, site.span);
    };
    return search(0);
}

/// Color['RED']
Value Specializer::enumByName(const ProgramClass& made, const Value& name, Span span) {
    if (!name.type->is(TypeKind::Str)) {
        report(DiagnosticId::BadIndex, span, describe(name.type), "a text");
        return unknown();
    }
    const std::function<Value(size_t)> search = [&](size_t first) -> Value {
        if (first == made.constants.size()) {
            raiseObject("KeyError", name, span);
            return of(builder.append(ir::Op::Undefined, made.instance));
        }
        Value isIt = compare(ast::CompareOperator::Eq, name, string(made.constants[first].name.text()), span);
        return select(isIt, [&] { return enumMember(made, first); }, [&] { return search(first + 1); }, span);
    };
    return search(0);
}

/// All members, as a list.
Value Specializer::enumMembers(const ProgramClass& made) {
    Value list = emit(ir::Op::ListNew, types.list(made.instance), integer(static_cast<int64_t>(made.constants.size())));
    for (size_t i = 0; i < made.constants.size(); ++i)
        emit(ir::Op::ListAppend, types.none, {list, enumMember(made, i)});
    return list;
}

/// A member of an IntEnum as the integer that it is; any other value as it is.
Value Specializer::integerOfEnum(const Value& value, Span span) {
    ProgramClass* made = value.type && value.type->is(TypeKind::Choice) ? program.enumClass(value.type) : nullptr;
    if (!made || !made->isOfIntegers)
        return value;
    return forEachMember(*made, value, [&](const ProgramClass::Constant& each) { return constantValue(each); }, span);
}

/// str() and repr() of members and of the class; false if it is none.
bool Specializer::writeEnum(const Value& text, const Value& value, bool isRepr, Span span) {
    if (ProgramClass* made = enumBehind(value.type)) {
        writeLiteral(text, program.intern("<enum '" + made->name.str() + "'>"));
        return true;
    }
    ProgramClass* made = value.type->is(TypeKind::Choice) ? program.enumClass(value.type) : nullptr;
    if (!made)
        return false;
    if (const ProgramClass::Member* member = made->find(program.names.intern(isRepr ? "__repr__" : "__str__"))) {
        writeText(text, callMember(*member, value, {}, span), false, span);
        return true;
    }
    if (made->isOfIntegers && !isRepr) {
        writeText(text, integerOfEnum(value, span), false, span);
        return true;
    }
    forEachMember(
        *made, value,
        [&](const ProgramClass::Constant& each) {
            writeLiteral(text, program.intern((isRepr ? "<" : "") + made->name.str() + "." + each.name.str() + (isRepr ? ": " : "")));
            if (isRepr) {
                writeText(text, constantValue(each), true, span);
                writeLiteral(text, ">");
            }
            return none();
        },
        span);
    return true;
}

/// auto(): the class statement takes the next number for it.
Value Specializer::enumAuto(CallSite&) { return unit(types.builtin(findBuiltin("_enum", "auto value"))); }

/// Base classes and members are no functions.
Value Specializer::enumBase(CallSite& site) {
    report(DiagnosticId::LibraryError, site.span, "an enumeration is made with a class statement: class Color(Enum):");
    return unknown();
}

} // namespace wasmba::sema
