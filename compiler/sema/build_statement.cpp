#include "sema/template_builder.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

void TemplateBuilder::statements(ast::ListOf<ast::Stmt> list) {
    for (const ast::Stmt* node : list)
        statement(node);
}

void TemplateBuilder::statement(const ast::Stmt* node) {
    using namespace ast;
    switch (node->kind) {
    case NodeKind::FunctionDef: return functionDefinition(as<FunctionDef>(node));
    case NodeKind::Return: return returnStatement(as<Return>(node));
    case NodeKind::Assign: {
        Value value = expression(as<Assign>(node)->value);
        for (const Expr* target : as<Assign>(node)->targets)
            assign(target, value);
        return;
    }
    case NodeKind::AnnAssign:
        if (as<AnnAssign>(node)->value)
            assign(as<AnnAssign>(node)->target, expression(as<AnnAssign>(node)->value));
        return;
    case NodeKind::AugAssign: return augmentedAssign(as<AugAssign>(node));
    case NodeKind::Delete:
        for (const Expr* target : as<Delete>(node)->targets)
            deleteTarget(target);
        return;
    case NodeKind::For: return forStatement(as<For>(node));
    case NodeKind::While: return whileStatement(as<While>(node));
    case NodeKind::If: return ifStatement(as<If>(node));
    case NodeKind::Raise: return raiseStatement(as<Raise>(node));
    case NodeKind::Assert: return assertStatement(as<Assert>(node));
    case NodeKind::Import: return importStatement(as<Import>(node));
    case NodeKind::ImportFrom: return importFromStatement(as<ImportFrom>(node));
    case NodeKind::ExprStmt:
        if (auto* yielded = as<YieldFrom>(as<ExprStmt>(node)->value))
            return yieldAll(yielded);
        if (!is<Constant>(as<ExprStmt>(node)->value))
            expression(as<ExprStmt>(node)->value);
        return;
    case NodeKind::Break: return leaveLoop(loops.back().breakTarget, node->span, true);
    case NodeKind::Continue: return leaveLoop(loops.back().continueTarget, node->span, false);
    case NodeKind::Global:
    case NodeKind::Nonlocal:
    case NodeKind::Pass: return;
    case NodeKind::ClassDef: return classDefinition(as<ClassDef>(node));
    case NodeKind::AsyncFunctionDef: {
        auto* function = as<AsyncFunctionDef>(node);
        return assignName(function->name, refused("async", {node->span.begin, function->nameSpan.end}), function->nameSpan);
    }
    case NodeKind::AsyncFor:
    case NodeKind::AsyncWith: refused("async", node->span); return;
    case NodeKind::With: return withStatement(as<With>(node));
    case NodeKind::Match: return matchStatement(as<Match>(node));
    case NodeKind::Try: return tryStatement(*as<Try>(node), node->span);
    case NodeKind::TryStar: refused("except*", node->span); return;
    default: refused("this statement", node->span); return;
    }
}

void TemplateBuilder::functionDefinition(const ast::FunctionDef* node) {
    if (!scope.isModule() && scope.onlyDefinition(node->name))
        return; // made where it is referred to, with the values captured then
    assignName(node->name, functionOf(node, node->nameSpan), node->nameSpan);
}

void TemplateBuilder::returnStatement(const ast::Return* node) {
    for (LoopTargets& targets : loops)
        targets.loop->leavesEarly = true;
    Value value = node->value ? expression(node->value) : none(node->span);
    for (const LoopTargets& targets : llvm::reverse(loops))
        if (targets.iterator)
            emit(Op::Keep, node->span, targets.iterator);
    leaveTries(0, node->span, [&] { emit(Op::Return, node->span, value); });
}

void TemplateBuilder::leaveLoop(Block* target, Span span, bool early) {
    Value iterator = early ? loops.back().iterator : nullptr;
    if (early)
        loops.back().loop->leavesEarly = true;
    leaveTries(loops.back().tries, span, [&] {
        if (iterator)
            emit(Op::Keep, span, iterator);
        jump(target, span);
    });
}

void TemplateBuilder::assign(const ast::Expr* target, Value value) {
    using namespace ast;
    switch (target->kind) {
    case NodeKind::NameExpr: return assignName(as<NameExpr>(target)->id, value, target->span);
    case NodeKind::Tuple: return unpack(as<Tuple>(target)->elements, value, target->span);
    case NodeKind::List: return unpack(as<List>(target)->elements, value, target->span);
    case NodeKind::Subscript: {
        Value object = expression(as<Subscript>(target)->value);
        Value index = expression(as<Subscript>(target)->slice);
        emit(Op::SetSubscript, target->span, {object, index, value})->tree = target;
        return;
    }
    case NodeKind::Attribute: {
        Value object = expression(as<Attribute>(target)->value);
        emit(Op::SetAttribute, target->span, {object, value})->name = as<Attribute>(target)->attribute;
        return;
    }
    default: refused("assignment to this", target->span); return;
    }
}

