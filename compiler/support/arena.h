#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Allocator.h"

#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace wasmba {

/// Owns everything made in it until it is destroyed; destructors never run, hence only trivially destructible types.
class Arena {
public:
    template <class T, class... Args>
    T* make(Args&&... args) {
        static_assert(std::is_trivially_destructible_v<T>, "an arena never runs destructors");
        return new (allocator.Allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
    }

    template <class T>
    llvm::ArrayRef<T> copy(llvm::ArrayRef<T> items) {
        static_assert(std::is_trivially_destructible_v<T>, "an arena never runs destructors");
        if (items.empty())
            return {};
        T* storage = allocator.Allocate<T>(items.size());
        std::uninitialized_copy(items.begin(), items.end(), storage);
        return {storage, items.size()};
    }

    llvm::StringRef copy(llvm::StringRef text) {
        if (text.empty())
            return {};
        char* storage = allocator.Allocate<char>(text.size());
        std::memcpy(storage, text.data(), text.size());
        return {storage, text.size()};
    }

    size_t bytesAllocated() const { return allocator.getBytesAllocated(); }

private:
    llvm::BumpPtrAllocator allocator;
};

} // namespace wasmba
