#include "sema/template_builder.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

namespace {

/// What `with` can be given. The last one changes nothing that a program can see here.
constexpr llvm::StringRef kSuppress = "contextlib.suppress";
constexpr llvm::StringRef kChunkSize = "numba.parallel_chunksize";
constexpr llvm::StringRef kErrorState = "numpy.errstate";

/// Contexts that are refused for reasons of their own, with their rows in refused.def.
struct RefusedContext {
    llvm::StringRef name, row;
};
constexpr RefusedContext kRefusedContexts[] = {{"open", "open"}, {"numba.objmode", "objmode"}};

} // namespace

/// What a callee stands for if it is imported, as numpy.errstate, or the name itself if nobody assigns it; otherwise nothing.
std::string TemplateBuilder::importedName(const ast::Expr* callee) const {
    if (auto* attribute = ast::as<ast::Attribute>(callee)) {
        std::string object = importedName(attribute->value);
        return object.empty() ? object : object + "." + attribute->attribute.str();
    }
    auto* name = ast::as<ast::NameExpr>(callee);
    if (!name)
        return {};
    for (const Scope* binder = &scope; binder; binder = binder->parent)
        if (binder->binds(name->id))
            return binder->importOf(name->id).str();
    for (Name module : unit.starImports)
        for (llvm::StringRef known : {kSuppress, kChunkSize, kErrorState})
            if (known == module.str() + "." + name->id.str())
                return known.str();
    return name->id.str();
}

void TemplateBuilder::withStatement(const ast::With* node, size_t item) {
    if (item == node->items.size())
        return statements(node->body);
    auto* call = ast::as<ast::Call>(node->items[item]->contextExpr);
    std::string name = call ? importedName(call->func) : std::string();
    bool hasTarget = node->items[item]->optionalVars != nullptr;
    if (name == kSuppress && !hasTarget)
        return suppressed(call, node, item);
    if (name == kChunkSize && !hasTarget && call->args.size() == 1 && call->keywords.empty())
        return withChunkSize(call, node, item);
    if (name != kErrorState || hasTarget) {
        const auto* row = llvm::find_if(kRefusedContexts, [&](const RefusedContext& each) { return each.name == name; });
        refused(row == std::end(kRefusedContexts) ? "with" : row->row, node->items[item]->contextExpr->span);
        return;
    }
    for (const ast::Expr* argument : call->args)
        expression(argument);
    withStatement(node, item + 1);
}

void TemplateBuilder::withChunkSize(const ast::Call* call, const ast::With* node, size_t item) {
    Span span = call->span;
    Value before = libraryCall("numba", "set_parallel_chunksize", expression(call->args[0]), span);
    guarded(node->span, [&] { withStatement(node, item + 1); },
            [this, before, span] { libraryCall("numba", "set_parallel_chunksize", before, span); });
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
