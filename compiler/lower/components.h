#pragma once

#include "types/type.h"

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"

namespace llvm {
class LLVMContext;
class Type;
class Value;
} // namespace llvm

/// How values of the program's types are represented in LLVM: each as a flat list of scalars, its components, which live in registers
/// of their own. No LLVM aggregate is made, so that phis, parameters and selects are scalar from the start.
///
///     None and other zero-size types   nothing
///     bool, int, float                 i1, iN, float or double
///     complex                          real, imaginary
///     str, list, dict, set, Text ptr
///     array                            ptr buffer, ptr data, i32 shape * rank, i32 strides * rank (only with Layout::Any)
///     tuple, function, slice, range    the components of the elements
///     Optional                         i1 present, components of the element (all zero when absent)
///     exception                        i32 class, ptr message
namespace wasmba::lower {

using Values = llvm::SmallVector<llvm::Value*, 4>;
using ComponentTypes = llvm::SmallVector<llvm::Type*, 4>;

ComponentTypes componentTypes(llvm::LLVMContext& context, const Type* type);
unsigned componentCount(const Type* type);

/// The elements of a Tuple, Function, Slice, Builtin or Range.
llvm::ArrayRef<const Type*> aggregateElements(const Type* type);
/// Number of the first component of such an element, and of an Optional's content.
unsigned componentOffset(const Type* aggregate, unsigned element);

/// All components zero or null: safe to release, and what an absent Optional holds.
Values zeroValue(llvm::LLVMContext& context, const Type* type);

/// Positions of an array's components.
struct ArrayComponents {
    static constexpr unsigned kBuffer = 0, kData = 1, kShape = 2;
    static unsigned strides(const Type* array) { return kShape + array->rank; }
};

/// Bytes of one array or list element; lists of zero-size values count one byte for each.
uint32_t elementSize(const Type* element);

} // namespace wasmba::lower
