#include "sema/specializer.h"

#include "abi/layout.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

using Row = ir::RuntimeFunction;

namespace {

bool isModule(const Value& value, llvm::StringRef name) { return value.type->is(TypeKind::Module) && value.type->name == name; }

} // namespace

void Specializer::writeLiteral(const Value& text, llvm::StringRef utf8) {
    if (!utf8.empty())
        runtime(Row::rt_text_utf8, types.none, {text, string(utf8)});
}

std::string Specializer::classText(const Type* type) {
    std::string name;
    if (type->is(TypeKind::DType)) {
        const Type* scalar = type->element();
        bool isPython = scalar->is(TypeKind::Bool) || (scalar->bits == 64 && (scalar->isFloat() || (scalar->isInteger() && scalar->isSigned))) ||
                        (scalar->isComplex() && scalar->bits == 128);
        name = isPython ? className(scalar).str() : "numpy." + toString(scalar);
    } else if (type->is(TypeKind::Builtin) && type->builtin && type->elements.empty()) {
        bool isTypeOf = type->flavour == kClassOf;
        bool isNamedTuple = type->builtin->handler == &Specializer::constructNamedTuple;
        static constexpr llvm::StringRef kClasses[] = {"str", "list", "dict", "set", "tuple", "range"};
        if (isTypeOf)
            name = type->name.str();
        else if (isNamedTuple)
            name = "__main__." + type->name.split(' ').first.str();
        else if (type->builtin->module == "builtins" && llvm::is_contained(kClasses, type->builtin->name))
            name = type->builtin->name.str();
        else if (type->builtin->module == "collections" && type->builtin->name != "namedtuple")
            name = "collections." + type->builtin->name.str();
    }
    return name.empty() ? name : "<class '" + name + "'>";
}

void Specializer::writeText(const Value& text, const Value& value, bool isRepr, Span span) {
    const Type* type = value.type;
    switch (type->kind) {
    case TypeKind::None: return writeLiteral(text, "None");
    case TypeKind::Bool: runtime(Row::rt_text_bool, types.none, {text, value}); return;
    case TypeKind::Int:
        if (type == types.uint64)
            runtime(Row::rt_text_uint64, types.none, {text, value});
        else
            runtime(Row::rt_text_int64, types.none, {text, convert(value, types.int64, span)});
        return;
    case TypeKind::Float: runtime(type->bits == 32 ? Row::rt_text_float32 : Row::rt_text_float64, types.none, {text, value}); return;
    case TypeKind::Complex: runtime(type->bits == 64 ? Row::rt_text_complex64 : Row::rt_text_complex128, types.none, {text, value}); return;
    case TypeKind::Str:
        if (value.literal && !isRepr)
            return writeLiteral(text, value.literal->text);
        runtime(isRepr ? Row::rt_text_repr_str : Row::rt_text_str, types.none, {text, value});
        return;
    case TypeKind::Tuple: {
        Value written = isRepr ? Value() : specialMethod(value, "__str__", {}, span);
        if (!written)
            written = specialMethod(value, "__repr__", {}, span);
        if (written)
            return writeText(text, written, false, span);
        llvm::SmallVector<llvm::StringRef, 8> fields;
        if (!type->name.empty())
            type->name.split(fields, ' ');
        writeLiteral(text, fields.empty() ? "(" : program.intern(fields[0].str() + "("));
        for (unsigned i = 0; i < type->elements.size(); ++i) {
            if (i > 0)
                writeLiteral(text, ", ");
            if (!fields.empty())
                writeLiteral(text, program.intern(fields[i + 1].str() + "="));
            writeText(text, tupleElement(value, i), true, span);
        }
        return writeLiteral(text, type->elements.size() == 1 && fields.empty() ? ",)" : ")");
    }
    case TypeKind::List:
        if (type->isIncomplete())
            return;
        if (type->isBox())
            callBox(type->isDict() ? "_write_dict" : type->isSet() ? "_set_write" : "_deque_write", {text, value}, span);
        else
            callLibrary("builtins", type->isLongTuple() ? "_write_tuple" : "_write_list", {text, value}, span);
        return;
    case TypeKind::Range: callLibrary("builtins", "_write_range", {text, tupleElement(value, 0), tupleElement(value, 1), tupleElement(value, 2)}, span); return;
    case TypeKind::Array: runtime(Row::rt_text_array, types.none, {text, value, boolean(isRepr)}); return;
    case TypeKind::Optional: {
        Value has = emit(ir::Op::OptionalHas, types.boolean, value);
        select(
            has,
            [&] {
                writeText(text, emit(ir::Op::OptionalGet, type->element(), value), isRepr, span);
                return none();
            },
            [&] {
                writeLiteral(text, "None");
                return none();
            },
            span);
        return;
    }
    case TypeKind::DType: {
        if (type->flavour == kClassOfNumber)
            return writeLiteral(text, program.intern(classText(type)));
        return writeLiteral(text, isRepr ? program.intern("dtype('" + toString(type->element()) + "')") : program.intern(toString(type->element())));
    }
    case TypeKind::Builtin:
        if (isIterable(type) && type->builtin->module == "_dict") {
            writeLiteral(text, program.intern(type->builtin->name.str() + "("));
            writeText(text, callLibrary("builtins", "_list_of", value, span), true, span);
            return writeLiteral(text, ")");
        }
        if (std::string shown = classText(type); !shown.empty())
            return writeLiteral(text, program.intern(shown));
        break;
    default: break;
    }
    if (!writeException(text, value, isRepr, span) && !writeEnum(text, value, isRepr, span))
        report(DiagnosticId::CannotPrint, span, describe(type));
}