void TemplateBuilder::unpack(ast::ListOf<ast::Expr> targets, Value value, Span span) {
    Value unpacked = emit(Op::Unpack, span, value);
    unpacked->number = static_cast<int64_t>(targets.size());
    for (size_t i = 0; i < targets.size(); ++i)
        if (ast::is<ast::Starred>(targets[i]))
            unpacked->star = static_cast<int32_t>(i);
    for (size_t i = 0; i < targets.size(); ++i) {
        auto* starred = ast::as<ast::Starred>(targets[i]);
        Value element = emit(Op::UnpackElement, targets[i]->span, unpacked);
        element->number = static_cast<int64_t>(i);
        assign(starred ? starred->value : targets[i], element);
    }
}

void TemplateBuilder::augmentedAssign(const ast::AugAssign* node) {
    auto operate = [&](Value left) {
        Value right = expression(node->value);
        Value value = emit(Op::InPlace, node->span, {left, right});
        value->number = static_cast<int64_t>(node->op);
        return value;
    };
    if (auto* name = ast::as<ast::NameExpr>(node->target)) {
        assignName(name->id, operate(readName(name->id, name->span)), name->span);
    } else if (auto* subscript = ast::as<ast::Subscript>(node->target)) {
        Value object = expression(subscript->value);
        Value index = expression(subscript->slice);
        Value result = operate(emit(Op::Subscript, subscript->span, {object, index}));
        emit(Op::SetSubscript, subscript->span, {object, index, result})->tree = subscript;
    } else if (auto* attribute = ast::as<ast::Attribute>(node->target)) {
        Value object = expression(attribute->value);
        Value old = emit(Op::Attribute, attribute->span, object);
        old->name = attribute->attribute;
        emit(Op::SetAttribute, attribute->span, {object, operate(old)})->name = attribute->attribute;
    }
}

void TemplateBuilder::deleteTarget(const ast::Expr* target) {
    if (auto* name = ast::as<ast::NameExpr>(target)) {
        readName(name->id, name->span);
        if (scope.binds(name->id) && !isPinned(name->id)) {
            Value unset = emit(Op::Unset, target->span);
            unset->name = name->id;
            return writeVariable(name->id, unset);
        }
        refused("del of this variable", target->span);
    } else if (auto* subscript = ast::as<ast::Subscript>(target)) {
        Value object = expression(subscript->value);
        emit(Op::DeleteSubscript, target->span, {object, expression(subscript->slice)});
    } else {
        refused("del", target->span);
    }
}

void TemplateBuilder::ifStatement(const ast::If* node) {
    Block* done = makeBlock();
    // A chain of elif is walked, not recursed into.
    while (true) {
        Block* yes = makeBlock();
        Block* no = node->orElse.empty() ? done : makeBlock();
        condition(node->test, yes, no);
        seal(yes);
        startBlock(yes);
        statements(node->body);
        jump(done, node->span);
        if (node->orElse.empty())
            break;
        seal(no);
        startBlock(no);
        auto* next = node->orElse.size() == 1 ? ast::as<ast::If>(node->orElse[0]) : nullptr;
        if (!next) {
            statements(node->orElse);
            jump(done, node->span);
            break;
        }
        node = next;
    }
    seal(done);
    startBlock(done);
}

untyped::Loop* TemplateBuilder::beginLoop(Span span) {
    auto made = std::make_unique<Loop>();
    Loop* loop = made.get();
    function.loops.push_back(std::move(made));
    loop->span = span;
    loop->parent = currentLoop;
    loop->preheader = current;
    currentLoop = loop;
    loop->header = makeBlock();
    loop->header->isLoopHeader = true;
    loop->latch = makeBlock();
    return loop;
}

void TemplateBuilder::endLoop(Loop* loop) { currentLoop = loop->parent; }

untyped::Loop* TemplateBuilder::loopOver(Value iterable, Span span, llvm::function_ref<void(Value element, Block* latch)> body) {
    Block* exit = makeBlock();
    Loop* loop = beginLoop(span);
    loop->exit = exit;
    Value iterator = emit(Op::GetIterator, span, iterable);
    iterator->loop = loop;
    jump(loop->header, span);
    startBlock(loop->header);
    Block* inside = makeBlock();
    branch(emit(Op::HasNext, span, iterator), inside, exit, span);
    seal(inside);
    startBlock(inside);
    body(emit(Op::Next, span, iterator), loop->latch);
    jump(loop->latch, span);
    seal(loop->latch);
    startBlock(loop->latch);
    emit(Op::Advance, span, iterator);
    jump(loop->header, span);
    seal(loop->header);
    endLoop(loop);
    seal(exit);
    startBlock(exit);
    return loop;
}

