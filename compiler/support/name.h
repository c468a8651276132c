#pragma once

#include "llvm/ADT/DenseMapInfo.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"

#include <cstdint>
#include <string>

namespace wasmba {

/// An interned identifier: equal texts of one NameTable are equal pointers. The default is the empty name.
struct Name {
    using Entry = llvm::StringMapEntry<uint32_t>;
    const Entry* entry = nullptr;

    llvm::StringRef text() const { return entry ? entry->getKey() : llvm::StringRef(); }
    std::string str() const { return text().str(); }
    bool empty() const { return entry == nullptr; }
    explicit operator bool() const { return entry != nullptr; }

    friend bool operator==(Name left, Name right) { return left.entry == right.entry; }
    friend bool operator!=(Name left, Name right) { return left.entry != right.entry; }
    friend bool operator==(Name left, llvm::StringRef right) { return left.text() == right; }
    friend bool operator!=(Name left, llvm::StringRef right) { return left.text() != right; }
};

/// Owns the texts of its names, which live as long as the table.
class NameTable {
public:
    Name intern(llvm::StringRef text) {
        if (text.empty())
            return {};
        auto inserted = entries.try_emplace(text, static_cast<uint32_t>(entries.size()));
        return Name{&*inserted.first};
    }

    size_t size() const { return entries.size(); }

private:
    llvm::StringMap<uint32_t, llvm::BumpPtrAllocator> entries;
};

} // namespace wasmba

template <>
struct llvm::DenseMapInfo<wasmba::Name> {
    using Pointers = llvm::DenseMapInfo<const wasmba::Name::Entry*>;
    static wasmba::Name getEmptyKey() { return {Pointers::getEmptyKey()}; }
    static wasmba::Name getTombstoneKey() { return {Pointers::getTombstoneKey()}; }
    static unsigned getHashValue(wasmba::Name name) { return Pointers::getHashValue(name.entry); }
    static bool isEqual(wasmba::Name left, wasmba::Name right) { return left == right; }
};
