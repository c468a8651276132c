// str % values and str.format: the format is read when compiling and becomes pieces of text, as an f-string does.

#include "sema/specializer.h"

#include "llvm/ADT/StringExtras.h"

namespace wasmba::sema {

namespace {

/// One conversion of a % format, as what format() would be given.
struct Conversion {
    bool isLeft = false;
    bool isZero = false;
    bool isAlternate = false;
    llvm::StringRef sign;
    llvm::StringRef width;
    llvm::StringRef precision;
    bool hasPrecision = false;
    char type = 0;
    bool isWidthGiven = false;     ///< *: by a value in front of the one to be shown
    bool isPrecisionGiven = false; ///< .*
};

llvm::StringRef takeDigits(llvm::StringRef& rest) {
    llvm::StringRef digits = rest.take_while(llvm::isDigit);
    rest = rest.drop_front(digits.size());
    return digits;
}

/// Reads what follows a %; false if it is not a conversion.
bool readConversion(llvm::StringRef& rest, Conversion& conversion) {
    while (!rest.empty() && llvm::StringRef("-+ 0#").contains(rest[0])) {
        char flag = rest[0];
        if (flag == '+' || (flag == ' ' && conversion.sign.empty()))
            conversion.sign = rest.take_front();
        conversion.isLeft |= flag == '-';
        conversion.isZero |= flag == '0';
        conversion.isAlternate |= flag == '#';
        rest = rest.drop_front();
    }
    conversion.isWidthGiven = rest.consume_front("*");
    if (!conversion.isWidthGiven)
        conversion.width = takeDigits(rest);
    conversion.hasPrecision = rest.consume_front(".");
    conversion.isPrecisionGiven = conversion.hasPrecision && rest.consume_front("*");
    if (conversion.hasPrecision && !conversion.isPrecisionGiven)
        conversion.precision = takeDigits(rest);
    if (rest.empty() || !llvm::StringRef("diuoxXeEfFgGcrsa%").contains(rest[0]))
        return false;
    conversion.type = rest[0];
    rest = rest.drop_front();
    return true;
}

/// Length of the replacement field that the text begins with, both braces included; 0 if it does not end, or does not begin.
size_t fieldLength(llvm::StringRef text) {
    size_t depth = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        depth += text[i] == '{';
        if (text[i] == '}' && (depth == 0 || --depth == 0))
            return i == 0 ? 0 : i + 1;
    }
    return 0;
}

} // namespace

void Specializer::writeConversion(const Value& text, Value value, char type, const std::string& flags, const std::string& width,
                                  const std::string& precision, Span span) {
    bool isText = type == 's' || type == 'r' || type == 'a';
    if (value.type->is(TypeKind::Optional) && !isText)
        value = convert(value, value.type->element(), span);
    isText |= type == 'c' && value.type->is(TypeKind::Str);
    if (isText) {
        Value shown = type == 'a' ? callLibrary("builtins", "ascii", value, span) : toText(value, type == 'r', span);
        if (width.empty() && precision.empty())
            return writeText(text, shown, false, span);
        std::string align = llvm::StringRef(flags).contains('<') ? "<" : ">";
        return writeFormatted(text, shown, string(program.intern(align + width + precision)), span);
    }
    if (!value.type->isReal()) {
        report(DiagnosticId::WrongArgument, span, std::string("%") + type, "a number", describe(value.type));
        return;
    }
    bool isInteger = type == 'd' || type == 'i' || type == 'u' || type == 'o' || type == 'x' || type == 'X';
    if (type == 'c')
        return writeText(text, callLibrary("builtins", "chr", value, span), false, span);
    value = isInteger ? toNumber(value, types.int64, span) : convert(value, types.float64, span);
    if (isInteger && !precision.empty()) {
        Value digits = callLibrary("builtins", "_digits", {value, string(program.intern(std::string(1, type == 'i' || type == 'u' ? 'd' : type))),
                                                           string(program.intern(flags)), string(program.intern(precision))}, span);
        std::string align = llvm::StringRef(flags).contains('<') ? "<" : ">";
        return writeFormatted(text, digits, string(program.intern(align + width)), span);
    }
    std::string spec = flags + width + (isInteger ? std::string() : precision) + (type == 'i' || type == 'u' ? 'd' : type);
    writeFormatted(text, value, string(program.intern(spec)), span);
}

