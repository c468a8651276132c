// What to do about a mistake that shows which habit or language it comes from.

#include "syntax/parser_impl.h"

#include "support/edit_distance.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba {

using namespace ast;

namespace {

struct ForeignWord {
    llvm::StringRef word, remedy;
};

constexpr ForeignWord kForeignWords[] = {
#define FOREIGN_WORD(word, remedy) {word, remedy},
#include "syntax/foreign_words.def"
};

/// How lines begin that are not Python.
constexpr ForeignWord kForeignBeginnings[] = {
    {">>>", "delete the prompt '>>>'"},
    {"/*", "a comment begins with '#'"},
    {"//", "a comment begins with '#'"},
    {"<!--", "a comment begins with '#'"},
    {"%", "commands of notebooks are not Python: delete the line"},
    {"!", "commands of notebooks are not Python: delete the line"},
};

} // namespace

llvm::StringRef Parser::foreignWordRemedy(llvm::StringRef word) {
    const auto* row = llvm::find_if(kForeignWords, [&](const ForeignWord& each) { return each.word == word; });
    return row == std::end(kForeignWords) ? llvm::StringRef() : row->remedy;
}

/// The statement keyword that a word at the beginning of a line was likely meant for, or nothing.
llvm::StringRef Parser::similarKeyword(llvm::StringRef word) const {
    static constexpr llvm::StringLiteral kStatementKeywords[] = {
        "assert", "async",    "break",   "case",  "class",  "continue", "def",   "del",    "elif",
        "else",   "except",   "finally", "for",   "from",   "global",   "if",    "import", "lambda",
        "match",  "nonlocal", "pass",    "raise", "return", "try",      "while", "with",   "yield"};
    // Between two that are equally close, the rest of the line decides.
    auto isConfirmed = [&](llvm::StringRef keyword) {
        return (keyword == "from" && lineHas(TokenKind::KwImport)) || (keyword == "for" && lineHas(TokenKind::KwIn));
    };
    llvm::StringRef best;
    unsigned bestDistance = 3;
    for (llvm::StringRef keyword : kStatementKeywords) {
        unsigned allowed = keyword.size() <= 3 ? 1 : 2;
        unsigned distance = editDistance(word, keyword, allowed);
        if (word.size() <= 1 || distance > allowed)
            continue;
        if (distance < bestDistance || (distance == bestDistance && isConfirmed(keyword))) {
            best = keyword;
            bestDistance = distance;
        }
    }
    return best;
}

bool Parser::lineHas(TokenKind wanted) const {
    for (size_t at = position; tokens[at].kind != TokenKind::Newline && tokens[at].kind != TokenKind::EndOfFile; ++at)
        if (tokens[at].kind == wanted)
            return true;
    return false;
}

bool Parser::isAtLineBegin() const {
    if (position == 0)
        return true;
    TokenKind before = tokens[position - 1].kind;
    return before == TokenKind::Newline || before == TokenKind::Indent || before == TokenKind::Dedent;
}

/// Where an expression is wanted and something else stands.
std::string Parser::expressionHint() const {
    llvm::StringRef rest = source.text({token().span.begin, source.size()});
    if (isAtLineBegin())
        for (const ForeignWord& row : kForeignBeginnings)
            if (rest.starts_with(row.word))
                return row.remedy.str();
    if (position == 0)
        return {};
    const Token& before = tokens[position - 1];
    llvm::StringRef previous = text(before);
    if (at(TokenKind::Equal) && (previous == ">" || previous == "<"))
        return "write '" + previous.str() + "=' without a blank";
    if (at(TokenKind::KwReturn) && previous == ":")
        return "a lambda gives back its expression by itself: leave 'return' out";
    if (atAny(TokenKind::Newline, TokenKind::EndOfFile) && before.span.end <= token().span.begin && !isKeyword(before.kind))
        return "something is missing behind '" + previous.str() + "'";
    return {};
}

/// A complete statement is followed by something that cannot stand there.
std::string Parser::endOfStatementHint(const Stmt* last) const {
    if (auto* raised = as<Raise>(last); raised && at(TokenKind::Comma) && raised->exc)
        return "write the message into parentheses: " + source.text(raised->exc->span).str() + "(...)";
    auto* statement = as<ExprStmt>(last);
    auto* assignment = as<Assign>(last);
    const Expr* value = statement ? statement->value : assignment ? assignment->value : nullptr;
    if (auto* number = as<Constant>(value); number && at(TokenKind::Number))
        return "write the digits without blanks, as in 1_000_000, or an operator between the numbers";
    if (auto* compare = as<Compare>(value); compare && at(TokenKind::Colon))
        return compare->ops[0] == CompareOperator::In ? "begin the loop with 'for'" : "begin the line with 'if' or 'while'";
    if (at(TokenKind::Colon))
        return "a line that ends with ':' begins with a keyword such as 'if', 'while' or 'for'";
    if (as<NameExpr>(value) && at(TokenKind::Identifier) && nextKind() == TokenKind::Equal)
        return "a name has no blanks: write '" + source.text(value->span).str() + "_" + text(token()).str() + "'";
    return {};
}

std::string Parser::targetHint(const Expr* target) const {
    auto* difference = as<BinOp>(target);
    bool isHyphen = difference && difference->op == BinaryOperator::Sub && is<NameExpr>(difference->left) && is<NameExpr>(difference->right);
    if (!isHyphen)
        return {};
    return "a name has no '-': write '" + source.text(difference->left->span).str() + "_" + source.text(difference->right->span).str() + "'";
}

} // namespace wasmba
