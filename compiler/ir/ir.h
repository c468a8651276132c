#pragma once

#include "support/arena.h"
#include "support/span.h"
#include "types/type.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

#include <memory>
#include <string>
#include <vector>

/// The typed intermediate form: SSA over basic blocks, every value with a concrete type, every conversion explicit, Python's checks as
/// instructions of their own (so that they can be proved away). Made by sema, changed by transform, read by lower.
namespace wasmba::ir {

struct Block;
struct Function;

enum class Op : uint8_t {
#define OP(name, text, effects) name,
#include "ir/ops.def"
};

enum class Intrinsic : uint8_t {
#define INTRINSIC(name, operands, llvmName, libmName) name,
#include "ir/intrinsics.def"
};

/// A row of wasm-runtime/abi/runtime.def.
enum class RuntimeFunction : uint16_t;

enum class Effects : uint8_t { Pure, Read, Write, Raise, Control };

llvm::StringRef opText(Op op);
Effects opEffects(Op op);

/// How the partial values of a parallel loop's chunks become one: beginning with the first chunk's, in the order of the chunks,
/// result = result op partial. Minimum and Maximum of floats give nan if one side is nan. Last takes the partial if the chunk's `partner`,
/// an Or, is true. Companion takes it if the chunk's `partner`, a Minimum or Maximum, is strictly better than the result of the chunks before.
enum class ReductionKind : uint8_t { Add, Multiply, Minimum, Maximum, BitAnd, BitOr, BitXor, And, Or, Last, Companion };

/// One element of the tuple that a parallel body returns. Never a managed type.
struct Reduction {
    ReductionKind kind;
    const Type* type;
    uint32_t partner = 0; ///< Last, Companion: number of another reduction of the loop
};

/// One operation and the value that it defines.
struct Instruction {
    Op op;
    const Type* type = nullptr; ///< of the value; None where there is none
    Span span;                  ///< source of the expression: place of an exception
    Block* block = nullptr;
    uint32_t id = 0; ///< dense in the function; assigned by Function::renumber
    llvm::SmallVector<Instruction*, 3> operands;

    int64_t integer = 0;         ///< ConstInt
    double real = 0;             ///< ConstFloat
    uint32_t index = 0;          ///< element, axis, parameter, local or global number; flags as ops.def says
    Intrinsic intrinsic{};       ///< Intrinsic
    RuntimeFunction runtime{};   ///< CallRuntime
    Function* callee = nullptr;  ///< Call, SortRuntime, ParallelFor, GeneratorNew, GeneratorNext, GeneratorValue
    llvm::StringRef text;        ///< ConstString, messages of checks; Phi, Parameter: Python variable or empty; lives as long as the module
    Block* targets[2] = {};      ///< Jump, Branch
    llvm::ArrayRef<Reduction> reductions; ///< ParallelFor
    bool isNonNegative = false;  ///< WrapIndex and arithmetic: proved not to be negative
    bool noWrap = false;         ///< Add, Subtract, Multiply on Int: proved not to overflow
    bool isBorrowed = false;     ///< loads, GeneratorValue, ArrayView, Convert, MakeTuple, MakeOptional: gives no new reference. Set by transform/borrow
    /// Values to release (Text: rt_text_abandon) if this instruction raises, before control leaves. Set by transform/ownership.
    llvm::SmallVector<Instruction*, 0> cleanup;

    bool isTerminator() const { return opEffects(op) == Effects::Control; }
    /// May leave its block by an exception.
    bool mayRaise() const;
};

struct Block {
    uint32_t id = 0;
    Function* function = nullptr;
    std::vector<Instruction*> instructions; ///< phis first, one terminator last
    llvm::SmallVector<Block*, 2> predecessors;
    /// Where an exception raised in this block goes; null: out of the function. The handler block has no phis for values
    /// that differ along exceptional edges: such variables are locals in memory. `predecessors` does not name blocks that reach this
    /// one by an exception. If this block may raise, its values are not usable in the handler nor where only the handler leads.
    Block* handler = nullptr;

