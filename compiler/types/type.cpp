#include "types/type.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"

#include <algorithm>

namespace wasmba {

bool Type::isZeroSize() const {
    switch (kind) {
    case TypeKind::Unknown:
    case TypeKind::None:
    case TypeKind::Module:
    case TypeKind::DType:
    case TypeKind::Signature:
    case TypeKind::Environ:
    case TypeKind::Ellipsis:
        return true;
    case TypeKind::Builtin:
    case TypeKind::Function:
    case TypeKind::Tuple:
    case TypeKind::Expression:
    case TypeKind::Slice:
        return llvm::all_of(elements, [](const Type* element) { return element->isZeroSize(); });
    default:
        return false;
    }
}

bool Type::isManaged() const {
    switch (kind) {
    case TypeKind::Str:
    case TypeKind::List:
    case TypeKind::Dict:
    case TypeKind::Set:
    case TypeKind::Array:
    case TypeKind::Exception:
    case TypeKind::Generator:
        return true;
    case TypeKind::Tuple:
    case TypeKind::Expression:
    case TypeKind::Optional:
    case TypeKind::Function:
    case TypeKind::Builtin:
        return llvm::any_of(elements, [](const Type* element) { return element->isManaged(); });
    default:
        return false;
    }
}

bool Type::isIncomplete() const {
    if (kind == TypeKind::Unknown)
        return true;
    return llvm::any_of(elements, [](const Type* element) { return element->isIncomplete(); });
}

bool isExceptionType(const Type* type) {
    return type->is(TypeKind::Exception) || (type->is(TypeKind::Builtin) && type->flavour == kExceptionInstance);
}

namespace {

/// Larger types are not written out in messages.
constexpr uint16_t kLargestDescribed = 40;

using Spelling = std::string (*)(const Type*);

std::string joinElements(llvm::ArrayRef<const Type*> elements, Spelling spell) {
    std::string text;
    for (const Type* element : elements) {
        if (!text.empty())
            text += ", ";
        text += spell(element);
    }
    return text;
}

std::string arrayText(const Type* type) {
    std::string text = toString(type->scalar()) + "[";
    for (unsigned axis = 0; axis < type->rank; ++axis) {
        bool contiguous = (type->layout == Layout::C && axis + 1 == type->rank) ||
                          (type->layout == Layout::F && axis == 0 && type->rank > 1);
        text += axis ? "," : "";
        text += contiguous ? "::1" : ":";
    }
    return text + "]";
}

std::string listText(const Type* type, Spelling spell) {
    auto part = [&](unsigned index) { return spell(type->element()->elements[index]->element()); };
    switch (type->flavour) {
    case kLongTuple: return "tuple[" + spell(type->element()) + ", ...]";
    case kPlainList: return "list[" + spell(type->element()) + "]";
    case kDictBox: return "dict[" + part(0) + ", " + part(1) + "]";
    case kSetBox: return "set[" + part(0) + "]";
    default: return "deque[" + part(0) + "]";
    }
}

std::string tupleText(const Type* type, Spelling spell) {
    if (!type->name.empty())
        return type->name.split(' ').first.str() + "(" + joinElements(type->elements, spell) + ")";
    return "(" + joinElements(type->elements, spell) + (type->elements.size() == 1 ? ",)" : ")");
}

/// What both spellings have in common.
std::string spelled(const Type* type, Spelling spell) {
    switch (type->kind) {
    case TypeKind::Unknown: return "unknown";
    case TypeKind::None: return "None";
    case TypeKind::Bool: return "bool";
    case TypeKind::Int: return (type->isSigned ? "int" : "uint") + std::to_string(type->bits);
    case TypeKind::Float: return "float" + std::to_string(type->bits);
    case TypeKind::Complex: return "complex" + std::to_string(type->bits);
    case TypeKind::Str: return "str";
    case TypeKind::Tuple: return tupleText(type, spell);
    case TypeKind::List: return listText(type, spell);
    case TypeKind::Dict: return "dict[" + joinElements(type->elements, spell) + "]";
    case TypeKind::Set: return "set[" + spell(type->element()) + "]";
    case TypeKind::Array: return arrayText(type);
    case TypeKind::Expression: return arrayText(type) + " of (" + joinElements(type->operands(), spell) + ")";
    case TypeKind::Optional: return spell(type->element()) + " | None";
    case TypeKind::Range: return "range";
    case TypeKind::Slice: return "slice";
    case TypeKind::Function: return "function";
    case TypeKind::Module: return "module";
    case TypeKind::Builtin: return type->flavour == kExceptionInstance ? "exception" : "builtin function";
    case TypeKind::DType: return "dtype(" + spell(type->element()) + ")";
    case TypeKind::Signature: return (type->element()->is(TypeKind::Ellipsis) ? "" : spell(type->element())) + "(" + joinElements(type->elements.drop_front(), spell) + ")";
    case TypeKind::Text: return "text";
    case TypeKind::Environ: return "os.environ";
    case TypeKind::Ellipsis: return "ellipsis";
    case TypeKind::Exception: return "exception";
    case TypeKind::Choice: return !type->name.empty() ? type->name.str() : "one of " + std::to_string(type->elements.size()) + " functions";
    case TypeKind::Generator:
        return type->name.starts_with("_") ? "iterator" : "generator " + type->name.split('#').first.str(); // the library's have names of its own
    }
    return "unknown";
}

} // namespace

std::string toString(const Type* type) { return spelled(type, toString); }

std::string describe(const Type* type) {
    if (type->isArrayLike())
        return std::to_string(type->rank) + "-d array of " + toString(type->scalar());
    if (type->size > kLargestDescribed)
        return type->is(TypeKind::Tuple) ? "(...)" : type->is(TypeKind::List) ? "list[...]" : "...";
    switch (type->kind) {
    case TypeKind::Int: return type->isSigned && type->bits == 64 ? "int" : toString(type);
    case TypeKind::Float: return type->bits == 64 ? "float" : toString(type);
    case TypeKind::Complex: return type->bits == 128 ? "complex" : toString(type);
    case TypeKind::Optional: return describe(type->element()) + " or None";
    case TypeKind::Module: return "the module " + type->name.str();
    case TypeKind::Builtin:
        return type->flavour == kExceptionInstance ? "exception" : type->flavour == kEnumClass ? "enumeration" : "function";
    case TypeKind::DType: return "the type " + describe(type->element());
    case TypeKind::Ellipsis: return "...";
    default: return spelled(type, describe);
    }
}

namespace {

MemoryLayout structLayout(llvm::ArrayRef<const Type*> elements) {
    MemoryLayout layout;
    for (const Type* element : elements) {
        MemoryLayout inner = memoryLayout(element);
        layout.size = static_cast<uint32_t>(llvm::alignTo(layout.size, inner.alignment)) + inner.size;
        layout.alignment = std::max(layout.alignment, inner.alignment);
    }
    layout.size = static_cast<uint32_t>(llvm::alignTo(layout.size, layout.alignment));
    return layout;
}

} // namespace

MemoryLayout memoryLayout(const Type* type) {
    if (type->isZeroSize())
        return {0, 1};
    switch (type->kind) {
    case TypeKind::Bool: return {1, 1};
    case TypeKind::Int:
    case TypeKind::Float: return {type->bits / 8u, type->bits / 8u};
    case TypeKind::Complex: return {type->bits / 8u, type->bits / 16u};
    case TypeKind::Array: return {8 + 8u * type->rank, 4};
    case TypeKind::Range: return {24, 8};
    case TypeKind::Optional: {
        MemoryLayout inner = memoryLayout(type->element());
        uint32_t alignment = std::max(inner.alignment, 1u);
        return {static_cast<uint32_t>(llvm::alignTo(alignment + inner.size, alignment)), alignment};
    }
    case TypeKind::Tuple:
    case TypeKind::Expression:
    case TypeKind::Function:
    case TypeKind::Builtin:
    case TypeKind::Slice: return structLayout(type->elements);
    default: return {4, 4};
    }
}

uint32_t elementOffset(const Type* type, unsigned index) {
    uint32_t offset = 0;
    for (unsigned i = 0;; ++i) {
        MemoryLayout inner = memoryLayout(type->elements[i]);
        offset = static_cast<uint32_t>(llvm::alignTo(offset, inner.alignment));
        if (i == index)
            return offset;
        offset += inner.size;
    }
}

} // namespace wasmba
