#pragma once

#include "sema/literal.h"
#include "support/name.h"
#include "types/type.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"

#include <vector>

namespace wasmba::sema {

/// What a class statement of the program defines: an exception, a named tuple or an enumeration. All that stands in its body is known when
/// compiling.
struct ProgramClass {
    struct Member {
        Name name;
        const Type* type = nullptr;       ///< of the function, or of the constant
        const Literal* literal = nullptr; ///< of a constant
        bool isProperty = false;
        bool isStatic = false;
        bool isOfClass = false; ///< a class method

        bool isMethod() const { return type->is(TypeKind::Function); }
    };
    /// A member of an enumeration: its value, or the elements of its value if that is a tuple.
    struct Constant {
        Name name;
        llvm::SmallVector<const Literal*, 1> parts;
        bool isTuple = false;
    };
    /// A field of a named tuple, with its default if it has one.
    struct Field {
        Name name;
        const Literal* defaultValue = nullptr;
    };

    Name name;
    std::vector<Member> members;
    std::vector<Field> fields;
    std::vector<Constant> constants;
    std::vector<std::pair<Name, size_t>> aliases; ///< further names of constants, by number
    const Type* instance = nullptr; ///< of an enumeration: what its members are
    bool isOfIntegers = false;      ///< an IntEnum

    const Member* find(Name wanted) const {
        auto found = llvm::find_if(members, [&](const Member& member) { return member.name == wanted; });
        return found == members.end() ? nullptr : &*found;
    }
};

} // namespace wasmba::sema
