#include "sema/template_builder.h"

namespace wasmba::sema {

/// The cases one after the other; names are bound when the whole pattern fits, before the guard is asked.
void TemplateBuilder::matchStatement(const ast::Match* node) {
    Value subject = expression(node->subject);
    Block* done = makeBlock();
    for (const ast::MatchCase* choice : node->cases) {
        Block* next = makeBlock();
        captures.clear();
        pattern(choice->pattern, subject, next);
        for (auto& [name, holder] : captures)
            assignName(name, readVariable(holder, current), choice->pattern->span);
        if (choice->guard) {
            Block* accepted = makeBlock();
            condition(choice->guard, accepted, next);
            seal(accepted);
            startBlock(accepted);
        }
        statements(choice->body);
        jump(done, node->span);
        seal(next);
        startBlock(next);
    }
    jump(done, node->span);
    seal(done);
    startBlock(done);
}

void TemplateBuilder::test(Value condition, Block* otherwise, Span span) {
    Block* fits = makeBlock();
    branch(truth(condition, span), fits, otherwise, span);
    seal(fits);
    startBlock(fits);
}

/// Goes on in a block where the pattern fits; from anywhere else control goes to `otherwise`.
void TemplateBuilder::pattern(const ast::Pattern* node, Value subject, Block* otherwise) {
    using namespace ast;
    auto compareWith = [&](Value value, CompareOperator op) {
        Value same = emit(Op::Compare, node->span, {subject, value});
        same->number = static_cast<int64_t>(op);
        test(same, otherwise, node->span);
    };
    switch (node->kind) {
    case NodeKind::MatchValue: return compareWith(expression(as<MatchValue>(node)->value), CompareOperator::Eq);
    case NodeKind::MatchSingleton: {
        auto* singleton = unit.arena.make<Constant>();
        singleton->kind = NodeKind::Constant;
        singleton->constantKind = as<MatchSingleton>(node)->value;
        singleton->span = node->span;
        return compareWith(constant(singleton), CompareOperator::Is);
    }
    case NodeKind::MatchAs:
        if (as<MatchAs>(node)->pattern)
            pattern(as<MatchAs>(node)->pattern, subject, otherwise);
        if (as<MatchAs>(node)->name)
            bindCapture(as<MatchAs>(node)->name, subject);
        return;
    case NodeKind::MatchOr: return alternatives(as<MatchOr>(node), subject, otherwise);
    case NodeKind::MatchSequence: return sequencePattern(as<MatchSequence>(node), subject, otherwise);
    case NodeKind::MatchClass: return classPattern(as<MatchClass>(node), subject, otherwise);
    case NodeKind::MatchMapping: return mappingPattern(as<MatchMapping>(node), subject, otherwise);
    default: refused("this pattern", node->span); return;
    }
}

void TemplateBuilder::sequencePattern(const ast::MatchSequence* node, Value subject, Block* otherwise) {
    int32_t star = -1;
    for (size_t i = 0; i < node->patterns.size(); ++i)
        if (ast::is<ast::MatchStar>(node->patterns[i]))
            star = static_cast<int32_t>(i);
    Value isSequence = emit(Op::MatchSequence, node->span, subject);
    isSequence->number = static_cast<int64_t>(node->patterns.size()) - (star >= 0);
    isSequence->star = star >= 0;
    test(isSequence, otherwise, node->span);
    Value unpacked = emit(Op::Unpack, node->span, subject);
    unpacked->number = static_cast<int64_t>(node->patterns.size());
    unpacked->star = star;
    for (size_t i = 0; i < node->patterns.size(); ++i) {
        const ast::Pattern* inner = node->patterns[i];
        auto* rest = ast::as<ast::MatchStar>(inner);
        if (rest && !rest->name)
            continue;
        Value element = emit(Op::UnpackElement, inner->span, unpacked);
        element->number = static_cast<int64_t>(i);
        if (rest)
            bindCapture(rest->name, element);
        else
            pattern(inner, element, otherwise);
    }
}

void TemplateBuilder::alternatives(const ast::MatchOr* node, Value subject, Block* otherwise) {
    Block* matched = makeBlock();
    for (size_t i = 0; i < node->patterns.size(); ++i) {
        bool isLast = i + 1 == node->patterns.size();
        Block* next = isLast ? otherwise : makeBlock();
        pattern(node->patterns[i], subject, next);
        jump(matched, node->span);
        if (isLast)
            break;
        seal(next);
        startBlock(next);
    }
    seal(matched);
    startBlock(matched);
}

untyped::Instruction* TemplateBuilder::builtin(llvm::StringRef name, Span span) {
    Value value = emit(Op::LoadGlobal, span);
    value->name = unit.names.intern(name);
    return value;
}

void TemplateBuilder::testInstance(Value subject, Value type, Block* otherwise, Span span) {
    test(emit(Op::Call, span, {builtin("isinstance", span), subject, type}), otherwise, span);
}

/// A dict that has the keys, whatever else it has.
void TemplateBuilder::mappingPattern(const ast::MatchMapping* node, Value subject, Block* otherwise) {
    if (node->rest) {
        refused("a mapping pattern", node->span);
        return;
    }
    testInstance(subject, builtin("dict", node->span), otherwise, node->span);
    for (size_t i = 0; i < node->keys.size(); ++i) {
        Value key = expression(node->keys[i]);
        Value isIn = emit(Op::Compare, node->span, {key, subject});
        isIn->number = static_cast<int64_t>(ast::CompareOperator::In);
        test(isIn, otherwise, node->span);
        pattern(node->patterns[i], emit(Op::Subscript, node->span, {subject, key}), otherwise);
    }
}

/// isinstance(subject, class); the only argument that a class may have, as in int(n), is the subject itself.
void TemplateBuilder::classPattern(const ast::MatchClass* node, Value subject, Block* otherwise) {
    if (node->patterns.size() > 1 || !node->kwdPatterns.empty()) {
        refused("a class pattern", node->span);
        return;
    }
    testInstance(subject, expression(node->cls), otherwise, node->span);
    if (!node->patterns.empty())
        pattern(node->patterns[0], subject, otherwise);
}

/// Alternatives bind the same names: what they hold meets in a variable that no program can spell.
void TemplateBuilder::bindCapture(Name name, Value value) {
    for (auto& [known, holder] : captures)
        if (known == name)
            return writeVariable(holder, value);
    Name holder = unit.names.intern(name.str() + "#" + std::to_string(++comprehensionCount));
    captures.push_back({name, holder});
    writeVariable(holder, value);
}

} // namespace wasmba::sema
