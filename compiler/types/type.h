#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>

namespace wasmba {

namespace sema {
struct FunctionTemplate;
struct BuiltinModule;
struct BuiltinFunction;
struct FunctionOptions;
} // namespace sema

enum class TypeKind : uint8_t {
    Unknown,  ///< bottom of the lattice: nothing reaches this value yet
    None,     ///< zero-size: the value None
    Bool,
    Int,      ///< `bits` 8..64, `isSigned`
    Float,    ///< `bits` 32 or 64
    Complex,  ///< `bits` 64 or 128
    Str,
    Tuple,    ///< `elements`
    List,     ///< element()
    Dict,     ///< elements[0] key, elements[1] value
    Set,      ///< element()
    Array,    ///< element() is the dtype's scalar type, `rank`, `layout`, `readOnly`
    Optional, ///< element() or None
    Range,    ///< start, stop, step: three int64
    Slice,    ///< elements: types of start, stop, step (None or int64)
    Function, ///< a function of the program, with `elements`, the types of what it captures
    Module,   ///< zero-size: a known module
    Builtin,  ///< zero-size: a known function, class or method of Python, math or NumPy; a bound method has the receiver as elements[0]
    DType,    ///< zero-size: element() as a value (np.float64, numba.int64, int, float; in signatures also of arrays)
    Signature, ///< zero-size: elements[0] result, Ellipsis where it is not stated, then the parameters
    Text,     ///< a text under construction (runtime TextBuilder); internal
    Environ,  ///< zero-size: os.environ
    Ellipsis, ///< zero-size
    Expression, ///< an element-wise operation on arrays, not carried out yet: `rank`; elements as enum ExpressionPart says
    Exception, ///< an exception value: address of the runtime's object; `builtin`: a class that it is known to be of
    Choice,    ///< one of several functions, the `elements`, none of which holds a value: a 32-bit number says which. With a `name`: a member of that enumeration
    Generator  ///< what calling a generator function gives; `name` is the symbol of the specialisation behind it
};

/// Type::flavour of a List. A long tuple is a tuple whose length is known only when the program runs, all of one type of element. A
/// container that is neither is a box: a list of one tuple, which holds its parts
/// (compiler/builtins/library/_dict.py), so that it is stored, shared and released as any list.
enum ListFlavour : uint8_t { kPlainList, kDictBox, kSetBox, kDequeBox, kLongTuple };

/// Type::flavour of a Builtin: a function or class; an exception whose class is known; the class of an exception; an
/// enumeration, whose only element is the DType of its members; a class that has no builtin function of its name.
enum BuiltinFlavour : uint8_t { kPlainBuiltin, kExceptionInstance, kExceptionClassOf, kEnumClass, kClassOf };

/// Type::flavour of a DType that type() gave: the class of a number, and no dtype.
inline constexpr uint8_t kClassOfNumber = 1;

/// What an Expression consists of: the dtype of its elements, the function of elements, its shape (a tuple), and from kOperands on the
/// operands: arrays that are broadcast to the shape, further expressions, and values that are the same for all elements.
enum ExpressionPart : uint8_t { kElementType, kElementFunction, kExpressionShape, kOperands };

/// Memory order of an array that is known at compile time; `Any` means strided.
enum class Layout : uint8_t { C, F, Any };

/// Types that are made of more others are refused: what grows without end (x = (x, x) in a loop) has to be noticed.
inline constexpr uint16_t kLargestType = 2000;

/// An interned type: equal types are equal pointers.
struct Type {
    TypeKind kind = TypeKind::Unknown;
    uint8_t bits = 0;
    bool isSigned = false;
    Layout layout = Layout::C;
    bool readOnly = false;
    uint8_t rank = 0;
    /// How many types it is made of, nested ones counted wherever they stand; at most kLargestType.
    uint16_t size = 1;
    /// Distinguishes the loops behind a Range (1: prange), and lets other kinds carry a small number.
    uint8_t flavour = 0;
    llvm::ArrayRef<const Type*> elements;
    const sema::FunctionTemplate* function = nullptr; ///< Function
    const sema::BuiltinModule* module = nullptr;      ///< Module
    const sema::BuiltinFunction* builtin = nullptr;   ///< Builtin
    const sema::FunctionOptions* options = nullptr;   ///< Function, Builtin: what a decorator asked for
    llvm::StringRef name;                             ///< Tuple with field names: "Point x y"; Choice; Generator

    const Type* element() const { return elements[0]; }
    bool is(TypeKind other) const { return kind == other; }
    bool isUnknown() const { return kind == TypeKind::Unknown; }
    bool isInteger() const { return kind == TypeKind::Int; }
    bool isFloat() const { return kind == TypeKind::Float; }
    bool isComplex() const { return kind == TypeKind::Complex; }
    /// Bool, Int, Float or Complex.
    bool isNumber() const { return kind >= TypeKind::Bool && kind <= TypeKind::Complex; }
    bool isReal() const { return kind >= TypeKind::Bool && kind <= TypeKind::Float; }
    bool isList() const { return kind == TypeKind::List && flavour == kPlainList; }
    bool isDict() const { return kind == TypeKind::List && flavour == kDictBox; }
    bool isSet() const { return kind == TypeKind::List && flavour == kSetBox; }
    bool isDeque() const { return kind == TypeKind::List && flavour == kDequeBox; }
    bool isLongTuple() const { return kind == TypeKind::List && flavour == kLongTuple; }
    bool isBox() const { return kind == TypeKind::List && flavour != kPlainList && flavour != kLongTuple; }
    bool isArray() const { return kind == TypeKind::Array; }
    bool isExpression() const { return kind == TypeKind::Expression; }
    /// Stands for an array: is one, or becomes one where its elements are needed.
    bool isArrayLike() const { return isArray() || isExpression(); }
    /// The type of the elements of what isArrayLike.
    const Type* scalar() const { return isExpression() ? elements[kElementType]->element() : element(); }
    /// Operands of an Expression.
    llvm::ArrayRef<const Type*> operands() const { return elements.drop_front(kOperands); }
    /// Values of this type exist only at compile time and take no storage.
    bool isZeroSize() const;
    /// Holds counted references, itself or in an element, and so takes part in retain and release.
    bool isManaged() const;
    /// Mentions Unknown anywhere.
    bool isIncomplete() const;
};

/// An exception, its class known when compiling or not.
bool isExceptionType(const Type* type);

/// As a Numba user writes it: `int64`, `float64[:,::1]`, `list[int64]`, `(int64, float64)`.
std::string toString(const Type* type);
/// In the words of Python and NumPy, for messages: `int`, `list[int]`, `1-d array of float64`.
std::string describe(const Type* type);

/// Size and alignment of the type's representation in wasm32 memory (docs/interfaces.md, section 3), in bytes.
struct MemoryLayout {
    uint32_t size = 0;
    uint32_t alignment = 1;
};
MemoryLayout memoryLayout(const Type* type);
/// Byte offset of element `index` of a Tuple, Function (captures), Slice or Range.
uint32_t elementOffset(const Type* type, unsigned index);

} // namespace wasmba
