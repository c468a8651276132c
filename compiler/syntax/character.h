#pragma once

#include <cstdint>

namespace wasmba {

// Classes of bytes; everything from 0x80 on is part of a multi-byte code point and counts as identifier until decoded.
enum CharacterClass : uint8_t {
    kIdentifierStart = 1,
    kDigit = 2,
    kBlank = 4,
    kIdentifierContinue = kIdentifierStart | kDigit,
};

struct CharacterTable {
    uint8_t classes[256] = {};
    constexpr CharacterTable() {
        for (int c = 0; c < 256; ++c) {
            bool isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
            bool isDigit = c >= '0' && c <= '9';
            bool isBlank = c == ' ' || c == '\t' || c == '\f';
            classes[c] = isLetter ? kIdentifierStart : isDigit ? kDigit : isBlank ? kBlank : 0;
        }
    }
};
inline constexpr CharacterTable kCharacters;

inline bool isIn(char character, CharacterClass wanted) {
    return kCharacters.classes[static_cast<unsigned char>(character)] & wanted;
}

inline unsigned digitValue(char character) {
    if (character >= '0' && character <= '9')
        return character - '0';
    char lower = character | 0x20;
    return lower >= 'a' && lower <= 'z' ? lower - 'a' + 10 : ~0u;
}

} // namespace wasmba
