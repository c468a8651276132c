#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <vector>

namespace wasmba {

/// Half-open range of byte offsets in one SourceText.
struct Span {
    uint32_t begin = 0;
    uint32_t end = 0;

    uint32_t size() const { return end - begin; }
    bool empty() const { return begin == end; }
    bool contains(uint32_t offset) const { return begin <= offset && offset < end; }
    /// From the beginning of this one to the end of the other.
    Span to(Span last) const { return {begin, last.end}; }

    friend bool operator==(Span left, Span right) { return left.begin == right.begin && left.end == right.end; }
    friend bool operator!=(Span left, Span right) { return !(left == right); }
};

/// A place in a text. The line is 1-based; the columns are 0-based and differ only in their unit.
struct LineColumn {
    uint32_t line = 1;
    uint32_t byteColumn = 0;
    uint32_t codePointColumn = 0;
    uint32_t utf16Column = 0;
};

/// A named source text with its line table. Lines end at \n, \r\n or a lone \r.
class SourceText {
public:
    SourceText(std::string name, std::string text);

    llvm::StringRef name() const { return sourceName; }
    llvm::StringRef text() const { return sourceText; }
    llvm::StringRef text(Span span) const;
    uint32_t size() const { return static_cast<uint32_t>(sourceText.size()); }

    uint32_t lineCount() const { return static_cast<uint32_t>(lineStarts.size()); }
    /// 1-based line that holds the offset; offsets behind the end belong to the last line.
    uint32_t lineOf(uint32_t offset) const;
    uint32_t lineStart(uint32_t line) const { return lineStarts[line - 1]; }
    /// The line's text without its line end; empty for lines that do not exist.
    llvm::StringRef lineText(uint32_t line) const;
    LineColumn locate(uint32_t offset) const;

private:
    std::string sourceName;
    std::string sourceText;
    std::vector<uint32_t> lineStarts;
};

} // namespace wasmba
