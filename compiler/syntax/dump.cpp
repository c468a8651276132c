#include "syntax/dump.h"

#include "syntax/fields.h"
#include "syntax/python_repr.h"

#include "llvm/Support/raw_ostream.h"

namespace wasmba {

using namespace ast;

void dumpTokens(const TokenStream& stream, const SourceText& source, llvm::raw_ostream& out) {
    for (const Token& token : stream.tokens) {
        LineColumn place = source.locate(token.span.begin);
        out << place.line << ':' << place.codePointColumn << ' ' << tokenKindName(token.kind);
        if (!token.span.empty() && token.kind != TokenKind::Newline) {
            out << ' ';
            writeTextRepr(source.text(token.span), out);
        }
        out << '\n';
    }
}

namespace {

/// Whether ast.dump would keep a node on one line: at most three fields, none of which holds another node or list.
struct Simplicity {
    unsigned count = 0;
    bool allSimple = true;
    unsigned minor;

    void add(bool isSimple) {
        ++count;
        allSimple &= isSimple;
    }
    static bool hasNoFields(const Node& node, unsigned minor) {
        Simplicity inner{0, true, minor};
        FieldVisitor<Simplicity>(inner, minor).visitNode(node);
        return inner.count == 0;
    }
    void node(const Node* value, Presence presence) {
        if (value)
            add(hasNoFields(*value, minor));
        else if (presence == Presence::Required)
            add(true);
    }
    template <class T>
    void field(const char*, T* value, Presence presence) {
        node(value, presence);
    }
    template <class T>
    void field(const char*, llvm::ArrayRef<T> values, Presence) {
        if (!values.empty() || minor < 13)
            add(values.empty());
    }
    void field(const char*, Name name, Presence presence) {
        if (!name.empty() || presence == Presence::Required)
            add(true);
    }
    template <class T>
    std::enable_if_t<!std::is_pointer_v<T>> field(const char*, const T&, Presence) {
        add(true);
    }
    void constant(const Constant& constant) { count += constant.unicodePrefix ? 2 : 1; }
};

class AstDumper {
public:
    AstDumper(const SourceText& source, const AstDumpOptions& options, llvm::raw_ostream& out)
        : source(source), options(options), out(out) {}

    void dump(const Node* node);

    template <class T>
    void field(const char* name, T* value, Presence presence) {
        if (!value && presence == Presence::Optional)
            return;
        begin(name);
        dump(value);
    }
    template <class T>
    void field(const char* name, llvm::ArrayRef<T> values, Presence) {
        if (values.empty() && options.pythonMinor >= 13)
            return;
        begin(name);
        if (values.empty()) {
            out << "[]";
            return;
        }
        out << '[';
        ++level;
        const char* separator = "";
        for (const T& value : values) {
            out << separator;
            breakLine(separator);
            element(value);
            separator = ",";
        }
        --level;
        out << ']';
    }
    void field(const char* name, Name value, Presence presence) {
        if (value.empty() && presence == Presence::Optional)
            return;
        begin(name);
        writeTextRepr(value.text(), out);
    }
    template <class T>
    std::enable_if_t<!std::is_pointer_v<T>> field(const char* name, const T& value, Presence) {
        begin(name);
        element(value);
    }
    void constant(const Constant& constant) {
        begin("value");
        writeConstantRepr(constant, out);
        if (constant.unicodePrefix) {
            begin("kind");
            out << "'u'";
        }
    }

private:
    void begin(const char* name) {
        out << separator;
        if (isMultiline)
            breakLine(separator);
        else if (*separator)
            out << ' ';
        out << name << '=';
        separator = ",";
    }
    void breakLine(const char* separator) {
        if (options.indent >= 0)
            out << '\n', out.indent(options.indent * level);
        else if (*separator)
            out << ' ';
    }
    void attributes(const Node& node);

    void element(const Node* node) { dump(node); }
    void element(const Identifier& identifier) { writeTextRepr(identifier.name.text(), out); }
    void element(llvm::StringRef text) { writeTextRepr(text, out); }
    void element(int number) { out << number; }
    void element(ExprContext context) {
        static constexpr const char* kNames[] = {"Load", "Store", "Del"};
        out << kNames[static_cast<int>(context)] << "()";
    }
    void element(ConstantKind kind) {
        Constant constant{};
        constant.constantKind = kind;
        writeConstantRepr(constant, out);
    }
    template <class Operator>
    std::enable_if_t<std::is_enum_v<Operator>> element(Operator op) {
        out << operatorName(op) << "()";
    }

    const SourceText& source;
    const AstDumpOptions& options;
    llvm::raw_ostream& out;
    const char* separator = "";
    bool isMultiline = false;
    unsigned level = 0;
};

} // namespace

static bool hasAttributes(const Node& node) {
    switch (node.kind) {
    case NodeKind::Module:
    case NodeKind::Comprehension:
    case NodeKind::Arguments:
    case NodeKind::WithItem:
    case NodeKind::MatchCase: return false;
    default: return true;
    }
}

void AstDumper::attributes(const Node& node) {
    if (!options.withAttributes || !hasAttributes(node))
        return;
    LineColumn first = source.locate(node.span.begin);
    LineColumn last = source.locate(node.span.end);
    field("lineno", static_cast<int>(first.line), Presence::Required);
    field("col_offset", static_cast<int>(first.byteColumn), Presence::Required);
    field("end_lineno", static_cast<int>(last.line), Presence::Required);
    field("end_col_offset", static_cast<int>(last.byteColumn), Presence::Required);
}

void AstDumper::dump(const Node* node) {
    if (!node) {
        out << "None";
        return;
    }
    Simplicity simplicity{0, true, options.pythonMinor};
    if (options.indent >= 0)
        FieldVisitor<Simplicity>(simplicity, options.pythonMinor).visitNode(*node);
    unsigned attributeCount = options.withAttributes && hasAttributes(*node) ? 4 : 0;

    const char* outerSeparator = std::exchange(separator, "");
    bool outerMultiline = std::exchange(
        isMultiline, options.indent >= 0 && !(simplicity.allSimple && simplicity.count + attributeCount <= 3));
    ++level;
    out << nodeKindName(node->kind) << '(';
    FieldVisitor<AstDumper>(*this, options.pythonMinor).visitNode(*node);
    attributes(*node);
    out << ')';
    --level;
    separator = outerSeparator;
    isMultiline = outerMultiline;
}

void dumpAst(const Module& module, const SourceText& source, const AstDumpOptions& options, llvm::raw_ostream& out) {
    AstDumper(source, options, out).dump(&module);
}

} // namespace wasmba
