#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace wasmba {

/// Decodes one code point of valid UTF-8 and moves behind it.
uint32_t decodeCodePoint(const char*& at, const char* end);
/// Appends in UTF-8; surrogates are encoded in the same way (WTF-8).
void appendCodePoint(std::string& text, uint32_t codePoint);

/// Whether valid UTF-8 is an identifier (XID_Start XID_Continue*, with `_` as a start).
bool isIdentifier(llvm::StringRef word);
/// Length in bytes of the longest identifier that the word begins with.
size_t identifierPrefix(llvm::StringRef word);
/// The form in which CPython compares identifiers: NFKC.
std::string normalizeIdentifier(llvm::StringRef identifier);

bool isPrintableCodePoint(uint32_t codePoint);
/// "U+201C".
std::string codePointNumber(uint32_t codePoint);
/// The ASCII text that was meant by a typographic character, or empty.
llvm::StringRef asciiLookAlike(uint32_t codePoint);

} // namespace wasmba
