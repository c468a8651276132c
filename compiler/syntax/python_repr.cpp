#include "syntax/python_repr.h"

#include "syntax/unicode.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace wasmba {

static char quoteFor(llvm::StringRef text) { return text.contains('\'') && !text.contains('"') ? '"' : '\''; }

/// Writes what strings and bytes share; false for characters beyond ASCII.
static bool writeCharacter(uint32_t character, char quote, llvm::raw_ostream& out) {
    switch (character) {
    case '\n': out << "\\n"; return true;
    case '\r': out << "\\r"; return true;
    case '\t': out << "\\t"; return true;
    case '\\': out << "\\\\"; return true;
    default: break;
    }
    if (character == static_cast<uint32_t>(quote))
        out << '\\' << quote;
    else if (character >= 0x20 && character < 0x7F)
        out << static_cast<char>(character);
    else if (character < 0x80)
        out << llvm::format("\\x%02x", character);
    else
        return false;
    return true;
}

void writeTextRepr(llvm::StringRef text, llvm::raw_ostream& out) {
    char quote = quoteFor(text);
    out << quote;
    for (const char* at = text.begin(); at != text.end();) {
        uint32_t character = decodeCodePoint(at, text.end());
        if (writeCharacter(character, quote, out))
            continue;
        out << llvm::format(character < 0x100 ? "\\x%02x" : character < 0x10000 ? "\\u%04x" : "\\U%08x", character);
    }
    out << quote;
}

static void writeBytesRepr(llvm::StringRef bytes, llvm::raw_ostream& out) {
    char quote = quoteFor(bytes);
    out << 'b' << quote;
    for (unsigned char byte : bytes.bytes())
        if (!writeCharacter(byte, quote, out))
            out << llvm::format("\\x%02x", byte);
    out << quote;
}

static void writeFloat(double number, bool withPoint, llvm::raw_ostream& out) {
    if (std::isinf(number) || std::isnan(number)) {
        out << (std::isnan(number) ? "nan" : number < 0 ? "-inf" : "inf");
        return;
    }
    char text[40];
    for (int digits = 1; digits <= 17; ++digits) {
        std::snprintf(text, sizeof text, "%.*e", digits - 1, number);
        if (std::strtod(text, nullptr) == number)
            break;
    }
    llvm::StringRef mantissa = llvm::StringRef(text).split('e').first;
    int exponent = std::atoi(llvm::StringRef(text).split('e').second.data());
    if (mantissa.consume_front("-"))
        out << '-';
    std::string digits = mantissa.take_front(1).str() + mantissa.drop_front(std::min<size_t>(2, mantissa.size())).str();
    if (exponent < -4 || exponent >= 16) {
        out << digits[0];
        if (digits.size() > 1)
            out << '.' << llvm::StringRef(digits).drop_front(1);
        out << llvm::format("e%c%02d", exponent < 0 ? '-' : '+', std::abs(exponent));
        return;
    }
    if (exponent < 0) {
        out << "0." << std::string(-exponent - 1, '0') << digits;
        return;
    }
    size_t integerDigits = exponent + 1;
    if (digits.size() > integerDigits) {
        out << llvm::StringRef(digits).take_front(integerDigits) << '.'
            << llvm::StringRef(digits).drop_front(integerDigits);
        return;
    }
    out << digits << std::string(integerDigits - digits.size(), '0');
    if (withPoint)
        out << ".0";
}

void writeFloatRepr(double number, llvm::raw_ostream& out) { writeFloat(number, true, out); }

void writeConstantRepr(const ast::Constant& constant, llvm::raw_ostream& out) {
    switch (constant.constantKind) {
    case ast::ConstantKind::None: out << "None"; return;
    case ast::ConstantKind::True: out << "True"; return;
    case ast::ConstantKind::False: out << "False"; return;
    case ast::ConstantKind::Ellipsis: out << "Ellipsis"; return;
    case ast::ConstantKind::Int: out << constant.digits; return;
    case ast::ConstantKind::Float: writeFloat(constant.number, true, out); return;
    case ast::ConstantKind::Imaginary:
        writeFloat(constant.number, false, out);
        out << 'j';
        return;
    case ast::ConstantKind::Str: writeTextRepr(constant.text, out); return;
    case ast::ConstantKind::Bytes: writeBytesRepr(constant.text, out); return;
    }
}

} // namespace wasmba