void Specializer::writeFormatted(const Value& text, const Value& value, const Value& spec, Span span) {
    if (spec.literal && spec.literal->text.empty())
        return writeText(text, value, false, span);
    const Type* type = value.type;
    switch (type->kind) {
    case TypeKind::Bool: runtime(Row::rt_text_format_bool, types.none, {text, value, spec}); return;
    case TypeKind::Int:
        if (type == types.uint64)
            runtime(Row::rt_text_format_uint64, types.none, {text, value, spec});
        else
            runtime(Row::rt_text_format_int64, types.none, {text, convert(value, types.int64, span), spec});
        return;
    case TypeKind::Float: runtime(type->bits == 32 ? Row::rt_text_format_float32 : Row::rt_text_format_float64, types.none, {text, value, spec}); return;
    case TypeKind::Complex: runtime(Row::rt_text_format_complex128, types.none, {text, convert(value, types.complex128, span), spec}); return;
    case TypeKind::Str: runtime(Row::rt_text_format_str, types.none, {text, value, spec}); return;
    case TypeKind::Optional: return writeFormatted(text, convert(value, type->element(), span), spec, span);
    case TypeKind::Choice:
        if (Value number = integerOfEnum(value, span); number.type != type)
            return writeFormatted(text, number, spec, span);
        if (program.enumClass(type))
            return writeFormatted(text, toText(value, false, span), spec, span);
        report(DiagnosticId::CannotFormat, span, describe(type));
        return;
    default: report(DiagnosticId::CannotFormat, span, describe(type)); return;
    }
}

Value Specializer::toText(const Value& value, bool isRepr, Span span) {
    if (value.isUnknown())
        return unknown();
    if (value.type->is(TypeKind::Str) && !isRepr)
        return value;
    Value text = runtime(Row::rt_text_begin, types.text, {});
    writeText(text, value, isRepr, span);
    return runtime(Row::rt_text_finish, types.str, text);
}

void Specializer::formatPiece(const Value& text, Untyped* piece) {
    Value value = operand(piece, 0);
    if (value.isUnknown())
        return;
    if (piece->number == 'a')
        value = callLibrary("builtins", "ascii", value, piece->span);
    bool isRepr = piece->number == 'r';
    if (piece->operands.size() == 1)
        return writeText(text, value, isRepr, piece->span);
    Value spec = operand(piece, 1);
    if (spec.isUnknown())
        return;
    writeFormatted(text, piece->number < 0 ? value : toText(value, isRepr, piece->span), spec, piece->span);
}