/// Of a conversion whose width or precision are values, such as %*d.
void Specializer::writeStarConversion(const Value& text, Value value, char type, const std::string& flags, const Value& width, const Value& precision,
                                      Span span) {
    bool isText = type == 's' || type == 'r';
    bool isInteger = llvm::StringRef("diuoxX").contains(type);
    if (value.type->is(TypeKind::Optional) && !isText)
        value = convert(value, value.type->element(), span);
    if (!isText && !value.type->isReal()) {
        report(DiagnosticId::WrongArgument, span, std::string("%") + type, "a number", describe(value.type));
        return;
    }
    value = isText ? toText(value, type == 'r', span) : isInteger ? toNumber(value, types.int64, span) : convert(value, types.float64, span);
    std::string kind = isText ? "" : std::string(1, type == 'i' || type == 'u' ? 'd' : type);
    std::string aligned = flags.empty() || llvm::StringRef("<>").contains(flags[0]) ? flags : ">" + flags;
    Value spec = callLibrary("builtins", "_percent_spec",
                             {string(program.intern(aligned.empty() ? ">" : aligned)), width, isInteger ? integer(-1) : precision, string(program.intern(kind))}, span);
    if (!spec.isUnknown())
        writeFormatted(text, value, spec, span);
}

Value Specializer::percentFormat(const Value& format, const Value& given, Span span) {
    if (!format.literal) {
        report(DiagnosticId::LibraryError, span, "the text before % must be known when compiling; write an f-string");
        return unknown();
    }
    llvm::SmallVector<Value, 6> values;
    if (given.type->is(TypeKind::Tuple))
        for (unsigned i = 0; i < given.type->elements.size(); ++i)
            values.push_back(tupleElement(given, i));
    else
        values.push_back(given);
    Value text = runtime(ir::RuntimeFunction::rt_text_begin, types.text, {});
    llvm::StringRef rest = format.literal->text;
    size_t used = 0;
    while (!rest.empty()) {
        llvm::StringRef plain = rest.take_until([](char c) { return c == '%'; });
        writeLiteral(text, program.intern(plain));
        rest = rest.drop_front(plain.size());
        if (!rest.consume_front("%"))
            break;
        Conversion conversion;
        if (!readConversion(rest, conversion)) {
            report(DiagnosticId::LibraryError, span, "this % format is not one that compiled programs know; write an f-string");
            return unknown();
        }
        if (conversion.type == '%') {
            writeLiteral(text, "%");
            continue;
        }
        size_t needed = used + conversion.isWidthGiven + conversion.isPrecisionGiven;
        if (needed >= values.size()) {
            report(DiagnosticId::LibraryError, span, "the % format asks for more values than the " + std::to_string(values.size()) + " given");
            return unknown();
        }
        std::string flags = conversion.isLeft ? "<" : conversion.isZero || conversion.width.empty() ? "" : ">";
        flags += conversion.sign.str() + (conversion.isAlternate ? "#" : "") + (conversion.isZero && !conversion.isLeft ? "0" : "");
        if (needed > used) {
            auto number = [&](bool isGiven, llvm::StringRef written, int64_t otherwise) {
                int64_t known = otherwise;
                written.getAsInteger(10, known);
                return isGiven ? values[used++] : integer(known);
            };
            Value width = number(conversion.isWidthGiven, conversion.width, 0);
            Value digits = number(conversion.isPrecisionGiven, conversion.precision, conversion.hasPrecision ? 0 : -1);
            writeStarConversion(text, values[used++], conversion.type, flags, width, digits, span);
            continue;
        }
        std::string precision = conversion.hasPrecision ? "." + (conversion.precision.empty() ? "0" : conversion.precision.str()) : "";
        writeConversion(text, values[used++], conversion.type, flags, conversion.width.str(), precision, span);
    }
    if (used < values.size()) {
        report(DiagnosticId::LibraryError, span,
               "the % format takes " + std::to_string(used) + " values, " + std::to_string(values.size()) + " were given");
        return unknown();
    }
    return runtime(ir::RuntimeFunction::rt_text_finish, types.str, text);
}

