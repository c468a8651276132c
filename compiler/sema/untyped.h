#pragma once

#include "support/name.h"
#include "support/span.h"
#include "syntax/ast.h"

#include "llvm/ADT/SmallVector.h"

#include <memory>
#include <vector>

/// The untyped form: what a function does, as SSA over basic blocks, before anything is known of its arguments. Built once per function
/// from the tree; the specialiser walks it once per combination of argument types.
namespace wasmba::untyped {

struct Block;
struct Loop;

enum class Op : uint8_t {
    Constant,      ///< constant
    Unset,         ///< a variable that nothing was assigned to
    Parameter,     ///< number
    IsMissing,     ///< number of the parameter: known when specialised: the caller gave no argument
    Phi,           ///< operands in the order of Block::predecessors; number 1: only for what is shown at the end
    Read,          ///< operand as the variable `name`; error or check if it may be unset
    LoadGlobal,    ///< name: module-level variable or builtin
    StoreGlobal,   ///< name, operand
    LoadPinned,    ///< number: variable in memory
    StorePinned,   ///< number, operand
    Capture,       ///< number: value captured by value when the function was referred to
    LoadCapture,   ///< number: capture that is a cell
    StoreCapture,  ///< number, operand
    PinnedAddress, ///< number: cell handed to a nested function
    Binary,        ///< number: ast::BinaryOperator
    InPlace,       ///< the same for `+=` and its kind
    Unary,         ///< number: ast::UnaryOperator
    Compare,       ///< number: ast::CompareOperator
    Truth,         ///< bool(operand)
    Narrow,        ///< operand, where a test told that it is not None
    Attribute,     ///< operand, name
    SetAttribute,  ///< object, value; name
    Subscript,     ///< object, index
    SetSubscript,  ///< object, index, value
    DeleteSubscript,
    Tuple,
    List,
    Set,           ///< number 1: CPython makes a constant of it first
    Dict,          ///< key, value, key, value...
    Slice,         ///< lower, upper, step
    Star,          ///< operand stands for its elements in Tuple, List, Call
    FormatValue,   ///< value, spec (if there is one); number: conversion or -1
    FormatString,  ///< pieces: Constants and FormatValues
    Call,          ///< callee, positional..., keyword values...; keywords: names of the last operands
    MakeFunction,  ///< function; operands: captures
    GetIterator,   ///< operand; loop
    HasNext,       ///< operand: GetIterator
    Next,          ///< operand: GetIterator
    Advance,       ///< operand: GetIterator; in the latch
    Keep,          ///< operand: GetIterator; the loop is left here: until then the iterator is there
    Unpack,        ///< operand; number: count of targets; star: position of the starred one or -1
    UnpackElement, ///< operand: Unpack; number
    Import,        ///< name: dotted module
    ImportFrom,    ///< name: module; constantName: what to take of it; number: dots in front of the module, or kLibraryImport
    ListAppend,    ///< comprehension: list, value
    SetAdd,
    DictSet,       ///< dict, key, value
    Yield,         ///< operand: value; leaves the function, which goes on behind it. number 1: in a try statement with finally
    AssertFailed,  ///< message or nothing
    ExceptionMatches, ///< operand: class or tuple of classes; targets[0]: the handler; Bool: the pending exception is of it
    SaveException,    ///< takes the pending exception from the thread: a value; operand, if any: the class or classes that it is of
    RestoreException, ///< operand: makes it pending again, as it was; Raise follows
    Class,            ///< class statement; operands: `number` bases, then what the names in `keywords` are given; classTree
    MatchSequence,    ///< operand: Bool, a sequence of `number` elements, or at least as many if `star` is 1
    Refused,       ///< the construct is not supported: constantName says which
    // Terminators
    Jump,
    Branch, ///< operand is Truth or of bool type; number 1: a condition of a comprehension
    Return,
    Raise, ///< operands: exception, or nothing for what is pending
    Unreachable,
};

/// Number of an ImportFrom that the compiler made: it may take what programs do not see.
constexpr int64_t kLibraryImport = -1;

struct Instruction {
    Op op;
    Span span;
    Block* block = nullptr;
    uint32_t id = 0;
    llvm::SmallVector<Instruction*, 3> operands;
    Name name;
    Name constantName;
    int64_t number = 0;
    int32_t star = -1;
    const ast::Constant* constant = nullptr;
    const ast::Expr* tree = nullptr; ///< the expression, for messages that name it
    llvm::ArrayRef<Name> keywords;
    void* function = nullptr; ///< sema::FunctionTemplate of MakeFunction
    const Instruction* argumentOf = nullptr; ///< List: the callee, if the display is written as an argument of a call
    const ast::ClassDef* classTree = nullptr;
    Loop* loop = nullptr;
    Block* targets[2] = {};
    Instruction* replacement = nullptr; ///< of a phi that turned out to be one value
    uint32_t useCount = 0;              ///< filled when the function is complete
    Instruction* user = nullptr;        ///< one of those that use it
};

struct Block {
    uint32_t id = 0;
    std::vector<Instruction*> instructions;
    llvm::SmallVector<Block*, 2> predecessors;
    Block* handler = nullptr;          ///< where an exception raised in this block goes
    Block* exceptionalEntry = nullptr; ///< of a handler: the block in front of what it guards, whose values it may use
    Loop* loop = nullptr;      ///< innermost loop
    bool isLoopHeader = false;
    bool joinsLoopExit = false; ///< reached when a loop ran out: a variable of the loop may be unset here at run time
    bool sealed = false;
    bool reachable = true;
};

/// Blocks that cannot be reached are null.
struct Loop {
    Span span;
    Loop* parent = nullptr;
    Block* preheader = nullptr;
    Block* header = nullptr;
    Block* latch = nullptr;
    Block* exit = nullptr;  ///< target of the header's branch when there is no next item
    bool leavesEarly = false; ///< break or return in the body
    std::vector<Name> reducedArrays; ///< variables that the body updates; of those that are arrays each iteration has its own
    std::vector<Block*> blocks;
};

} // namespace wasmba::untyped
