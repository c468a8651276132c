#pragma once

#include "syntax/character.h"
#include "syntax/lexer.h"

#include "llvm/ADT/SmallVector.h"

namespace wasmba {

class Lexer {
public:
    Lexer(const SourceText& source, Diagnostics& diagnostics)
        : source(source), diagnostics(diagnostics), begin(source.text().data()), end(begin + source.size()), at(begin) {
    }

    TokenStream run();

private:
    struct Bracket {
        TokenKind kind;
        uint32_t offset;
        /// Opens a replacement field of the innermost f-string.
        bool isField;
    };

    struct Indentation {
        uint32_t column;
        /// The column with tabs counted as one: both must agree, whatever width the user's editor gives a tab.
        uint32_t alternateColumn;
        /// Stands for a wrong dedent that was reported: has neither Indent nor Dedent.
        bool isPhantom;
    };

    struct FString {
        uint32_t offset;
        /// Number of open brackets around it.
        size_t bracketBase;
        char quote;
        uint8_t quoteSize;
        char letter;
        bool isRaw;
        /// The lexer is in its text or in a format specifier, not in a replacement field.
        bool inText;
        bool inFormatSpec;
    };

    uint32_t offset() const { return static_cast<uint32_t>(at - begin); }
    uint32_t offsetOf(const char* place) const { return static_cast<uint32_t>(place - begin); }
    bool atEnd() const { return at == end; }
    bool inBrackets() const { return !brackets.empty(); }

    void emit(TokenKind kind, const char* from) { stream.tokens.push_back({kind, {offsetOf(from), offset()}}); }
    template <class... Args>
    Diagnostic& error(DiagnosticId id, Span span, const Args&... args) {
        markBroken(span.begin);
        return diagnostics.report(id, span, args...);
    }
    /// From here to the end of the logical line.
    void markBroken(uint32_t from);

    // lexer.cpp
    bool checkSource();
    void lexToken();
    void lexIdentifierOrString();
    void lexPunctuation();
    void lexInvalidCharacter();
    void lexContinuation();
    void lexNewline();
    void finish();
    void skipLineEnd();
    void skipComment();

    // lexer_indentation.cpp
    /// At the start of a logical line: skips empty lines, then emits Indent or Dedents.
    void lexIndentation();
    void applyIndentation(uint32_t column, uint32_t alternateColumn);
    void popIndentation();

    // lexer_bracket.cpp
    void openBracket(TokenKind kind, const char* from, bool isField);
    void closeBracket(TokenKind kind, const char* from);
    void reportNeverClosed();
    /// A keyword that cannot stand in brackets begins a line: the bracket was forgotten.
    bool startsStatementInBrackets() const;

    // lexer_number.cpp
    void lexNumber();
    void lexRadixNumber(const char* from, unsigned radix, llvm::StringRef radixName);
    bool skipDigits(unsigned radix, const char* from, llvm::StringRef literalName);
    void endNumber(const char* from, llvm::StringRef literalName);

    // lexer_string.cpp
    void lexString(const char* from);
    void lexFStringStart(const char* from, char letter, bool isRaw);
    void lexFStringText();
    void abandonFStrings();
    uint32_t quoteSizeHere() const;
    bool atQuotes(char quote, unsigned size) const;

    const SourceText& source;
    Diagnostics& diagnostics;
    const char* begin;
    const char* end;
    const char* at;
    TokenStream stream;
    llvm::SmallVector<Bracket, 16> brackets;
    llvm::SmallVector<Indentation, 16> indentations{{0, 0, false}};
    llvm::SmallVector<FString, 4> fstrings;
    bool atLineStart = true;
    bool isBroken = false;
    bool stopped = false;
};

} // namespace wasmba
