#include "diagnostics/render.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Unicode.h"
#include "llvm/Support/raw_ostream.h"

#include <algorithm>

namespace wasmba {

static constexpr uint32_t kTabWidth = 4;
/// Longer lines are shown from shortly before the span.
static constexpr uint32_t kMaxShownColumns = 160;

namespace {

/// One source line as a terminal shows it: tabs expanded, what cannot be printed replaced.
struct ShownLine {
    std::string text;
    /// For each byte of the source line, and its end, the column where it is shown.
    std::vector<uint32_t> columns;
    /// The same: where in `text` that is.
    std::vector<size_t> offsets;
};

} // namespace

static ShownLine showLine(llvm::StringRef line) {
    ShownLine shown;
    uint32_t column = 0;
    for (size_t at = 0; at < line.size();) {
        auto lead = static_cast<unsigned char>(line[at]);
        size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        llvm::StringRef character = line.substr(at, length);
        shown.columns.insert(shown.columns.end(), character.size(), column);
        shown.offsets.insert(shown.offsets.end(), character.size(), shown.text.size());
        at += character.size();
        if (character == "\t") {
            uint32_t width = kTabWidth - column % kTabWidth;
            shown.text.append(width, ' ');
            column += width;
            continue;
        }
        int width = llvm::sys::unicode::columnWidthUTF8(character);
        if (width < 0) {
            shown.text += "\xEF\xBF\xBD";
            ++column;
            continue;
        }
        shown.text += character;
        column += width;
    }
    shown.columns.push_back(column);
    shown.offsets.push_back(shown.text.size());
    return shown;
}

/// Cuts a very long line to a window around the columns of interest.
static void cutLine(ShownLine& shown, uint32_t& first, uint32_t& last) {
    if (shown.columns.back() <= kMaxShownColumns)
        return;
    auto byteAt = [&](uint32_t column) {
        return static_cast<size_t>(llvm::lower_bound(shown.columns, column) - shown.columns.begin());
    };
    size_t end = shown.columns.size() - 1;
    size_t from = byteAt(first > kMaxShownColumns / 2 ? first - kMaxShownColumns / 2 : 0);
    size_t to = std::min(byteAt(shown.columns[from] + kMaxShownColumns), end);
    std::string window = shown.text.substr(shown.offsets[from], shown.offsets[to] - shown.offsets[from]);
    uint32_t lead = from > 0 ? 3 : 0;
    shown.text = std::string(lead, '.') + window + (to < end ? "..." : "");
    last = std::min(last, shown.columns[to]) - shown.columns[from] + lead;
    first = first - shown.columns[from] + lead;
}

static void renderMarkedLine(const SourceText& source, uint32_t line, Span span, char mark, llvm::StringRef label,
                             llvm::raw_ostream& out) {
    llvm::StringRef text = source.lineText(line);
    uint32_t start = source.lineStart(line);
    auto columnAt = [&](uint32_t offset, const ShownLine& shown) {
        return shown.columns[std::min<size_t>(offset > start ? offset - start : 0, text.size())];
    };
    ShownLine shown = showLine(text);
    uint32_t first = columnAt(span.begin, shown);
    uint32_t last = std::max(columnAt(span.end, shown), first + 1);
    // A span over several lines covers the indentation of the later ones; it is not marked.
    if (span.begin < start)
        first = shown.columns[text.size() - text.ltrim().size()];
    cutLine(shown, first, last);

    std::string number = std::to_string(line);
    std::string margin(number.size() < 5 ? 5 - number.size() : 0, ' ');
    out << margin << number << " | " << shown.text << '\n';
    out << margin << std::string(number.size(), ' ') << " | " << std::string(first, ' ') << mark
        << std::string(last > first + 1 ? last - first - 1 : 0, mark == '^' ? '~' : mark);
    if (!label.empty())
        out << ' ' << label;
    out << '\n';
}

/// The first and the last line of the span.
static void renderSnippet(const SourceText& source, Span span, char mark, llvm::StringRef label,
                          llvm::raw_ostream& out) {
    uint32_t firstLine = source.lineOf(span.begin);
    uint32_t lastLine = source.lineOf(span.empty() ? span.begin : span.end - 1);
    if (firstLine == lastLine)
        return renderMarkedLine(source, firstLine, span, mark, label, out);
    renderMarkedLine(source, firstLine, span, mark, "", out);
    if (lastLine > firstLine + 1)
        out << "  ... |\n";
    renderMarkedLine(source, lastLine, span, mark, label, out);
}

void renderText(const Diagnostic& diagnostic, const SourceText& source, llvm::raw_ostream& out) {
    LineColumn place = source.locate(diagnostic.span.begin);
    out << source.name() << ':' << place.line << ':' << place.codePointColumn + 1 << ": "
        << severityName(diagnostic.severity) << ": " << diagnostic.message << " [" << diagnostic.kebabId() << "]\n";
    renderSnippet(source, diagnostic.span, '^', "", out);
    for (const DiagnosticNote& note : diagnostic.notes)
        renderSnippet(source, note.span, '-', note.text, out);
    if (!diagnostic.remedy.empty())
        out << "help: " << diagnostic.remedy << '\n';
}

void renderText(const Diagnostics& diagnostics, const SourceText& source, llvm::raw_ostream& out) {
    for (const Diagnostic* diagnostic : diagnostics.inSourceOrder())
        renderText(*diagnostic, source, out);
}

static void addPlace(llvm::json::Object& object, Span span, const SourceText& source) {
    LineColumn first = source.locate(span.begin);
    LineColumn last = source.locate(std::max(span.begin, span.end));
    object["startLine"] = first.line;
    object["startColumn"] = first.utf16Column + 1;
    object["endLine"] = last.line;
    object["endColumn"] = last.utf16Column + 1;
    object["startOffset"] = span.begin;
    object["endOffset"] = std::max(span.begin, span.end);
}

llvm::json::Array renderJson(const Diagnostics& diagnostics, const SourceText& source) {
    llvm::json::Array all;
    for (const Diagnostic* diagnostic : diagnostics.inSourceOrder()) {
        llvm::json::Object object{
            {"id", diagnostic->kebabId()},
            {"severity", severityName(diagnostic->severity)},
            // Messages quote the source, which need not be valid UTF-8.
            {"message", llvm::json::fixUTF8(diagnostic->message)},
        };
        addPlace(object, diagnostic->span, source);
        if (!diagnostic->remedy.empty())
            object["remedy"] = llvm::json::fixUTF8(diagnostic->remedy);
        if (!diagnostic->notes.empty()) {
            llvm::json::Array notes;
            for (const DiagnosticNote& note : diagnostic->notes) {
                llvm::json::Object place{{"message", llvm::json::fixUTF8(note.text)}};
                addPlace(place, note.span, source);
                notes.push_back(std::move(place));
            }
            object["notes"] = std::move(notes);
        }
        all.push_back(std::move(object));
    }
    return all;
}

} // namespace wasmba
