#include "sema/expression_types.h"

#include "sema/program.h"

#include "llvm/ADT/STLExtras.h"

#include <map>
#include <tuple>

namespace wasmba::sema {

namespace {

/// More types of one expression are not listed.
constexpr size_t kMostTypes = 4;
/// More expressions than anybody points at, as in a list of numbers that fills a file.
constexpr size_t kMostExpressions = 20'000;
/// Larger types are shown in short.
constexpr uint16_t kLargestShown = 100;

using Signatures = std::map<const FunctionTemplate*, llvm::SmallVector<std::string, 2>>;

void addNew(llvm::SmallVectorImpl<std::string>& texts, std::string text) {
    if (texts.size() < kMostTypes && !llvm::is_contained(texts, text))
        texts.push_back(std::move(text));
}

std::string shown(const Type* type) { return type->size > kLargestShown ? describe(type) : toString(type); }

/// As it looks to the program, in which an element-wise operation gives an array.
const Type* visibleType(Program& program, const Type* type) {
    const Type* resolved = program.resolve(type);
    return resolved->isExpression() ? program.types.array(resolved->scalar(), resolved->rank) : resolved;
}

std::string signature(Program& program, const Specialization& specialization) {
    std::string text = "(";
    for (size_t i = 0; i < specialization.arguments.size(); ++i) {
        const Type* type = specialization.arguments[i].type;
        text += (i ? ", " : "") + specialization.function->parameters[i].name.str() + (type ? ": " + shown(type) : "");
    }
    text += ")";
    return specialization.returnType ? text + " -> " + shown(program.resolve(specialization.returnType)) : text;
}

std::string joined(llvm::ArrayRef<std::string> texts, llvm::StringRef separator) {
    std::string all;
    for (const std::string& text : texts)
        all += (all.empty() ? "" : separator.str()) + text;
    return all;
}

std::string typeText(const Type* type, const Signatures& signatures) {
    switch (type->kind) {
    case TypeKind::Function: {
        if (type->function->library)
            return describe(type);
        auto known = signatures.find(type->function);
        return type->function->displayName + (known == signatures.end() ? "(...)" : joined(known->second, "\n" + type->function->displayName));
    }
    case TypeKind::Module: return "module " + type->name.str();
    case TypeKind::DType: return "type " + shown(type->element());
    case TypeKind::Builtin: return describe(type);
    default: return shown(type);
    }
}

} // namespace

std::vector<ExpressionType> expressionTypes(Program& program) {
    std::vector<const Specialization*> own = program.ownSpecializations();
    Signatures signatures;
    for (const Specialization* specialization : own)
        addNew(signatures[specialization->function], signature(program, *specialization));
    // Outer expressions come first where several begin at one place.
    std::map<std::pair<uint32_t, uint32_t>, std::pair<Span, llvm::SmallVector<std::string, 1>>> texts;
    for (const Specialization* specialization : own)
        for (auto& [span, type] : specialization->expressions) {
            auto& entry = texts[{span.begin, UINT32_MAX - span.end}];
            entry.first = span;
            addNew(entry.second, typeText(visibleType(program, type), signatures));
        }
    std::vector<ExpressionType> types;
    for (auto& [place, entry] : texts)
        if (types.size() < kMostExpressions)
            types.push_back({entry.first, joined(entry.second, " | ")});
    return types;
}

} // namespace wasmba::sema
