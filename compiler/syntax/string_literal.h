#pragma once

#include "diagnostics/diagnostics.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <string>

namespace wasmba {

/// What stands before the text of a string literal.
struct StringPrefix {
    uint8_t length = 0;
    uint8_t quoteSize = 1;
    bool isRaw = false;
    bool isBytes = false;
    bool isFormatted = false;
    bool isTemplate = false;
    /// The text belongs to a format specifier, where braces are not doubled.
    bool isFormatSpec = false;

    /// 'f' or 't', as messages name the literal.
    char letter() const { return isTemplate ? 't' : 'f'; }
};

/// Reads the prefix and the opening quotes of a token.
StringPrefix readStringPrefix(llvm::StringRef token);

struct StringIssue {
    DiagnosticId id;
    /// Offsets in the text.
    uint32_t begin;
    uint32_t end;
    std::string detail;
};

/// Appends the value of the text between the quotes: escapes, doubled braces of f-strings and line ends are resolved.
/// Strings become WTF-8, bytes become bytes. What is wrong is left out of the value and added to the issues.
void decodeString(llvm::StringRef text, const StringPrefix& prefix, std::string& decoded,
                  llvm::SmallVectorImpl<StringIssue>& issues);

} // namespace wasmba
