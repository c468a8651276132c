#pragma once

#include "diagnostics/diagnostics.h"

namespace llvm::json {
class OStream;
}

namespace wasmba {

/// The attribute "range".
void writeRange(Span span, const SourceText& source, llvm::json::OStream& out);
/// Array of diagnostics as docs/interfaces.md, section 1, has them, in the order of the source.
void writeDiagnostics(const Diagnostics& diagnostics, const SourceText& source, llvm::json::OStream& out);

} // namespace wasmba
