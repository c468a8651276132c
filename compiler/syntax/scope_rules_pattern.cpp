#include "syntax/scope_rules_impl.h"

#include "llvm/ADT/DenseSet.h"

namespace wasmba {

using namespace ast;

/// What makes a pattern match everything ("wildcard", "name capture 'x'"), or nothing.
static std::string irrefutability(const Pattern* pattern) {
    auto* capture = as<MatchAs>(pattern);
    if (!capture)
        return {};
    if (capture->pattern)
        return irrefutability(capture->pattern);
    return capture->name ? "name capture '" + capture->name.str() + "'" : "wildcard";
}

void ScopeRules::visitMatch(const Match& node) {
    visit(node.subject);
    for (const MatchCase* matchCase : node.cases) {
        std::string reason = irrefutability(matchCase->pattern);
        if (!reason.empty() && !matchCase->guard && matchCase != node.cases.back())
            report(DiagnosticId::IrrefutablePattern, matchCase->pattern->span, reason);
        BoundNames bound;
        visitPattern(matchCase->pattern, bound);
        visit(matchCase->guard);
        visitAll(matchCase->body);
    }
}

void ScopeRules::bindInPattern(Name name, Span span, BoundNames& bound) {
    if (name.empty())
        return;
    auto [first, isNew] = bound.try_emplace(name, span);
    if (!isNew)
        report(DiagnosticId::RepeatedPatternName, span, name).note(first->second, "the first one is here");
    bind(name, span);
}

void ScopeRules::visitSequencePatterns(ListOf<Pattern> patterns, BoundNames& bound) {
    bool hasStar = false;
    for (const Pattern* pattern : patterns) {
        if (is<MatchStar>(pattern) && hasStar)
            report(DiagnosticId::SeveralStarredPatterns, pattern->span);
        hasStar |= is<MatchStar>(pattern);
        visitPattern(pattern, bound);
    }
}

void ScopeRules::visitAlternatives(const MatchOr& node, BoundNames& bound) {
    BoundNames firstNames;
    bool differs = false;
    for (const Pattern* pattern : node.patterns) {
        BoundNames own;
        visitPattern(pattern, own);
        std::string reason = irrefutability(pattern);
        if (!reason.empty() && pattern != node.patterns.back())
            report(DiagnosticId::IrrefutablePattern, pattern->span, reason);
        if (pattern == node.patterns.front())
            firstNames = own;
        differs |= own.size() != firstNames.size();
        for (auto& [name, span] : own)
            differs |= !firstNames.count(name);
    }
    if (differs)
        report(DiagnosticId::AlternativesBindDifferently, node.span);
    for (auto& [name, span] : firstNames)
        bindInPattern(name, span, bound);
}

void ScopeRules::visitPattern(const Pattern* pattern, BoundNames& bound) {
    switch (pattern->kind) {
    case NodeKind::MatchValue: return visit(static_cast<const MatchValue*>(pattern)->value);
    case NodeKind::MatchSequence:
        return visitSequencePatterns(static_cast<const MatchSequence*>(pattern)->patterns, bound);
    case NodeKind::MatchStar: {
        auto* star = static_cast<const MatchStar*>(pattern);
        return bindInPattern(star->name, star->nameSpan, bound);
    }
    case NodeKind::MatchMapping: {
        auto* mapping = static_cast<const MatchMapping*>(pattern);
        visitAll(mapping->keys);
        for (const Pattern* value : mapping->patterns)
            visitPattern(value, bound);
        return bindInPattern(mapping->rest, mapping->restSpan, bound);
    }
    case NodeKind::MatchClass: {
        auto* cls = static_cast<const MatchClass*>(pattern);
        visit(cls->cls);
        for (ListOf<Pattern> group : {cls->patterns, cls->kwdPatterns})
            for (const Pattern* argument : group)
                visitPattern(argument, bound);
        llvm::SmallDenseSet<Name, 4> seen;
        for (const Identifier& attribute : cls->kwdAttrs)
            if (attribute.name && !seen.insert(attribute.name).second)
                report(DiagnosticId::RepeatedPatternAttribute, attribute.span, attribute.name);
        return;
    }
    case NodeKind::MatchAs: {
        auto* as = static_cast<const MatchAs*>(pattern);
        if (as->pattern)
            visitPattern(as->pattern, bound);
        return bindInPattern(as->name, as->nameSpan, bound);
    }
    case NodeKind::MatchOr: return visitAlternatives(static_cast<const MatchOr&>(*pattern), bound);
    default: return;
    }
}

} // namespace wasmba