    Instruction* terminator() const { return instructions.empty() ? nullptr : instructions.back(); }
    llvm::SmallVector<Block*, 2> successors() const;
};

/// A variable in memory (LoadLocal and friends).
struct Variable {
    std::string name;
    const Type* type = nullptr;
};

/// Locals of every generator function. The parameters follow; without storage for the yielded value, Value is of type None.
enum GeneratorLocal : uint32_t { kGeneratorState, kGeneratorValue, kFirstGeneratorParameter };
/// The state in which a generator that waits at the yield with this number is told to do what its finally clauses say.
constexpr int64_t closingState(int64_t yield) { return -1 - yield; }

/// A for loop over a prange. Facts for transform/outline.
struct Loop {
    Span span;
    Block* preheader = nullptr;
    Block* header = nullptr; ///< begins with the counter's phi, ends with a Branch: targets[0] body, targets[1] exit
    Block* latch = nullptr;  ///< the only back edge
    Block* exit = nullptr;
    Block* handler = nullptr; ///< of exceptions that leave the loop, as long as a block of the loop has it; else not a block of the function
    std::vector<Block*> blocks; ///< header, body and latch; not the exit. For printing: outline finds the region by itself
    Instruction* counter = nullptr;   ///< phi int64 from 0 upwards by 1
    Instruction* tripCount = nullptr; ///< int64, computed in or above the preheader
    std::vector<llvm::StringRef> reducedArrays; ///< variables; of those that are arrays each iteration has its own
    bool leavesEarly = false;         ///< return, break or raise-free exit out of the body
};

/// Fast-math permissions of a function (numba's fastmath option).
struct FastMath {
    bool noNaNs = false, noInfinities = false, noSignedZeros = false, allowReciprocal = false, contract = false, approximate = false,
         reassociate = false;
};

/// What optimising a function is worth: nothing if it runs once and has no loop; little if it only prepares work that others do.
enum class Effort : uint8_t { None, Little, Full };

struct Function {
    std::string name; ///< as Python's tracebacks show it: "f", "<module>", "<lambda>"
    std::string symbol; ///< unique in the module
    Span span;
    bool isLibrary = false; ///< from the library written in Python: its frames are not shown
    std::vector<const Type*> parameters;
    const Type* returnType = nullptr;
    std::vector<Variable> locals;
    std::vector<Block*> blocks; ///< entry first, in reverse post order
    std::vector<Loop> parallelLoops; ///< candidates, outermost first
    FastMath fastMath;
    bool mayRaise = true;     ///< some path ends with an exception; callers check. Narrowed by transform
    bool isParallelBody = false;
    bool isStrip = false; ///< runs some iterations of a loop of the function that it is named after: no frame of its own
    bool alwaysInline = false, neverInline = false;
    Effort effort = Effort::Full; ///< narrowed by transform
    bool isIndependent = false; ///< no iteration of its loop touches an array element that another one writes
    /// Generator functions: their type, and what they yield. After transform/generators the only parameter is the generator, the locals are
    /// parts of it, beginning with GeneratorLocal, and the result tells whether there is a value.
    const Type* generator = nullptr;
    const Type* yieldType = nullptr;
    bool hasFinallyAtYield = false;
    uint32_t instructionCount = 0;

    /// Dense ids of blocks and instructions, after changes.
    void renumber();
};

struct Global {
    std::string name;
    const Type* type = nullptr;
    bool visible = true; ///< listed in the manifest when it holds an array of numbers
};

/// Begins a ConstString that stands for the report of a function's loops, until transform knows it: "<this>BEGIN-END NAME" with the span of
/// the definition.
inline constexpr llvm::StringLiteral kLoopReport = "\x01loops ";

/// What became of a loop and why: shown to the user.
struct LoopReport {
    Span span;
    bool isParallel = false;
    std::string reason;
};

struct Module {
    Arena arena; ///< owns instructions and texts
    std::vector<std::unique_ptr<Block>> blockStorage;
    std::vector<std::unique_ptr<Instruction>> instructionStorage;
    std::vector<std::unique_ptr<Function>> functions;
    std::vector<Global> globals;
    std::vector<LoopReport> loops;
    std::vector<std::string> exceptions; ///< classes that the program defines; their types count from abi::kExceptionCount on
    Function* entry = nullptr; ///< the module body
    bool usesClock = false, usesRandom = false;

    Function* makeFunction();
    Block* makeBlock(Function& function);
    Instruction* makeInstruction(Op op, const Type* type, Span span);
};

/// Text form of a module, for --emit=ir and golden tests.
std::string print(const Module& module);
std::string print(const Function& function);

/// Checks the invariants stated above; returns the first violation or an empty text. Run after each transform in checked builds.
std::string verify(const Module& module);

} // namespace wasmba::ir
