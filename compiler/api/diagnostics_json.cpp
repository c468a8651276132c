#include "api/diagnostics_json.h"

#include "llvm/Support/JSON.h"

#include <algorithm>

using namespace llvm;

namespace wasmba {

namespace {

std::string utf8(StringRef text) { return json::isUTF8(text) ? text.str() : json::fixUTF8(text); }

/// UTF-16 units of the characters that begin in the text.
uint32_t utf16Length(StringRef text) {
    uint32_t length = 0;
    for (char character : text) {
        auto byte = static_cast<unsigned char>(character);
        bool isContinuation = (byte & 0xC0) == 0x80;
        length += isContinuation ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return length;
}

} // namespace

uint32_t PlaceWriter::utf16Column(uint32_t offset, uint32_t line) {
    if (line != lastLine) {
        lastLine = line;
        lastOffset = source.lineStart(line);
        lastColumn = 0;
    }
    if (offset >= lastOffset)
        lastColumn += utf16Length(source.text({lastOffset, offset}));
    else
        lastColumn -= utf16Length(source.text({offset, lastOffset}));
    lastOffset = offset;
    return lastColumn;
}

void PlaceWriter::writePlace(StringRef key, uint32_t offset) {
    offset = std::min(offset, source.size());
    uint32_t line = source.lineOf(offset);
    out.attributeObject(key, [&] {
        out.attribute("line", line);
        out.attribute("column", utf16Column(offset, line) + 1);
        out.attribute("offset", offset);
    });
}

void PlaceWriter::writeRange(Span span) {
    out.attributeObject("range", [&] {
        writePlace("start", span.begin);
        writePlace("end", span.end);
    });
}

void writeDiagnostics(const Diagnostics& diagnostics, const SourceText& source, json::OStream& out) {
    PlaceWriter places(source, out);
    out.array([&] {
        for (const Diagnostic* diagnostic : diagnostics.inSourceOrder())
            out.object([&] {
                out.attribute("id", diagnostic->kebabId());
                out.attribute("severity", severityName(diagnostic->severity));
                out.attribute("message", utf8(diagnostic->message));
                places.writeRange(diagnostic->span);
                out.attributeArray("related", [&] {
                    for (const DiagnosticNote& note : diagnostic->notes)
                        out.object([&] {
                            out.attribute("message", utf8(note.text));
                            places.writeRange(note.span);
                        });
                });
                if (!diagnostic->remedy.empty())
                    out.attribute("fix", utf8(diagnostic->remedy));
            });
    });
}

} // namespace wasmba
