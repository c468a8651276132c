#include "sema/template_builder.h"

namespace wasmba::sema {

namespace {

/// What a call calls: `errstate` in numpy.errstate(...).
llvm::StringRef calledName(const ast::Call* call) {
    if (auto* attribute = call ? ast::as<ast::Attribute>(call->func) : nullptr)
        return attribute->attribute.text();
    auto* name = call ? ast::as<ast::NameExpr>(call->func) : nullptr;
    return name ? name->id.text() : llvm::StringRef();
}

} // namespace

/// The known contexts: np.errstate and parallel_chunksize change nothing that a program can see here, suppress is a try statement.
void TemplateBuilder::withStatement(const ast::With* node, size_t item) {
    if (item == node->items.size())
        return statements(node->body);
    auto* call = ast::as<ast::Call>(node->items[item]->contextExpr);
    llvm::StringRef name = calledName(call);
    if (name == "suppress" && !node->items[item]->optionalVars)
        return suppressed(call, node, item);
    bool isSilent = (name == "errstate" || name == "parallel_chunksize") && !node->items[item]->optionalVars;
    if (!isSilent) {
        refused(name == "open" || name == "objmode" ? name : "with", node->items[item]->contextExpr->span);
        return;
    }
    for (const ast::Expr* argument : call->args)
        expression(argument);
    withStatement(node, item + 1);
}

/// try: body; except exceptions: pass
void TemplateBuilder::suppressed(const ast::Call* call, const ast::With* node, size_t item) {
    auto* classes = unit.arena.make<ast::Tuple>();
    classes->kind = ast::NodeKind::Tuple;
    classes->span = call->span;
    classes->elements = call->args;
    auto* handler = unit.arena.make<ast::ExceptHandler>();
    handler->kind = ast::NodeKind::ExceptHandler;
    handler->span = call->span;
    handler->type = classes;
    ast::TryFields fields;
    fields.handlers = unit.arena.copy(llvm::ArrayRef<ast::ExceptHandler*>(handler));
    exceptClauses(fields, node->span, [&] { withStatement(node, item + 1); });
}

} // namespace wasmba::sema
