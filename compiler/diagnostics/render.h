#pragma once

#include "diagnostics/diagnostics.h"
#include "support/span.h"

namespace llvm {
class raw_ostream;
namespace json {
class Array;
}
} // namespace llvm

namespace wasmba {

/// As text: place, severity and message, the source line with the span underlined, the secondary places, the remedy.
void renderText(const Diagnostic& diagnostic, const SourceText& source, llvm::raw_ostream& out);
void renderText(const Diagnostics& diagnostics, const SourceText& source, llvm::raw_ostream& out);

/// One object per diagnostic, in the order of the source:
///   {"id", "severity", "message", "remedy"?, "notes"?: [{"message", ...place}], ...place}
/// where a place is startLine, startColumn, endLine, endColumn (1-based, columns in UTF-16 units, as Monaco counts) and
/// startOffset, endOffset (bytes).
llvm::json::Array renderJson(const Diagnostics& diagnostics, const SourceText& source);

} // namespace wasmba
