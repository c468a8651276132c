#include "syntax/lexer_impl.h"

namespace wasmba {

static constexpr uint32_t kTabSize = 8;

void Lexer::lexIndentation() {
    uint32_t column = 0;
    uint32_t alternateColumn = 0;
    // A backslash joins the next line to the indentation that stands before it.
    bool isContinued = false;
    while (true) {
        char character = *at;
        if (character == ' ') {
            if (!isContinued)
                ++column, ++alternateColumn;
        } else if (character == '\t') {
            if (!isContinued)
                column = (column / kTabSize + 1) * kTabSize, ++alternateColumn;
        } else if (character == '\f') {
            column = alternateColumn = 0;
        } else if (character == '\\' && (at[1] == '\n' || at[1] == '\r')) {
            isContinued = column > 0;
            ++at;
            skipLineEnd();
            continue;
        } else {
            break;
        }
        ++at;
    }
    if (*at == '#')
        skipComment();
    if (atEnd())
        return;
    if (*at == '\n' || *at == '\r') {
        skipLineEnd();
        atLineStart = true;
        return;
    }
    applyIndentation(column, alternateColumn);
}

void Lexer::applyIndentation(uint32_t column, uint32_t alternateColumn) {
    uint32_t lineBegin = source.lineStart(source.lineOf(offset()));
    auto checkTabs = [&](bool isConsistent) {
        if (!isConsistent)
            error(DiagnosticId::InconsistentTabs, {lineBegin, offset()});
    };
    if (column == indentations.back().column)
        return checkTabs(alternateColumn == indentations.back().alternateColumn);

    if (column > indentations.back().column) {
        checkTabs(alternateColumn > indentations.back().alternateColumn);
        if (indentations.size() >= kMaxIndentations) {
            error(DiagnosticId::TooManyIndentations, {lineBegin, offset()}, kMaxIndentations);
            stopped = true;
            return;
        }
        indentations.push_back({column, alternateColumn, false});
        emit(TokenKind::Indent, at);
        return;
    }

    while (column < indentations.back().column)
        popIndentation();
    if (column == indentations.back().column)
        return checkTabs(alternateColumn == indentations.back().alternateColumn);
    error(DiagnosticId::UnindentMismatch, {lineBegin, offset()});
    // The line itself is fine.
    isBroken = false;
    stream.brokenRanges.back().end = offset();
    indentations.push_back({column, alternateColumn, true});
}

void Lexer::popIndentation() {
    if (!indentations.pop_back_val().isPhantom)
        emit(TokenKind::Dedent, at);
}

} // namespace wasmba
