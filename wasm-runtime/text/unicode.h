// Character properties and case mappings, as CPython's unicodedata has them.
#pragma once
#include <cstdint>

namespace wasmba::runtime {

bool isAlpha(uint32_t codePoint);
bool isDigit(uint32_t codePoint);
bool isDecimal(uint32_t codePoint);
bool isNumeric(uint32_t codePoint);
bool isSpace(uint32_t codePoint);
bool isLower(uint32_t codePoint);
bool isUpper(uint32_t codePoint);
bool isTitlecase(uint32_t codePoint);
bool isCased(uint32_t codePoint);
bool isCaseIgnorable(uint32_t codePoint);
bool isPrintable(uint32_t codePoint);
bool isIdentifierStart(uint32_t codePoint);
bool isIdentifierPart(uint32_t codePoint);
bool isLineBreak(uint32_t codePoint);
// The value of a decimal digit of any script, -1 for other characters.
int decimalDigit(uint32_t codePoint);

// Each writes one to three code points and returns how many.
int toUpper(uint32_t codePoint, uint32_t out[3]);
int toLower(uint32_t codePoint, uint32_t out[3]);
int toTitle(uint32_t codePoint, uint32_t out[3]);
int toFolded(uint32_t codePoint, uint32_t out[3]);

} // namespace wasmba::runtime