/// The value that a replacement field names: a number, a keyword, or the next one, and the elements asked for behind it, as in `{0[2]}`;
/// no type after an error.
Value Specializer::formatArgument(CallSite& site, llvm::StringRef name, unsigned& next) {
    llvm::StringRef subscripts = name.drop_until([](char c) { return c == '['; });
    name = name.drop_back(subscripts.size());
    Value found;
    unsigned number = 0;
    if (name.empty())
        found = site.argument(1 + next++);
    else if (!name.getAsInteger(10, number))
        found = site.argument(1 + number);
    else
        for (const Argument& argument : site.arguments)
            if (argument.keyword && argument.keyword == name)
                found = argument.value;
    if (!found)
        report(DiagnosticId::LibraryError, site.span,
               name.empty() ? "the format has more fields than values were given" : "the format names '" + name.str() + "', which is not given");
    while (found && !found.isUnknown() && subscripts.consume_front("[")) {
        llvm::StringRef key = subscripts.take_until([](char c) { return c == ']'; });
        subscripts = subscripts.drop_front(std::min(key.size() + 1, subscripts.size()));
        found = subscript(found, key.getAsInteger(10, number) ? string(program.intern(key)) : integer(number), site.span);
    }
    return found;
}

/// The text of a format, or of the spec of a field, with its fields replaced; unknown after an error. As in CPython, the fields in a spec
/// have none in theirs.
Value Specializer::replaceFields(CallSite& site, llvm::StringRef format, unsigned& next, bool isSpec) {
    Value text = runtime(ir::RuntimeFunction::rt_text_begin, types.text, {});
    llvm::StringRef rest = format;
    while (!rest.empty()) {
        llvm::StringRef plain = rest.take_until([](char c) { return c == '{' || c == '}'; });
        writeLiteral(text, program.intern(plain));
        rest = rest.drop_front(plain.size());
        if (rest.consume_front("{{")) {
            writeLiteral(text, "{");
        } else if (rest.consume_front("}}")) {
            writeLiteral(text, "}");
        } else if (!rest.empty()) {
            size_t length = fieldLength(rest);
            llvm::StringRef field = rest.slice(1, length - 1);
            auto [head, spec] = field.split(':');
            auto [name, conversion] = head.split('!');
            if (length == 0 || name.contains('.') || (isSpec && spec.contains('{'))) {
                report(DiagnosticId::LibraryError, site.span, "this format is not one that compiled programs know; write an f-string");
                return unknown();
            }
            rest = rest.drop_front(length);
            Value value = formatArgument(site, name, next);
            Value wanted = spec.contains('{') ? replaceFields(site, spec, next, true) : string(program.intern(spec));
            if (!value || value.isUnknown() || wanted.isUnknown())
                return unknown();
            if (!conversion.empty())
                value = conversion == "a" ? callLibrary("builtins", "ascii", value, site.span) : toText(value, conversion == "r", site.span);
            writeFormatted(text, value, wanted, site.span);
        }
    }
    return runtime(ir::RuntimeFunction::rt_text_finish, types.str, text);
}

/// 'text {} {name:spec}'.format(...)
Value Specializer::methodFormat(CallSite& site) {
    Value format = site.argument(0);
    if (!format.literal) {
        report(DiagnosticId::LibraryError, site.span, "the text of format() must be known when compiling; write an f-string");
        return unknown();
    }
    unsigned next = 0;
    return replaceFields(site, format.literal->text, next, false);
}

} // namespace wasmba::sema
