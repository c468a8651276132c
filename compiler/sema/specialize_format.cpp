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
    conversion.width = takeDigits(rest);
    conversion.hasPrecision = rest.consume_front(".");
    if (conversion.hasPrecision)
        conversion.precision = takeDigits(rest);
    if (rest.empty() || !llvm::StringRef("diuoxXeEfFgGcrsa%").contains(rest[0]))
        return false;
    conversion.type = rest[0];
    rest = rest.drop_front();
    return true;
}

} // namespace

void Specializer::writeConversion(const Value& text, Value value, char type, const std::string& flags, const std::string& width,
                                  const std::string& precision, Span span) {
    if (value.type->is(TypeKind::Optional))
        value = convert(value, value.type->element(), span);
    bool isText = type == 's' || type == 'r' || type == 'a' || (type == 'c' && value.type->is(TypeKind::Str));
    if (isText) {
        Value shown = toText(value, type == 'r' || type == 'a', span);
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
    std::string spec = flags + width + (isInteger ? std::string() : precision) + (type == 'i' || type == 'u' ? 'd' : type);
    writeFormatted(text, value, string(program.intern(spec)), span);
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
        if (used == values.size()) {
            report(DiagnosticId::LibraryError, span, "the % format asks for more values than the " + std::to_string(values.size()) + " given");
            return unknown();
        }
        std::string flags = conversion.isLeft ? "<" : conversion.isZero || conversion.width.empty() ? "" : ">";
        flags += conversion.sign.str() + (conversion.isAlternate ? "#" : "") + (conversion.isZero && !conversion.isLeft ? "0" : "");
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

/// The value that a replacement field names: a number, a keyword, or the next one; no type after an error.
Value Specializer::formatArgument(CallSite& site, llvm::StringRef name, unsigned& next) {
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
    return found;
}

/// 'text {} {name:spec}'.format(...)
Value Specializer::methodFormat(CallSite& site) {
    Value format = site.argument(0);
    if (!format.literal) {
        report(DiagnosticId::LibraryError, site.span, "the text of format() must be known when compiling; write an f-string");
        return unknown();
    }
    Value text = runtime(ir::RuntimeFunction::rt_text_begin, types.text, {});
    llvm::StringRef rest = format.literal->text;
    unsigned next = 0;
    while (!rest.empty()) {
        llvm::StringRef plain = rest.take_until([](char c) { return c == '{' || c == '}'; });
        writeLiteral(text, program.intern(plain));
        rest = rest.drop_front(plain.size());
        if (rest.consume_front("{{")) {
            writeLiteral(text, "{");
        } else if (rest.consume_front("}}")) {
            writeLiteral(text, "}");
        } else if (!rest.empty()) {
            size_t end = rest.find('}');
            llvm::StringRef field = rest.slice(1, end);
            if (rest[0] == '}' || end == llvm::StringRef::npos || field.contains('{') || field.split(':').first.find_first_of(".[") != llvm::StringRef::npos) {
                report(DiagnosticId::LibraryError, site.span, "this format is not one that compiled programs know; write an f-string");
                return unknown();
            }
            rest = rest.drop_front(end + 1);
            auto [head, spec] = field.split(':');
            auto [name, conversion] = head.split('!');
            Value value = formatArgument(site, name, next);
            if (!value)
                return unknown();
            if (!conversion.empty())
                value = toText(value, conversion != "s", site.span);
            writeFormatted(text, value, string(spec), site.span);
        }
    }
    return runtime(ir::RuntimeFunction::rt_text_finish, types.str, text);
}

} // namespace wasmba::sema
