#pragma once

#include "diagnostics/diagnostics.h"
#include "support/span.h"
#include "syntax/token.h"

#include <vector>

namespace wasmba {

inline constexpr uint32_t kMaxSourceBytes = 5 * 1024 * 1024;
inline constexpr uint32_t kMaxSourceLines = 250'000;
inline constexpr uint32_t kMaxOpenBrackets = 200;
inline constexpr uint32_t kMaxIndentations = 100;
inline constexpr uint32_t kMaxNestedFStrings = 150;

struct TokenStream {
    /// Ends with EndOfFile. Newline stands only at the end of a logical line; every Indent has its Dedent.
    std::vector<Token> tokens;
    /// Where the lexer reported an error up to the end of that logical line: what the parser finds there is likely a
    /// consequence of it. Sorted, disjoint.
    std::vector<Span> brokenRanges;
};

/// Splits the source as CPython 3.14's tokenizer does, with indentation resolved and f-strings taken apart (PEP 701).
TokenStream tokenize(const SourceText& source, Diagnostics& diagnostics);

} // namespace wasmba
