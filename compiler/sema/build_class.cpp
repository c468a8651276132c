#include "sema/template_builder.h"

#include "llvm/ADT/STLExtras.h"

namespace wasmba::sema {

namespace {

/// Decorators of methods that the specialiser reads from the tree.
bool isMethodDecorator(const ast::Expr* decorator) {
    auto* name = ast::as<ast::NameExpr>(decorator);
    return name && (name->id == "property" || name->id == "staticmethod" || name->id == "classmethod");
}

bool isPlain(const ast::Stmt* statement) {
    auto* expression = ast::as<ast::ExprStmt>(statement);
    return ast::is<ast::Pass>(statement) || (expression && ast::is<ast::Constant>(expression->value));
}

} // namespace

/// The bases, and behind them what the names in the body are given. What kind of class it is, the specialiser finds out.
void TemplateBuilder::classDefinition(const ast::ClassDef* node) {
    llvm::SmallVector<Value, 8> operands;
    for (const ast::Expr* base : node->bases)
        operands.push_back(expression(base));
    size_t namesAround = comprehensionNames.size();
    llvm::SmallVector<Name, 8> names;
    bool isKnown = node->keywords.empty() && node->typeParams.empty();
    auto define = [&](const ast::Expr* target, const ast::Expr* given) {
        auto* name = ast::as<ast::NameExpr>(target);
        isKnown &= name != nullptr;
        if (!name || !given)
            return;
        Value value = expression(given);
        names.push_back(name->id);
        operands.push_back(value);
        Name inner = unit.names.intern(name->id.str() + "#" + std::to_string(++comprehensionCount));
        writeVariable(inner, value);
        comprehensionNames.push_back({name->id, inner});
    };
    for (const ast::Stmt* statement : node->body) {
        if (auto* assign = ast::as<ast::Assign>(statement); assign && assign->targets.size() == 1)
            define(assign->targets[0], assign->value);
        else if (auto* annotated = ast::as<ast::AnnAssign>(statement))
            define(annotated->target, annotated->value);
        else
            isKnown &= isPlain(statement) || ast::is<ast::FunctionDef>(statement);
    }
    comprehensionNames.resize(namesAround); // methods do not see the names of their class
    for (const ast::Stmt* statement : node->body)
        if (auto* method = ast::as<ast::FunctionDef>(statement)) {
            isKnown &= llvm::all_of(method->decoratorList, isMethodDecorator);
            names.push_back(method->name);
            operands.push_back(makeFunction(method, method->nameSpan));
        }
    Value made;
    if (isKnown) {
        made = emit(Op::Class, node->nameSpan, operands);
        made->name = node->name;
        made->number = static_cast<int64_t>(node->bases.size());
        made->keywords = unit.arena.copy(llvm::ArrayRef<Name>(names));
        made->classTree = node;
    } else {
        made = refused("class", node->nameSpan);
    }
    for (const ast::Expr* decorator : llvm::reverse(node->decoratorList)) {
        Value called = emit(Op::Call, decorator->span, {expression(decorator), made});
        called->tree = decorator;
        made = called;
    }
    assignName(node->name, made, node->nameSpan);
}

/// super() in a method is super(self).
bool TemplateBuilder::isSuper(const ast::Call* node) const {
    return isBuiltinName(node->func, "super") && node->args.empty() && node->keywords.empty() && !function.parameters.empty();
}

} // namespace wasmba::sema