Value Specializer::visitFormatString(Untyped* instruction) {
    std::string known;
    bool isKnown = true;
    for (Untyped* piece : instruction->operands) {
        isKnown &= piece->op == untyped::Op::Constant;
        if (isKnown)
            known += piece->constant->text.str();
    }
    if (isKnown)
        return string(program.intern(known));
    Value text = runtime(Row::rt_text_begin, types.text, {});
    for (unsigned i = 0; i < instruction->operands.size(); ++i) {
        Untyped* piece = instruction->operands[i];
        if (piece->op == untyped::Op::FormatValue)
            formatPiece(text, piece);
        else
            writeText(text, operand(instruction, i), false, piece->span);
    }
    return runtime(Row::rt_text_finish, types.str, text);
}

Value Specializer::builtinPrint(CallSite& site) {
    Value separator = string(" ");
    Value end = string("\n");
    int stream = 1;
    for (Argument& argument : site.arguments) {
        if (!argument.keyword || argument.keyword == "flush")
            continue;
        if (argument.keyword == "file") {
            bool isError = isModule(argument.value, "sys.stderr");
            if (!isError && !isModule(argument.value, "sys.stdout") && !argument.value.type->is(TypeKind::None)) {
                report(DiagnosticId::WrongArgument, argument.span, site.calleeName, "sys.stdout or sys.stderr", describe(argument.value.type));
                return none();
            }
            stream = isError ? 2 : 1;
            continue;
        }
        bool isSeparator = argument.keyword == "sep";
        if (!isSeparator && argument.keyword != "end") {
            report(DiagnosticId::UnknownKeyword, argument.keywordSpan, site.calleeName, argument.keyword).fix("its keywords are sep, end, file and flush");
            return none();
        }
        if (argument.value.type->is(TypeKind::None))
            continue;
        if (!argument.value.type->is(TypeKind::Str)) {
            report(DiagnosticId::WrongArgument, argument.span, site.calleeName, "str", describe(argument.value.type));
            return none();
        }
        (isSeparator ? separator : end) = argument.value;
    }
    Value text = runtime(Row::rt_text_print_begin, types.text, integer(stream));
    Value follows = boolean(false); // something that stands before
    for (Argument& argument : site.arguments) {
        if (argument.keyword)
            continue;
        if (argument.isSpread) {
            follows = callLibrary("builtins", "_write_spread", {text, argument.value, separator, follows}, argument.span);
            continue;
        }
        if (!follows.literal)
            callLibrary("builtins", "_write_separator", {text, separator, follows}, argument.span);
        else if (follows.literal->integer)
            writeText(text, separator, false, argument.span);
        writeText(text, argument.value, false, argument.span);
        follows = boolean(true);
    }
    writeText(text, end, false, site.span);
    runtime(Row::rt_text_print_end, types.none, text);
    return none();
}

Value Specializer::builtinStr(CallSite& site) {
    if (site.arguments.empty())
        return string("");
    return toText(site.argument(0), site.detail == 1, site.span);
}

Value Specializer::builtinFormat(CallSite& site) {
    Value spec = site.argument(1);
    if (spec && !spec.type->is(TypeKind::Str)) {
        report(DiagnosticId::WrongArgument, site.span, site.calleeName, "str", describe(spec.type));
        return unknown();
    }
    Value text = runtime(Row::rt_text_begin, types.text, {});
    writeFormatted(text, site.argument(0), spec ? spec : string(""), site.span);
    return runtime(Row::rt_text_finish, types.str, text);
}

Value Specializer::internalWrite(CallSite& site) {
    writeText(site.argument(0), site.argument(1), site.detail == 1, site.span);
    return none();
}

Value Specializer::internalWriteLiteral(CallSite& site) {
    writeText(site.argument(0), site.argument(1), false, site.span);
    return none();
}

} // namespace wasmba::sema
