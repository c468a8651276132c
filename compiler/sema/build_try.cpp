#include "sema/template_builder.h"

namespace wasmba::sema {

namespace {

/// Every way out of a try statement gets its own copy of the finally clause; clauses inside of clauses multiply them.
constexpr unsigned kMaxFinalDepth = 6;

} // namespace

untyped::Block* TemplateBuilder::makeHandler() {
    Block* handler = makeBlock();
    handler->exceptionalEntry = current;
    seal(handler);
    return handler;
}

void TemplateBuilder::beginGuarded(Block* handler, Span span) {
    currentHandler = handler;
    Block* body = makeBlock();
    jump(body, span);
    seal(body);
    startBlock(body);
}

void TemplateBuilder::tryStatement(const ast::TryFields& fields, Span span) {
    auto clauses = [&] { exceptClauses(fields, span, [&] { statements(fields.body); }); };
    if (fields.finalBody.empty())
        return clauses();
    guarded(span, clauses, [this, body = fields.finalBody, span] { finalBody(body, span); });
}

void TemplateBuilder::guarded(Span span, llvm::function_ref<void()> body, const std::function<void()>& final) {
    Block* outer = currentHandler;
    Block* handler = makeHandler();
    pendingTries.push_back({final, true, outer, currentLoop, loops.size(), caught.size()});
    beginGuarded(handler, span);
    body();
    pendingTries.pop_back();
    currentHandler = outer;

    Block* done = makeBlock();
    Block* normal = makeBlock();
    jump(normal, span);
    seal(normal);
    startBlock(normal);
    final();
    jump(done, span);

    startBlock(handler);
    caught.push_back(emit(Op::SaveException, span));
    final();
    raiseAgain(span);
    caught.pop_back();
    seal(done);
    startBlock(done);
}

void TemplateBuilder::exceptClauses(const ast::TryFields& fields, Span span, llvm::function_ref<void()> body) {
    if (fields.handlers.empty())
        return body();
    Block* outer = currentHandler;
    Block* handler = makeHandler();
    beginGuarded(handler, span);
    body();
    currentHandler = outer;

    Block* done = makeBlock();
    Block* otherwise = makeBlock();
    jump(otherwise, span);
    seal(otherwise);
    startBlock(otherwise);
    statements(fields.orElse);
    jump(done, span);

    startBlock(handler);
    for (const ast::ExceptHandler* clause : fields.handlers) {
        Block* matched = makeBlock();
        Block* next = makeBlock();
        Value classes = nullptr;
        if (clause->type) {
            classes = expression(clause->type);
            Value matches = emit(Op::ExceptionMatches, clause->type->span, classes);
            matches->targets[0] = handler;
            branch(matches, matched, next, clause->type->span);
        } else {
            jump(matched, clause->span);
        }
        seal(matched);
        seal(next);
        startBlock(matched);
        handleException(clause, classes, done);
        startBlock(next);
    }
    terminate(Op::Raise, span, {});
    seal(done);
    startBlock(done);
}

void TemplateBuilder::handleException(const ast::ExceptHandler* clause, Value classes, Block* done) {
    Value exception = emit(Op::SaveException, clause->span, classes ? llvm::ArrayRef<Value>(classes) : llvm::ArrayRef<Value>());
    if (clause->name) {
        assignName(clause->name, exception, clause->nameSpan);
        auto leave = [this, clause] { unbind(clause->name, clause->nameSpan); };
        pendingTries.push_back({leave, false, currentHandler, currentLoop, loops.size(), caught.size()});
    }
    caught.push_back(exception);
    statements(clause->body);
    caught.pop_back();
    if (clause->name) {
        pendingTries.pop_back();
        unbind(clause->name, clause->nameSpan);
    }
    jump(done, clause->span);
}

/// A variable in memory keeps the exception until it is assigned anew or the function is left.
void TemplateBuilder::unbind(Name name, Span span) {
    if (!scope.binds(name) || isPinned(name))
        return;
    Value unset = emit(Op::Unset, span);
    unset->name = name;
    writeVariable(name, unset);
}

void TemplateBuilder::finalBody(ast::ListOf<ast::Stmt> body, Span span) {
    if (finalDepth == kMaxFinalDepth) {
        refused("finally inside of finally", span);
        return;
    }
    ++finalDepth;
    statements(body);
    --finalDepth;
}

void TemplateBuilder::raiseAgain(Span span) {
    if (caught.empty()) {
        refused("raise without an exception", span);
        return;
    }
    emit(Op::RestoreException, span, caught.back());
    terminate(Op::Raise, span, {});
}

void TemplateBuilder::leaveTries(size_t depth, Span span, llvm::function_ref<void()> leave) {
    auto triesHere = pendingTries;
    auto loopsHere = loops;
    auto caughtHere = caught;
    Block* handlerHere = currentHandler;
    Loop* loopHere = currentLoop;
    while (pendingTries.size() > depth) {
        PendingTry pending = pendingTries.back();
        pendingTries.pop_back();
        currentHandler = pending.handler;
        currentLoop = pending.loop;
        loops.erase(loops.begin() + static_cast<ptrdiff_t>(pending.loops), loops.end());
        caught.resize(pending.caught);
        Block* next = makeBlock();
        jump(next, span);
        seal(next);
        startBlock(next);
        pending.leave();
    }
    leave();
    pendingTries = std::move(triesHere);
    loops = std::move(loopsHere);
    caught = std::move(caughtHere);
    currentHandler = handlerHere;
    currentLoop = loopHere;
    startBlock(makeBlock());
    seal(current);
}

} // namespace wasmba::sema
