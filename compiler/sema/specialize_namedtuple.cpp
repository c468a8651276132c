#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

#include <optional>

namespace wasmba::sema {

/// namedtuple('Point', 'x y') or with a list or tuple of names: the class, as a Builtin whose name is "Point x y".
Value Specializer::builtinNamedTuple(CallSite& site) {
    Value name = site.argument(0, "typename");
    Value fields = site.argument(1, "field_names");
    auto textOf = [](const Value& value) -> std::optional<llvm::StringRef> {
        if (!value.literal || value.literal->kind != Literal::Kind::Str)
            return std::nullopt;
        return value.literal->text;
    };
    std::string text = name ? textOf(name).value_or("").str() : "";
    bool isKnown = !text.empty();
    auto add = [&](std::optional<llvm::StringRef> field) {
        isKnown &= field.has_value();
        if (isKnown)
            text += " " + field->str();
    };
    if (fields && fields.type->is(TypeKind::Tuple)) {
        for (unsigned i = 0; i < fields.type->elements.size(); ++i)
            add(textOf(tupleElement(fields, i)));
    } else if (fields && fields.type->isList() && fields.ir->op == ir::Op::ListNew) {
        // A display written at the call: its elements were appended one by one.
        for (ir::Instruction* append : fields.ir->block->instructions)
            if (append->op == ir::Op::ListAppend && append->operands[0] == fields.ir)
                add(append->operands[1]->op == ir::Op::ConstString ? std::optional(append->operands[1]->text) : std::nullopt);
    } else if (std::optional<llvm::StringRef> names = fields ? textOf(fields) : std::nullopt) {
        std::string spaced = names->str();
        std::replace(spaced.begin(), spaced.end(), ',', ' ');
        llvm::SmallVector<llvm::StringRef, 8> parts;
        llvm::SplitString(spaced, parts);
        for (llvm::StringRef each : parts)
            text += " " + each.str();
    } else {
        isKnown = false;
    }
    if (!isKnown) {
        report(DiagnosticId::LibraryError, site.span, "the name and the fields of a namedtuple must be written out");
        return unknown();
    }
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_collections", "construct");
    type.name = text;
    return unit(types.intern(type));
}

/// class Point(NamedTuple): the fields are the names with annotations, in their order.
Value Specializer::defineNamedTuple(ProgramClass& made, Untyped* instruction) {
    std::string text = made.name.str();
    made.fields.clear();
    for (const ast::Stmt* statement : instruction->classTree->body) {
        auto* annotated = ast::as<ast::AnnAssign>(statement);
        auto* name = annotated ? ast::as<ast::NameExpr>(annotated->target) : nullptr;
        if (!name)
            continue;
        const ProgramClass::Member* given = made.find(name->id);
        if (given && !given->literal) {
            report(DiagnosticId::LibraryError, annotated->value->span, "the default of a field must be a number, a text or None, written out");
            return unknown();
        }
        made.fields.push_back({name->id, given ? given->literal : nullptr});
        text += " " + name->id.str();
    }
    llvm::erase_if(made.members, [&](const ProgramClass::Member& member) {
        return llvm::any_of(made.fields, [&](const ProgramClass::Field& field) { return field.name == member.name; });
    });
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_collections", "construct");
    type.name = program.intern(text);
    program.defineNamedTuple(type.name, made);
    return unit(types.intern(type));
}

/// NamedTuple as a function
Value Specializer::builtinTypedNamedTuple(CallSite& site) {
    report(DiagnosticId::LibraryError, site.span, "a NamedTuple is made with a class statement here: class Point(NamedTuple):");
    return unknown();
}

Value Specializer::constructNamedTuple(CallSite& site) {
    llvm::SmallVector<llvm::StringRef, 8> fields;
    llvm::SplitString(site.callee->name, fields);
    llvm::SmallVector<Value, 8> values;
    llvm::SmallVector<const Type*, 8> valueTypes;
    unsigned positional = site.positionalCount();
    if (positional > fields.size() - 1 || site.arguments.size() > fields.size() - 1) {
        wrongCount(site, std::to_string(fields.size() - 1), site.arguments.size());
        return unknown();
    }
    for (unsigned i = 0; i + 1 < fields.size(); ++i) {
        Value value = i < positional ? site.argument(i) : Value();
        for (const Argument& argument : site.arguments)
            if (argument.keyword && argument.keyword == fields[i + 1])
                value = argument.value;
        ProgramClass* made = program.namedTupleClass(site.callee->name);
        if (!value && made && i < made->fields.size() && made->fields[i].defaultValue)
            value = literal(made->fields[i].defaultValue);
        if (!value) {
            report(DiagnosticId::MissingArgument, site.span, site.calleeName, fields[i + 1]);
            return unknown();
        }
        values.push_back(value);
        valueTypes.push_back(value.type);
    }
    return aggregate(types.namedTuple(site.callee->name, valueTypes), values);
}

llvm::SmallVector<llvm::StringRef, 8> Specializer::fieldNames(const Type* type) {
    llvm::SmallVector<llvm::StringRef, 8> names;
    llvm::SplitString(type->name, names);
    names.erase(names.begin());
    return names;
}

Value Specializer::namesOfFields(llvm::StringRef fields) {
    llvm::SmallVector<llvm::StringRef, 8> words;
    llvm::SplitString(fields, words);
    llvm::SmallVector<Value, 8> names;
    for (llvm::StringRef field : llvm::ArrayRef<llvm::StringRef>(words).drop_front())
        names.push_back(string(field));
    return tuple(names);
}

/// _fields, and the methods _replace and _asdict bound to the tuple; no type if it is none of them.
Value Specializer::namedTupleMember(const Value& tuple, Name name) {
    if (name == "_fields")
        return namesOfFields(tuple.type->name);
    const BuiltinFunction* row = name == "_replace" || name == "_asdict" ? findBuiltin("_collections", name.text()) : nullptr;
    return row ? aggregate(types.builtin(row, tuple.type), tuple) : Value();
}

Value Specializer::namedTupleReplace(CallSite& site) {
    Value tuple = site.argument(0);
    llvm::SmallVector<llvm::StringRef, 8> fields = fieldNames(tuple.type);
    llvm::SmallVector<Value, 8> values;
    llvm::SmallVector<const Type*, 8> valueTypes;
    for (const Argument& argument : site.arguments)
        if (argument.keyword && !llvm::is_contained(fields, argument.keyword.text())) {
            report(DiagnosticId::UnknownKeyword, argument.span, site.calleeName, argument.keyword);
            return unknown();
        }
    for (unsigned i = 0; i < fields.size(); ++i) {
        auto given = llvm::find_if(site.arguments, [&](const Argument& argument) { return argument.keyword && argument.keyword == fields[i]; });
        values.push_back(given == site.arguments.end() ? tupleElement(tuple, i) : given->value);
        valueTypes.push_back(values.back().type);
    }
    return aggregate(types.namedTuple(tuple.type->name, valueTypes), values);
}

Value Specializer::namedTupleAsDict(CallSite& site) {
    Value tuple = site.argument(0);
    llvm::SmallVector<Value, 8> keys;
    llvm::SmallVector<Value, 8> held;
    for (llvm::StringRef field : fieldNames(tuple.type)) {
        held.push_back(tupleElement(tuple, static_cast<unsigned>(keys.size())));
        keys.push_back(string(field));
    }
    Value keyList = newList(program.variableFor(&specialization, site.instruction, 0), keys, site.span);
    Value heldList = newList(program.variableFor(&specialization, site.instruction, 1), held, site.span, "values of a dict");
    return callBox("_dict_from", {keyList, heldList, none()}, site.span);
}

/// itemgetter(0), itemgetter(1, 0): the numbers stay known, so that elements of tuples can differ in type.
Value Specializer::builtinItemGetter(CallSite& site) {
    std::string numbers;
    llvm::SmallVector<Value, 4> values;
    bool isKnown = !site.arguments.empty();
    for (const Argument& argument : site.arguments) {
        values.push_back(argument.value);
        isKnown &= argument.value.literal && argument.value.literal->kind == Literal::Kind::Int;
        if (isKnown)
            numbers += (numbers.empty() ? "" : " ") + std::to_string(argument.value.literal->integer);
    }
    if (!isKnown)
        return callLibrary("operator", "_itemgetter", tuple(values), site.span);
    Type type;
    type.kind = TypeKind::Builtin;
    type.builtin = findBuiltin("_operator", "item");
    type.name = numbers;
    return unit(types.intern(type));
}

Value Specializer::operatorItem(CallSite& site) {
    llvm::SmallVector<llvm::StringRef, 4> numbers;
    llvm::SmallVector<Value, 4> values;
    llvm::SplitString(site.callee->name, numbers);
    for (llvm::StringRef text : numbers) {
        int64_t number = 0;
        text.getAsInteger(10, number);
        values.push_back(subscript(site.argument(0), integer(number), site.span));
        if (values.back().isUnknown())
            return unknown();
    }
    return values.size() == 1 ? values[0] : tuple(values);
}

/// A field of a named tuple; no type if it has none of that name.
Value Specializer::namedField(const Value& tuple, Name name) {
    llvm::SmallVector<llvm::StringRef, 8> fields;
    llvm::SplitString(tuple.type->name, fields);
    for (unsigned i = 1; i < fields.size(); ++i)
        if (name == fields[i])
            return tupleElement(tuple, i - 1);
    return {};
}

} // namespace wasmba::sema
