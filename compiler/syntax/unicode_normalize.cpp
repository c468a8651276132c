#include "syntax/unicode.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <algorithm>

// Normalisation form NFKC, by the algorithm of Unicode Standard Annex 15.

namespace wasmba {

namespace {
struct CombiningClass {
    uint32_t codePoint;
    uint8_t value;
};
struct Decomposition {
    uint32_t codePoint;
    const char* utf8;
};
struct Composition {
    uint32_t first;
    uint32_t second;
    uint32_t composed;
};
} // namespace

static constexpr CombiningClass kCombiningClasses[] = {
#define COMBINING_CLASS(codePoint, value) {codePoint, value},
#include "unicode_tables.inc"
};
static constexpr Decomposition kDecompositions[] = {
#define DECOMPOSITION(codePoint, utf8) {codePoint, utf8},
#include "unicode_tables.inc"
};
static constexpr Composition kCompositions[] = {
#define COMPOSITION(first, second, composed) {first, second, composed},
#include "unicode_tables.inc"
};

// Hangul syllables are composed by formula: section 3.12 of the Unicode Standard.
static constexpr uint32_t kSyllables = 0xAC00, kLeading = 0x1100, kVowels = 0x1161, kTrailing = 0x11A7;
static constexpr uint32_t kLeadingCount = 19, kVowelCount = 21, kTrailingCount = 28;
static constexpr uint32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

using CodePoints = llvm::SmallVector<uint32_t, 32>;

static uint8_t combiningClass(uint32_t codePoint) {
    auto* row =
        llvm::partition_point(kCombiningClasses, [&](const CombiningClass& it) { return it.codePoint < codePoint; });
    return row != std::end(kCombiningClasses) && row->codePoint == codePoint ? row->value : 0;
}

static void decompose(uint32_t codePoint, CodePoints& parts) {
    uint32_t syllable = codePoint - kSyllables;
    if (codePoint >= kSyllables && syllable < kSyllableCount) {
        parts.push_back(kLeading + syllable / (kVowelCount * kTrailingCount));
        parts.push_back(kVowels + syllable / kTrailingCount % kVowelCount);
        if (uint32_t trailing = syllable % kTrailingCount)
            parts.push_back(kTrailing + trailing);
        return;
    }
    auto* row =
        llvm::partition_point(kDecompositions, [&](const Decomposition& it) { return it.codePoint < codePoint; });
    if (row == std::end(kDecompositions) || row->codePoint != codePoint) {
        parts.push_back(codePoint);
        return;
    }
    llvm::StringRef text = row->utf8;
    for (const char* at = text.begin(); at != text.end();)
        parts.push_back(decodeCodePoint(at, text.end()));
}

/// The code point that both make, or 0.
static uint32_t compose(uint32_t first, uint32_t second) {
    if (first - kLeading < kLeadingCount && second - kVowels < kVowelCount)
        return kSyllables + ((first - kLeading) * kVowelCount + (second - kVowels)) * kTrailingCount;
    bool isOpenSyllable = first - kSyllables < kSyllableCount && (first - kSyllables) % kTrailingCount == 0;
    if (isOpenSyllable && second > kTrailing && second < kTrailing + kTrailingCount)
        return first + (second - kTrailing);
    auto key = std::make_pair(first, second);
    auto* row = llvm::partition_point(kCompositions,
                                      [&](const Composition& it) { return std::make_pair(it.first, it.second) < key; });
    return row != std::end(kCompositions) && row->first == first && row->second == second ? row->composed : 0;
}

/// Sorts every run of combining marks by class, equal ones in their order.
static void reorder(CodePoints& points) {
    for (size_t index = 1; index < points.size(); ++index) {
        uint8_t own = combiningClass(points[index]);
        for (size_t place = index; own && place > 0 && combiningClass(points[place - 1]) > own; --place)
            std::swap(points[place], points[place - 1]);
    }
}

static void composeAll(CodePoints& points) {
    size_t starter = 0;
    size_t out = 1;
    int lastClass = points.empty() || combiningClass(points[0]) ? 256 : -1;
    for (size_t index = 1; index < points.size(); ++index) {
        int own = combiningClass(points[index]);
        bool isBlocked = lastClass >= own && lastClass != -1;
        uint32_t composed = isBlocked || lastClass == 256 ? 0 : compose(points[starter], points[index]);
        if (composed) {
            points[starter] = composed;
            continue;
        }
        if (own == 0) {
            starter = out;
            lastClass = -1;
        } else {
            lastClass = own;
        }
        points[out++] = points[index];
    }
    points.truncate(std::min(out, points.size()));
}

std::string normalizeIdentifier(llvm::StringRef identifier) {
    CodePoints points;
    for (const char* at = identifier.begin(); at != identifier.end();)
        decompose(decodeCodePoint(at, identifier.end()), points);
    reorder(points);
    composeAll(points);
    std::string normalized;
    for (uint32_t point : points)
        appendCodePoint(normalized, point);
    return normalized;
}

} // namespace wasmba
