#include "ir/runtime_function.h"

#include "llvm/ADT/StringMap.h"

namespace wasmba::ir {

namespace {

using enum RuntimeType;

enum Flag : unsigned { None = 0, Pure = 1, Reads = 2, MayRaise = 4, Inline = 8, Cold = 16 };

template <RuntimeType... types>
struct TypeList {
    static constexpr RuntimeType items[sizeof...(types) + 1] = {types..., Void};
    static constexpr size_t size = sizeof...(types);
};

template <class List>
constexpr RuntimeRow makeRow(llvm::StringRef symbol, RuntimeType returnType, unsigned flags) {
    return {symbol,
            returnType,
            llvm::ArrayRef<RuntimeType>(List::items, List::size),
            (flags & Pure) != 0,
            (flags & Reads) != 0,
            (flags & MayRaise) != 0,
            (flags & Inline) != 0,
            (flags & Cold) != 0};
}

#define UNPACK(...) TypeList<__VA_ARGS__>

const RuntimeRow kRows[] = {
#define RUNTIME_FUNCTION(symbol, returnType, parameters, flags) makeRow<UNPACK parameters>(#symbol, returnType, flags),
#include "abi/runtime.def"
#undef RUNTIME_FUNCTION
};

} // namespace

const RuntimeRow& runtimeRow(RuntimeFunction function) {
    return kRows[static_cast<unsigned>(function)];
}

bool findRuntimeFunction(llvm::StringRef symbol, RuntimeFunction& function) {
    static const auto* const bySymbol = [] {
        auto* map = new llvm::StringMap<RuntimeFunction>;
        for (unsigned i = 0; i < std::size(kRows); ++i)
            (*map)[kRows[i].symbol] = static_cast<RuntimeFunction>(i);
        return map;
    }();
    auto found = bySymbol->find(symbol);
    if (found == bySymbol->end())
        return false;
    function = found->second;
    return true;
}

} // namespace wasmba::ir
