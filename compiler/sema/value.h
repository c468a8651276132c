#pragma once

#include "ir/ir.h"
#include "sema/literal.h"

namespace wasmba::sema {

/// Whether a variable has been assigned to where a value of it is used.
enum class Assigned : uint8_t {
    Yes,
    No,
    OnSomePaths, ///< a branch left it out: an error where it is used
    IfLoopRan,   ///< a loop might not have run: checked at run time
};

/// What the specialiser knows of a value of the untyped form.
struct Value {
    const Type* type = nullptr;
    ir::Instruction* ir = nullptr;       ///< null if the type takes no storage or is Unknown
    const Literal* literal = nullptr;    ///< known at compile time
    Assigned assigned = Assigned::Yes;
    ir::Instruction* isAssigned = nullptr; ///< Bool, for IfLoopRan

    explicit operator bool() const { return type != nullptr; }
    bool isUnknown() const { return !type || type->isUnknown(); }
};

} // namespace wasmba::sema
