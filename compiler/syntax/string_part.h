#pragma once

#include "syntax/parser_impl.h"

namespace wasmba {

/// One piece of adjacent string literals: text, or a replacement field.
struct Parser::StringPart {
    ast::Expr* field = nullptr;
    std::string text;
    Span span;
};

} // namespace wasmba
