#pragma once

#include "syntax/ast.h"

namespace wasmba::ast {

/// Calls `visit.field("asdl_name", value, presence)` for every field of the node, in the order of Python.asdl. Values
/// are nodes, lists of nodes, identifiers (Name or list of Identifier), operators, contexts, numbers and text.
enum class Presence : uint8_t {
    Required,
    /// Absent when null or empty: `?` in the asdl.
    Optional,
};

template <class Visit>
class FieldVisitor {
public:
    FieldVisitor(Visit& visit, unsigned pythonMinor) : visit(visit), minor(pythonMinor) {}

    void visitNode(const Node& node) {
        switch (node.kind) {
#define EXPRESSION(kind)                                                                                               \
    case NodeKind::kind: return fields(static_cast<const kind&>(node));
#define STATEMENT(kind) EXPRESSION(kind)
#define PATTERN(kind) EXPRESSION(kind)
#define TYPE_PARAMETER(kind) EXPRESSION(kind)
#define PART(kind, asdlName) EXPRESSION(kind)
#include "syntax/nodes.def"
        }
    }

private:
    template <class T>
    void one(const char* name, const T& value) {
        visit.field(name, value, Presence::Required);
    }
    template <class T>
    void maybe(const char* name, const T& value) {
        visit.field(name, value, Presence::Optional);
    }
    void typeParameters(ListOf<TypeParam> parameters) {
        if (minor >= 12)
            one("type_params", parameters);
    }
    void defaultValue(const Expr* value) {
        if (minor >= 13)
            maybe("default_value", value);
    }

    // Expressions.
    void fields(const BoolOp& node) { one("op", node.op), one("values", node.values); }
    void fields(const NamedExpr& node) { one("target", node.target), one("value", node.value); }
    void fields(const BinOp& node) { one("left", node.left), one("op", node.op), one("right", node.right); }
    void fields(const UnaryOp& node) { one("op", node.op), one("operand", node.operand); }
    void fields(const Lambda& node) { one("args", node.args), one("body", node.body); }
    void fields(const IfExp& node) { one("test", node.test), one("body", node.body), one("orelse", node.orElse); }
    void fields(const Dict& node) { one("keys", node.keys), one("values", node.values); }
    void fields(const Set& node) { one("elts", node.elements); }
    void fields(const ListComp& node) { one("elt", node.element), one("generators", node.generators); }
    void fields(const SetComp& node) { one("elt", node.element), one("generators", node.generators); }
    void fields(const DictComp& node) {
        one("key", node.key), one("value", node.value), one("generators", node.generators);
    }
    void fields(const GeneratorExp& node) { one("elt", node.element), one("generators", node.generators); }
    void fields(const Await& node) { one("value", node.value); }
    void fields(const Yield& node) { maybe("value", node.value); }
    void fields(const YieldFrom& node) { one("value", node.value); }
    void fields(const Compare& node) {
        one("left", node.left), one("ops", node.ops), one("comparators", node.comparators);
    }
    void fields(const Call& node) { one("func", node.func), one("args", node.args), one("keywords", node.keywords); }
    void fields(const FormattedValue& node) {
        one("value", node.value), one("conversion", node.conversion), maybe("format_spec", node.formatSpec);
    }
    void fields(const Interpolation& node) {
        one("value", node.value), one("str", node.text), one("conversion", node.conversion);
        maybe("format_spec", node.formatSpec);
    }
    void fields(const JoinedStr& node) { one("values", node.values); }
    void fields(const TemplateStr& node) { one("values", node.values); }
    void fields(const Constant& node) { visit.constant(node); }
    void fields(const Attribute& node) {
        one("value", node.value), one("attr", node.attribute), one("ctx", node.context);
    }
    void fields(const Subscript& node) { one("value", node.value), one("slice", node.slice), one("ctx", node.context); }
    void fields(const Starred& node) { one("value", node.value), one("ctx", node.context); }
    void fields(const NameExpr& node) { one("id", node.id), one("ctx", node.context); }
    void fields(const List& node) { one("elts", node.elements), one("ctx", node.context); }
    void fields(const Tuple& node) { one("elts", node.elements), one("ctx", node.context); }
    void fields(const Slice& node) { maybe("lower", node.lower), maybe("upper", node.upper), maybe("step", node.step); }
    void fields(const ErrorExpr& node) { one("children", node.children); }

