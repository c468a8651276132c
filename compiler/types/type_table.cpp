#include "types/type_table.h"

#include "llvm/ADT/Hashing.h"

#include <algorithm>

namespace wasmba {

namespace {

bool same(const Type& left, const Type& right) {
    return left.kind == right.kind && left.bits == right.bits && left.isSigned == right.isSigned && left.layout == right.layout &&
           left.readOnly == right.readOnly && left.rank == right.rank && left.flavour == right.flavour &&
           left.elements == right.elements && left.function == right.function && left.module == right.module &&
           left.builtin == right.builtin && left.options == right.options && left.name == right.name;
}

unsigned hashOf(const Type& type) {
    auto hash = llvm::hash_combine(type.kind, type.bits, type.isSigned, type.layout, type.rank, type.flavour, type.function, type.module,
                                   type.builtin, type.options, type.name,
                                   llvm::hash_combine_range(type.elements.begin(), type.elements.end()));
    return static_cast<unsigned>(static_cast<size_t>(hash)) & 0x7fffffffu;
}

Type plain(TypeKind kind, unsigned bits = 0, bool isSigned = false) {
    Type type;
    type.kind = kind;
    type.bits = static_cast<uint8_t>(bits);
    type.isSigned = isSigned;
    return type;
}

Type compound(TypeKind kind, llvm::ArrayRef<const Type*> elements) {
    Type type;
    type.kind = kind;
    type.elements = elements;
    return type;
}

} // namespace

TypeTable::TypeTable() {
    unknown = intern(plain(TypeKind::Unknown));
    none = intern(plain(TypeKind::None));
    boolean = intern(plain(TypeKind::Bool, 8));
    int64 = integer(64);
    uint64 = integer(64, false);
    float64 = floating(64);
    complex128 = complexOf(128);
    str = intern(plain(TypeKind::Str));
    text = intern(plain(TypeKind::Text));
    environ = intern(plain(TypeKind::Environ));
    ellipsis = intern(plain(TypeKind::Ellipsis));
    exception = intern(plain(TypeKind::Exception));
}

const Type* TypeTable::intern(const Type& type) {
    auto& bucket = buckets[hashOf(type)];
    for (const Type* candidate : bucket)
        if (same(*candidate, type))
            return candidate;
    Type* stored = arena.make<Type>(type);
    unsigned size = 1;
    for (const Type* element : type.elements)
        size = std::min<unsigned>(size + element->size, kLargestType);
    stored->size = static_cast<uint16_t>(size);
    stored->elements = arena.copy(type.elements);
    stored->name = arena.copy(type.name);
    bucket.push_back(stored);
    return stored;
}

const Type* TypeTable::integer(unsigned bits, bool isSigned) { return intern(plain(TypeKind::Int, bits, isSigned)); }
const Type* TypeTable::floating(unsigned bits) { return intern(plain(TypeKind::Float, bits, true)); }
const Type* TypeTable::complexOf(unsigned bits) { return intern(plain(TypeKind::Complex, bits, true)); }
const Type* TypeTable::tuple(llvm::ArrayRef<const Type*> elements) { return intern(compound(TypeKind::Tuple, elements)); }

const Type* TypeTable::namedTuple(llvm::StringRef fields, llvm::ArrayRef<const Type*> elements) {
    Type type = compound(TypeKind::Tuple, elements);
    type.name = fields;
    return intern(type);
}

const Type* TypeTable::list(const Type* element) { return intern(compound(TypeKind::List, element)); }
const Type* TypeTable::box(ListFlavour flavour, const Type* parts) {
    Type type = compound(TypeKind::List, parts);
    type.flavour = flavour;
    return intern(type);
}

const Type* TypeTable::set(const Type* element) { return intern(compound(TypeKind::Set, element)); }

const Type* TypeTable::dict(const Type* key, const Type* value) {
    const Type* const elements[] = {key, value};
    return intern(compound(TypeKind::Dict, elements));
}

const Type* TypeTable::array(const Type* dtype, unsigned rank, Layout layout, bool readOnly) {
    Type type = compound(TypeKind::Array, dtype);
    type.rank = static_cast<uint8_t>(rank);
    type.layout = rank == 0 ? Layout::C : layout;
    type.readOnly = readOnly;
    return intern(type);
}

const Type* TypeTable::expression(unsigned rank, llvm::ArrayRef<const Type*> parts) {
    Type type = compound(TypeKind::Expression, parts);
    type.rank = static_cast<uint8_t>(rank);
    return intern(type);
}

const Type* TypeTable::optional(const Type* element) {
    bool already = element->is(TypeKind::Optional) || element->is(TypeKind::None);
    return already ? element : intern(compound(TypeKind::Optional, element));
}

const Type* TypeTable::range(bool parallel) {
    const Type* const elements[] = {int64, int64, int64};
    Type type = compound(TypeKind::Range, elements);
    type.flavour = parallel;
    return intern(type);
}

const Type* TypeTable::slice(const Type* start, const Type* stop, const Type* step) {
    const Type* const elements[] = {start, stop, step};
    return intern(compound(TypeKind::Slice, elements));
}

const Type* TypeTable::function(const sema::FunctionTemplate* function, llvm::ArrayRef<const Type*> captures) {
    Type type = compound(TypeKind::Function, captures);
    type.function = function;
    return intern(type);
}

const Type* TypeTable::module(const sema::BuiltinModule* module) {
    Type type = plain(TypeKind::Module);
    type.module = module;
    return intern(type);
}

const Type* TypeTable::builtin(const sema::BuiltinFunction* builtin, const Type* receiver) {
    Type type = receiver ? compound(TypeKind::Builtin, receiver) : plain(TypeKind::Builtin);
    type.builtin = builtin;
    return intern(type);
}

const Type* TypeTable::dtype(const Type* scalar) { return intern(compound(TypeKind::DType, scalar)); }
const Type* TypeTable::signature(const Type* result, llvm::ArrayRef<const Type*> parameters) {
    llvm::SmallVector<const Type*, 8> elements{result};
    elements.append(parameters.begin(), parameters.end());
    return intern(compound(TypeKind::Signature, elements));
}

const Type* TypeTable::exceptionOf(const sema::BuiltinFunction* row) {
    Type type = plain(TypeKind::Exception);
    type.builtin = row;
    return intern(type);
}


} // namespace wasmba
