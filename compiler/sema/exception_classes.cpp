#include "sema/exception_classes.h"

#include "abi/layout.h"

namespace wasmba::sema {

int64_t ExceptionClasses::base(int64_t type) const {
    static constexpr int64_t kParents[] = {
#define EXCEPTION(name, parent) abi::k##parent,
#include "abi/exceptions.def"
#undef EXCEPTION
    };
    return type < abi::kExceptionCount ? kParents[type] : own[static_cast<size_t>(type - abi::kExceptionCount)].base;
}

bool ExceptionClasses::isSubclass(int64_t type, int64_t other) const {
    while (type > other)
        type = base(type);
    return type == other;
}

ProgramClass* ExceptionClasses::classOf(int64_t type) const {
    return type < abi::kExceptionCount ? nullptr : own[static_cast<size_t>(type - abi::kExceptionCount)].made;
}

int64_t ExceptionClasses::root(int64_t type) const {
    while (base(type) >= abi::kExceptionCount)
        type = base(type);
    return type;
}

int64_t ExceptionClasses::common(int64_t left, int64_t right) const {
    while (!isSubclass(right, left))
        left = base(left);
    return left;
}

void ExceptionClasses::define(int64_t type, int64_t base, ProgramClass& made) {
    auto index = static_cast<size_t>(type - abi::kExceptionCount);
    if (own.size() <= index)
        own.resize(index + 1);
    own[index] = {base, &made};
    for (const ProgramClass::Member& member : made.members)
        if (member.isMethod())
            owners[member.type->function] = type;
}

int64_t ExceptionClasses::ownerOf(const FunctionTemplate* method) const {
    auto found = owners.find(method);
    return found == owners.end() ? -1 : found->second;
}

} // namespace wasmba::sema
