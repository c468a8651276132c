#pragma once

#include "diagnostics/diagnostics.h"

namespace llvm::json {
class OStream;
}

namespace wasmba {

/// Writes places of one source. Columns are counted on from the place before, so that many places on one long line take no
/// longer than the line is.
class PlaceWriter {
public:
    PlaceWriter(const SourceText& source, llvm::json::OStream& out) : source(source), out(out) {}

    /// The attribute "range".
    void writeRange(Span span);

private:
    void writePlace(llvm::StringRef key, uint32_t offset);
    uint32_t utf16Column(uint32_t offset, uint32_t line);

    const SourceText& source;
    llvm::json::OStream& out;
    uint32_t lastLine = 0;
    uint32_t lastOffset = 0;
    uint32_t lastColumn = 0;
};

/// Array of diagnostics as docs/interfaces.md, section 1, has them, in the order of the source.
void writeDiagnostics(const Diagnostics& diagnostics, const SourceText& source, llvm::json::OStream& out);

} // namespace wasmba
