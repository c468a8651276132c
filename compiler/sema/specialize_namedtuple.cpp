#include "sema/specializer.h"

#include "types/join.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace wasmba::sema {

/// namedtuple('Point', 'x y') or with a list or tuple of names: the class, as a Builtin whose name is "Point x y".
Value Specializer::builtinNamedTuple(CallSite& site) {
    Value name = site.argument(0, "typename");
    Value fields = site.argument(1, "field_names");
    std::string text = name && name.literal && name.literal->kind == Literal::Kind::Str ? name.literal->text.str() : "";
    bool isKnown = !text.empty();
    auto add = [&](const Value& field) {
        isKnown &= field.literal && field.literal->kind == Literal::Kind::Str;
        if (isKnown)
            text += " " + field.literal->text.str();
    };
    if (fields && fields.type->is(TypeKind::Tuple)) {
        for (unsigned i = 0; i < fields.type->elements.size(); ++i)
            add(tupleElement(fields, i));
    } else if (fields && fields.type->isList() && fields.ir->op == ir::Op::ListNew) {
        // A display written at the call: its elements were appended one by one.
        for (ir::Instruction* append : fields.ir->block->instructions)
            if (append->op == ir::Op::ListAppend && append->operands[0] == fields.ir)
                add(append->operands[1]->op == ir::Op::ConstString ? string(append->operands[1]->text) : unknown());
    } else if (fields && fields.literal && fields.literal->kind == Literal::Kind::Str) {
        std::string spaced = fields.literal->text.str();
        std::replace(spaced.begin(), spaced.end(), ',', ' ');
        llvm::SmallVector<llvm::StringRef, 8> names;
        llvm::SplitString(spaced, names);
        for (llvm::StringRef each : names)
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
        if (!value) {
            report(DiagnosticId::MissingArgument, site.span, site.calleeName, fields[i + 1]);
            return unknown();
        }
        values.push_back(value);
        valueTypes.push_back(value.type);
    }
    return aggregate(types.namedTuple(site.callee->name, valueTypes), values);
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
