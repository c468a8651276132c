#include "api/diagnostics_json.h"

#include "llvm/Support/JSON.h"

using namespace llvm;

namespace wasmba {

namespace {

std::string utf8(StringRef text) { return json::isUTF8(text) ? text.str() : json::fixUTF8(text); }

void writePlace(StringRef key, uint32_t offset, const SourceText& source, json::OStream& out) {
    LineColumn place = source.locate(offset);
    out.attributeObject(key, [&] {
        out.attribute("line", place.line);
        out.attribute("column", place.utf16Column + 1);
        out.attribute("offset", offset);
    });
}

} // namespace

void writeRange(Span span, const SourceText& source, json::OStream& out) {
    out.attributeObject("range", [&] {
        writePlace("start", span.begin, source, out);
        writePlace("end", span.end, source, out);
    });
}

void writeDiagnostics(const Diagnostics& diagnostics, const SourceText& source, json::OStream& out) {
    out.array([&] {
        for (const Diagnostic* diagnostic : diagnostics.inSourceOrder())
            out.object([&] {
                out.attribute("id", diagnostic->kebabId());
                out.attribute("severity", severityName(diagnostic->severity));
                out.attribute("message", utf8(diagnostic->message));
                writeRange(diagnostic->span, source, out);
                out.attributeArray("related", [&] {
                    for (const DiagnosticNote& note : diagnostic->notes)
                        out.object([&] {
                            out.attribute("message", utf8(note.text));
                            writeRange(note.span, source, out);
                        });
                });
                if (!diagnostic->remedy.empty())
                    out.attribute("fix", utf8(diagnostic->remedy));
            });
    });
}

} // namespace wasmba
