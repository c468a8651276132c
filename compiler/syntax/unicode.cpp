#include "syntax/unicode.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>

namespace wasmba {

namespace {
struct CodePointRange {
    uint32_t first;
    uint32_t last;
};
} // namespace

// Written by unicode_tables.py at build time.
static constexpr CodePointRange kIdentifierStartRanges[] = {
#define IDENTIFIER_START(first, last) {first, last},
#include "unicode_tables.inc"
};
static constexpr CodePointRange kIdentifierContinueRanges[] = {
#define IDENTIFIER_CONTINUE(first, last) {first, last},
#include "unicode_tables.inc"
};

static bool contains(llvm::ArrayRef<CodePointRange> ranges, uint32_t codePoint) {
    auto range = llvm::partition_point(ranges, [&](const CodePointRange& it) { return it.last < codePoint; });
    return range != ranges.end() && range->first <= codePoint;
}

uint32_t decodeCodePoint(const char*& at, const char* end) {
    auto lead = static_cast<unsigned char>(*at++);
    if (lead < 0x80)
        return lead;
    unsigned continuation = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
    uint32_t codePoint = lead & (0x3F >> continuation);
    for (; continuation && at != end; --continuation)
        codePoint = (codePoint << 6) | (static_cast<unsigned char>(*at++) & 0x3F);
    return codePoint;
}

void appendCodePoint(std::string& text, uint32_t codePoint) {
    auto continuation = [&](unsigned shift) { text += static_cast<char>(0x80 | ((codePoint >> shift) & 0x3F)); };
    if (codePoint < 0x80) {
        text += static_cast<char>(codePoint);
    } else if (codePoint < 0x800) {
        text += static_cast<char>(0xC0 | (codePoint >> 6));
        continuation(0);
    } else if (codePoint < 0x10000) {
        text += static_cast<char>(0xE0 | (codePoint >> 12));
        continuation(6);
        continuation(0);
    } else {
        text += static_cast<char>(0xF0 | (codePoint >> 18));
        continuation(12);
        continuation(6);
        continuation(0);
    }
}

size_t identifierPrefix(llvm::StringRef word) {
    const char* at = word.begin();
    while (at != word.end()) {
        const char* next = at;
        uint32_t codePoint = decodeCodePoint(next, word.end());
        bool isStart = at == word.begin();
        if (!contains(isStart ? llvm::ArrayRef(kIdentifierStartRanges) : llvm::ArrayRef(kIdentifierContinueRanges),
                      codePoint))
            break;
        at = next;
    }
    return at - word.begin();
}

bool isIdentifier(llvm::StringRef word) { return !word.empty() && identifierPrefix(word) == word.size(); }

bool isPrintableCodePoint(uint32_t codePoint) {
    return llvm::sys::unicode::isPrintable(static_cast<int>(codePoint)) && codePoint != 0xA0 &&
           !(codePoint >= 0x2000 && codePoint <= 0x200B) && codePoint != 0x3000;
}

std::string codePointNumber(uint32_t codePoint) {
    std::string digits = llvm::utohexstr(codePoint);
    return "U+" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

llvm::StringRef asciiLookAlike(uint32_t codePoint) {
    switch (codePoint) {
    case '?': return "a choice as 'a if condition else b'";
    case '`': return "str(...) or repr(...)";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x00AB:
    case 0x00BB: return "'\"'";
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x00B4: return "\"'\"";
    case 0x2013:
    case 0x2014:
    case 0x2212: return "'-'";
    case 0x00D7:
    case 0x2217:
    case 0x22C5: return "'*'";
    case 0x00F7: return "'/'";
    case 0x2264: return "'<='";
    case 0x2265: return "'>='";
    case 0x2260: return "'!='";
    case 0x2026: return "'...'";
    case 0x2192: return "'->'";
    case 0xFF08: return "'('";
    case 0xFF09: return "')'";
    case 0xFF0C: return "','";
    case 0xFF1A: return "':'";
    case 0xFF1D: return "'='";
    case 0x221E: return "math.inf";
    case 0x221A: return "math.sqrt(...)";
    case 0x00B2: return "** 2";
    case 0x00B3: return "** 3";
    default: return {};
    }
}

} // namespace wasmba
