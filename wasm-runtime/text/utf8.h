// UTF-8 in both directions.
#pragma once
#include <cstdint>

namespace wasmba::runtime {

// Writes 1 to 4 bytes and returns how many.
inline uint32_t encodeUtf8(uint32_t codePoint, char* out) {
    if (codePoint < 0x80) {
        out[0] = char(codePoint);
        return 1;
    }
    if (codePoint < 0x800) {
        out[0] = char(0xC0 | codePoint >> 6);
        out[1] = char(0x80 | (codePoint & 0x3F));
        return 2;
    }
    if (codePoint < 0x10000) {
        out[0] = char(0xE0 | codePoint >> 12);
        out[1] = char(0x80 | (codePoint >> 6 & 0x3F));
        out[2] = char(0x80 | (codePoint & 0x3F));
        return 3;
    }
    out[0] = char(0xF0 | codePoint >> 18);
    out[1] = char(0x80 | (codePoint >> 12 & 0x3F));
    out[2] = char(0x80 | (codePoint >> 6 & 0x3F));
    out[3] = char(0x80 | (codePoint & 0x3F));
    return 4;
}

// Decodes one code point at `position` and moves it on; U+FFFD for a malformed sequence.
inline uint32_t decodeUtf8(const uint8_t* text, uint32_t size, uint32_t& position) {
    uint32_t lead = text[position++];
    if (lead < 0x80)
        return lead;
    uint32_t count = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (count == 0 || lead > 0xF7 || position + count > size)
        return 0xFFFD;
    uint32_t codePoint = lead & (0x3F >> count);
    for (uint32_t i = 0; i < count; ++i) {
        uint32_t next = text[position + i];
        if ((next & 0xC0) != 0x80)
            return 0xFFFD;
        codePoint = codePoint << 6 | (next & 0x3F);
    }
    position += count;
    return codePoint > 0x10FFFF ? 0xFFFD : codePoint;
}

} // namespace wasmba::runtime