    // Statements.
    void fields(const FunctionFields& node) {
        one("name", node.name), one("args", node.args), one("body", node.body);
        one("decorator_list", node.decoratorList), maybe("returns", node.returns), typeParameters(node.typeParams);
    }
    void fields(const FunctionDef& node) { fields(static_cast<const FunctionFields&>(node)); }
    void fields(const AsyncFunctionDef& node) { fields(static_cast<const FunctionFields&>(node)); }
    void fields(const ClassDef& node) {
        one("name", node.name), one("bases", node.bases), one("keywords", node.keywords), one("body", node.body);
        one("decorator_list", node.decoratorList), typeParameters(node.typeParams);
    }
    void fields(const Return& node) { maybe("value", node.value); }
    void fields(const Delete& node) { one("targets", node.targets); }
    void fields(const Assign& node) { one("targets", node.targets), one("value", node.value); }
    void fields(const TypeAlias& node) {
        one("name", node.name), typeParameters(node.typeParams), one("value", node.value);
    }
    void fields(const AugAssign& node) { one("target", node.target), one("op", node.op), one("value", node.value); }
    void fields(const AnnAssign& node) {
        one("target", node.target), one("annotation", node.annotation), maybe("value", node.value);
        one("simple", static_cast<int>(node.simple));
    }
    void fields(const ForFields& node) {
        one("target", node.target), one("iter", node.iter), one("body", node.body), one("orelse", node.orElse);
    }
    void fields(const For& node) { fields(static_cast<const ForFields&>(node)); }
    void fields(const AsyncFor& node) { fields(static_cast<const ForFields&>(node)); }
    void fields(const While& node) { one("test", node.test), one("body", node.body), one("orelse", node.orElse); }
    void fields(const If& node) { one("test", node.test), one("body", node.body), one("orelse", node.orElse); }
    void fields(const With& node) { one("items", node.items), one("body", node.body); }
    void fields(const AsyncWith& node) { one("items", node.items), one("body", node.body); }
    void fields(const Match& node) { one("subject", node.subject), one("cases", node.cases); }
    void fields(const Raise& node) { maybe("exc", node.exc), maybe("cause", node.cause); }
    void fields(const TryFields& node) {
        one("body", node.body), one("handlers", node.handlers), one("orelse", node.orElse),
            one("finalbody", node.finalBody);
    }
    void fields(const Try& node) { fields(static_cast<const TryFields&>(node)); }
    void fields(const TryStar& node) { fields(static_cast<const TryFields&>(node)); }
    void fields(const Assert& node) { one("test", node.test), maybe("msg", node.message); }
    void fields(const Import& node) { one("names", node.names); }
    void fields(const ImportFrom& node) {
        maybe("module", node.module), one("names", node.names), one("level", static_cast<int>(node.level));
    }
    void fields(const Global& node) { one("names", node.names); }
    void fields(const Nonlocal& node) { one("names", node.names); }
    void fields(const ExprStmt& node) { one("value", node.value); }
    void fields(const Pass&) {}
    void fields(const Break&) {}
    void fields(const Continue&) {}
    void fields(const ErrorStmt& node) { one("expressions", node.expressions), one("body", node.body); }

    // Patterns and type parameters.
    void fields(const MatchValue& node) { one("value", node.value); }
    void fields(const MatchSingleton& node) { one("value", node.value); }
    void fields(const MatchSequence& node) { one("patterns", node.patterns); }
    void fields(const MatchMapping& node) {
        one("keys", node.keys), one("patterns", node.patterns), maybe("rest", node.rest);
    }
    void fields(const MatchClass& node) {
        one("cls", node.cls), one("patterns", node.patterns), one("kwd_attrs", node.kwdAttrs);
        one("kwd_patterns", node.kwdPatterns);
    }
    void fields(const MatchStar& node) { maybe("name", node.name); }
    void fields(const MatchAs& node) { maybe("pattern", node.pattern), maybe("name", node.name); }
    void fields(const MatchOr& node) { one("patterns", node.patterns); }
    void fields(const ErrorPattern&) {}
    void fields(const TypeVar& node) {
        one("name", node.name), maybe("bound", node.bound), defaultValue(node.defaultValue);
    }
    void fields(const ParamSpec& node) { one("name", node.name), defaultValue(node.defaultValue); }
    void fields(const TypeVarTuple& node) { one("name", node.name), defaultValue(node.defaultValue); }

    // Parts.
    void fields(const Module& node) { one("body", node.body), one("type_ignores", ListOf<Expr>()); }
    void fields(const Comprehension& node) {
        one("target", node.target), one("iter", node.iter), one("ifs", node.ifs);
        one("is_async", static_cast<int>(node.isAsync));
    }
    void fields(const ExceptHandler& node) {
        maybe("type", node.type), maybe("name", node.name), one("body", node.body);
    }
    void fields(const Arguments& node) {
        one("posonlyargs", node.posOnlyArgs), one("args", node.args), maybe("vararg", node.varArg);
        one("kwonlyargs", node.kwOnlyArgs), one("kw_defaults", node.kwDefaults), maybe("kwarg", node.kwArg);
        one("defaults", node.defaults);
    }
    void fields(const Arg& node) { one("arg", node.arg), maybe("annotation", node.annotation); }
    void fields(const Keyword& node) { maybe("arg", node.arg), one("value", node.value); }
    void fields(const Alias& node) { one("name", node.name), maybe("asname", node.asName); }
    void fields(const WithItem& node) {
        one("context_expr", node.contextExpr), maybe("optional_vars", node.optionalVars);
    }
    void fields(const MatchCase& node) {
        one("pattern", node.pattern), maybe("guard", node.guard), one("body", node.body);
    }

    Visit& visit;
    unsigned minor;
};

} // namespace wasmba::ast
