#include "text/unicode.h"

namespace wasmba::runtime {

struct CaseRun {
    uint32_t first, last;
    uint8_t stride;
    int32_t delta;
};

struct CaseSpecial {
    uint32_t from;
    uint16_t to[3];
};

#include <unicode.inc>

template <uint32_t N>
static bool has(const uint32_t (&bounds)[N], uint32_t codePoint) {
    uint32_t low = 0, high = N;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (bounds[middle] <= codePoint)
            low = middle + 1;
        else
            high = middle;
    }
    return low & 1;
}

bool isAlpha(uint32_t c) { return has(kAlpha, c); }
bool isDigit(uint32_t c) { return has(kDigit, c); }
bool isDecimal(uint32_t c) { return has(kDecimal, c); }
bool isNumeric(uint32_t c) { return has(kNumeric, c); }
bool isSpace(uint32_t c) { return has(kSpace, c); }
bool isLower(uint32_t c) { return has(kLower, c); }
bool isUpper(uint32_t c) { return has(kUpper, c); }
bool isTitlecase(uint32_t c) { return has(kTitlecase, c); }
bool isCased(uint32_t c) { return has(kCased, c); }
bool isCaseIgnorable(uint32_t c) { return has(kCaseIgnorable, c); }
bool isPrintable(uint32_t c) { return has(kPrintable, c); }
bool isIdentifierStart(uint32_t c) { return has(kIdentifierStart, c); }
bool isIdentifierPart(uint32_t c) { return has(kIdentifierPart, c); }

bool isLineBreak(uint32_t c) {
    return (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

int decimalDigit(uint32_t c) {
    if (c < 0x80)
        return c >= '0' && c <= '9' ? int(c - '0') : -1;
    for (uint32_t zero : kZeros)
        if (c >= zero && c < zero + 10)
            return int(c - zero);
    return -1;
}

template <uint32_t N, uint32_t M>
static int convert(const CaseRun (&runs)[N], const CaseSpecial (&specials)[M], uint32_t c, uint32_t out[3]) {
    for (const CaseSpecial& special : specials)
        if (special.from == c && c) {
            int count = 0;
            while (count < 3 && special.to[count]) {
                out[count] = special.to[count];
                ++count;
            }
            return count;
        }
    out[0] = c;
    uint32_t low = 0, high = N;
    while (low < high) {
        uint32_t middle = (low + high) / 2;
        if (runs[middle].last < c)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < N && c >= runs[low].first && (c - runs[low].first) % runs[low].stride == 0)
        out[0] = uint32_t(int32_t(c) + runs[low].delta);
    return 1;
}

int toUpper(uint32_t c, uint32_t out[3]) {
    if (c < 0x80) {
        out[0] = c >= 'a' && c <= 'z' ? c - 32 : c;
        return 1;
    }
    return convert(kToUpperRuns, kToUpperSpecials, c, out);
}

int toLower(uint32_t c, uint32_t out[3]) {
    if (c < 0x80) {
        out[0] = c >= 'A' && c <= 'Z' ? c + 32 : c;
        return 1;
    }
    return convert(kToLowerRuns, kToLowerSpecials, c, out);
}

int toTitle(uint32_t c, uint32_t out[3]) {
    if (c < 0x80)
        return toUpper(c, out);
    return convert(kToTitleRuns, kToTitleSpecials, c, out);
}

int toFolded(uint32_t c, uint32_t out[3]) {
    if (c < 0x80)
        return toLower(c, out);
    return convert(kFoldRuns, kFoldSpecials, c, out);
}

} // namespace wasmba::runtime
