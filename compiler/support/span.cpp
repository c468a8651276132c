#include "support/span.h"

#include <algorithm>
#include <cstring>

namespace wasmba {

SourceText::SourceText(std::string name, std::string text)
    : sourceName(std::move(name)), sourceText(std::move(text)), lineStarts{0} {
    const char* begin = sourceText.data();
    const char* end = begin + sourceText.size();
    for (const char* at = begin; at != end;) {
        char character = *at++;
        if (character == '\r' && at != end && *at == '\n')
            ++at;
        else if (character != '\n' && character != '\r')
            continue;
        lineStarts.push_back(static_cast<uint32_t>(at - begin));
    }
}

llvm::StringRef SourceText::text(Span span) const { return text().slice(span.begin, span.end); }

uint32_t SourceText::lineOf(uint32_t offset) const {
    auto next = std::upper_bound(lineStarts.begin(), lineStarts.end(), offset);
    return static_cast<uint32_t>(next - lineStarts.begin());
}

llvm::StringRef SourceText::lineText(uint32_t line) const {
    if (line == 0 || line > lineCount())
        return {};
    uint32_t begin = lineStarts[line - 1];
    uint32_t end = line < lineCount() ? lineStarts[line] : size();
    return text().slice(begin, end).rtrim("\r\n");
}

LineColumn SourceText::locate(uint32_t offset) const {
    offset = std::min(offset, size());
    LineColumn place;
    place.line = lineOf(offset);
    uint32_t start = lineStart(place.line);
    place.byteColumn = offset - start;
    for (uint32_t at = start; at < offset; ++at) {
        auto byte = static_cast<unsigned char>(sourceText[at]);
        bool isContinuation = (byte & 0xC0) == 0x80;
        if (isContinuation)
            continue;
        ++place.codePointColumn;
        place.utf16Column += byte >= 0xF0 ? 2 : 1;
    }
    return place;
}

} // namespace wasmba