/// `yield from` as a statement: what the other generator returns is not wanted.
void TemplateBuilder::yieldAll(const ast::YieldFrom* node) {
    loopOver(expression(node->value), node->span, [&](Value element, Block*) { emitYield(element, node->span); });
}

void TemplateBuilder::whileStatement(const ast::While* node) {
    Block* exit = makeBlock();
    Block* otherwise = node->orElse.empty() ? exit : makeBlock();
    Loop* loop = beginLoop(node->span);
    loop->exit = otherwise;
    jump(loop->header, node->span);
    startBlock(loop->header);
    Block* body = makeBlock();
    condition(node->test, body, otherwise);
    seal(body);
    startBlock(body);
    loops.push_back({loop, loop->latch, exit, pendingTries.size(), nullptr});
    statements(node->body);
    loops.pop_back();
    jump(loop->latch, node->span);
    seal(loop->latch);
    startBlock(loop->latch);
    jump(loop->header, node->span);
    seal(loop->header);
    endLoop(loop);
    if (otherwise != exit) {
        seal(otherwise);
        startBlock(otherwise);
        statements(node->orElse);
        jump(exit, node->span);
    }
    seal(exit);
    startBlock(exit);
}

void TemplateBuilder::forStatement(const ast::For* node) {
    if (!reducesArrays(node))
        loopThrough(node, expression(node->iter));
}

void TemplateBuilder::loopThrough(const ast::For* node, Value iterable) {
    Block* exit = makeBlock();
    Block* otherwise = makeBlock();
    Loop* loop = beginLoop(node->span);
    loop->exit = otherwise;
    Value iterator = emit(Op::GetIterator, node->iter->span, iterable);
    iterator->loop = loop;
    jump(loop->header, node->span);
    startBlock(loop->header);
    Block* body = makeBlock();
    branch(emit(Op::HasNext, node->iter->span, iterator), body, otherwise, node->iter->span);
    seal(body);
    startBlock(body);
    assign(node->target, emit(Op::Next, node->target->span, iterator));
    loops.push_back({loop, loop->latch, exit, pendingTries.size(), iterator});
    statements(node->body);
    loops.pop_back();
    jump(loop->latch, node->span);
    seal(loop->latch);
    startBlock(loop->latch);
    emit(Op::Advance, node->span, iterator);
    jump(loop->header, node->span);
    seal(loop->header);
    endLoop(loop);
    seal(otherwise);
    startBlock(otherwise);
    statements(node->orElse);
    jump(exit, node->span);
    seal(exit);
    startBlock(exit);
}

void TemplateBuilder::assertStatement(const ast::Assert* node) {
    Block* failed = makeBlock();
    Block* done = makeBlock();
    condition(node->test, done, failed);
    seal(failed);
    startBlock(failed);
    llvm::SmallVector<Value, 1> message;
    if (node->message)
        message.push_back(expression(node->message));
    emit(Op::AssertFailed, node->test->span, message);
    emit(Op::Raise, node->test->span);
    seal(done);
    startBlock(done);
}

void TemplateBuilder::raiseStatement(const ast::Raise* node) {
    if (!node->exc) {
        raiseAgain(node->span);
        return;
    }
    Value exception = expression(node->exc);
    if (node->cause)
        expression(node->cause);
    terminate(Op::Raise, node->span, exception);
}

void TemplateBuilder::importStatement(const ast::Import* node) {
    for (const ast::Alias* alias : node->names) {
        Value whole = emit(Op::Import, alias->nameSpan);
        whole->name = alias->name;
        if (alias->asName) {
            assignName(alias->asName, whole, alias->asNameSpan);
            continue;
        }
        Name first = unit.names.intern(alias->name.text().split('.').first);
        Value package = whole;
        if (first != alias->name) {
            package = emit(Op::Import, alias->nameSpan);
            package->name = first;
        }
        assignName(first, package, alias->nameSpan);
    }
}

void TemplateBuilder::importFromStatement(const ast::ImportFrom* node) {
    for (const ast::Alias* alias : node->names) {
        if (alias->name == "*") {
            unit.starImports.push_back(node->module);
            emit(Op::Import, node->span)->name = node->module;
            continue;
        }
        Value value = emit(Op::ImportFrom, alias->nameSpan);
        value->name = node->module;
        value->constantName = alias->name;
        value->number = node->level;
        assignName(alias->asName ? alias->asName : alias->name, value, alias->nameSpan);
    }
}

} // namespace wasmba::sema
