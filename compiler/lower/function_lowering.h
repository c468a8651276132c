#pragma once

#include "lower/module_lowering.h"

namespace wasmba::lower {

/// Translates one function, block by block, one method for each operation.
class FunctionLowering {
public:
    FunctionLowering(ModuleLowering& module, const ir::Function& function, llvm::Function& code);

    void run();

private:
    using Instruction = ir::Instruction;
    using EmitRaise = llvm::function_ref<void()>;

#define OP(name, text, effects) void lower##name(const Instruction& at);
#include "ir/ops.def"

    // Blocks and values (function_lowering.cpp)
    void defineParameters();
    void defineLocals();
    void lowerBlock(const ir::Block& block);
    void lowerInstruction(const Instruction& at);
    void fillPhis();
    llvm::ArrayRef<llvm::Value*> valueOf(const Instruction* instruction);
    llvm::ArrayRef<llvm::Value*> operand(const Instruction& at, unsigned index) { return valueOf(at.operands[index]); }
    llvm::Value* scalar(const Instruction& at, unsigned index) { return operand(at, index)[0]; }
    void define(const Instruction& at, llvm::ArrayRef<llvm::Value*> value);
    llvm::BasicBlock* makeBlock(const char* name);
    llvm::AllocaInst* entrySlot(llvm::Type* type, uint32_t alignment);
    llvm::AllocaInst* entrySlot(const Type* type);

    // Exceptions (lower_errors.cpp)
    /// Continues in a new block where `failed` is false; elsewhere emits `raise`, which leaves an exception pending, and then leaves
    /// the block: releases at.cleanup and goes to the handler or out of the function. `status` is null for abi::kRaised.
    void failIf(llvm::Value* failed, const Instruction& at, EmitRaise raise, llvm::Value* status = nullptr, bool hasFrame = true);
    /// The same with a fixed exception; checks at one place share their cold block.
    void failIf(llvm::Value* failed, const Instruction& at, int exceptionType, llvm::StringRef message);
    void leave(const Instruction& at, llvm::Value* status, bool hasFrame);
    void recordFrame(const Instruction& at);
    void raiseStatic(int exceptionType, llvm::StringRef message);
    llvm::BasicBlock* failureBlock();
    void returnFailure(llvm::Value* status);
    void releaseLocals(ModuleLowering::Path path);

    // Numbers (lower_integer.cpp, lower_float.cpp, lower_complex.cpp)
    llvm::Value* floorDivideInteger(const Instruction& at);
    llvm::Value* moduloInteger(const Instruction& at);
    llvm::Value* powerInteger(const Instruction& at);
    llvm::Value* floorDivideFloat(llvm::Value* left, llvm::Value* right);
    llvm::Value* moduloFloat(llvm::Value* left, llvm::Value* right);
    llvm::Value* remainderFloat(llvm::Value* left, llvm::Value* right);
    Values multiplyComplex(llvm::ArrayRef<llvm::Value*> left, llvm::ArrayRef<llvm::Value*> right);
    Values divideComplex(llvm::ArrayRef<llvm::Value*> left, llvm::ArrayRef<llvm::Value*> right);
    llvm::Value* combine(ir::ReductionKind kind, const Type* type, llvm::Value* left, llvm::Value* right);
    Values combineValues(ir::ReductionKind kind, const Type* type, llvm::ArrayRef<llvm::Value*> left,
                         llvm::ArrayRef<llvm::Value*> right);
    void lowerCompare(const Instruction& at);
    Values convert(const Type* from, const Type* to, llvm::ArrayRef<llvm::Value*> value);
    Values convertNumber(const Type* from, const Type* to, llvm::ArrayRef<llvm::Value*> value);
    llvm::Value* floatToInteger(llvm::Value* value, const Type* to);
    llvm::Value* isTrue(const Type* type, llvm::ArrayRef<llvm::Value*> value);

    // Variables (lower_variable.cpp)
    void loadVariable(const Instruction& at, llvm::Value* address);
    void storeVariable(const Type* type, llvm::ArrayRef<llvm::Value*> value, llvm::Value* address);
    void markSlot(const Type* type, llvm::Value* slot);

    // Lists and arrays (lower_list.cpp, lower_array.cpp)
    /// A list that was made with room for a known number of elements and since then only appended to, all in one block.
    struct FreshList {
        llvm::Value* data;
        int64_t length, capacity;
    };
    void forgetFreshLists(const Instruction& user);
    bool appendToFreshList(const Instruction& at);
    llvm::Value* listLength32(llvm::Value* list);
    llvm::Value* listElementAddress(llvm::Value* list, const Type* element, llvm::Value* index);
    llvm::Value* elementAddress(const Instruction& at);
    Values stridesOf(const Type* array, llvm::ArrayRef<llvm::Value*> value);
    llvm::Value* extendSize(llvm::Value* size);
    llvm::Value* toOffset(llvm::Value* int64);

    // Calls (lower_call.cpp, lower_runtime_call.cpp, lower_parallel.cpp)
    /// Calls a program function: its status (null if it cannot raise) and the components of its result.
    std::pair<llvm::Value*, Values> callFunction(llvm::IRBuilder<>& caller, const ir::Function& callee,
                                                 llvm::ArrayRef<llvm::Value*> arguments);
    void runtimeArguments(const Instruction& at, const ir::RuntimeRow& row, llvm::SmallVectorImpl<llvm::Value*>& arguments);
    void appendArray(const Type* type, llvm::ArrayRef<llvm::Value*> value, llvm::SmallVectorImpl<llvm::Value*>& arguments);
    llvm::Value* toMachine(const Type* type, llvm::Value* value, ir::RuntimeType wanted);
    Values fromMachine(const Type* type, llvm::Value* value);
    llvm::AllocaInst* spill(const Type* type, llvm::ArrayRef<llvm::Value*> value);
    llvm::Function* makeParallelThunk(const Instruction& at, llvm::StructType* contextType, llvm::StructType* partialType);
    llvm::Value* isBetter(const ir::Reduction& extremum, llvm::Value* partial, llvm::Value* result);
    void combinePartials(const Instruction& at, llvm::Value* partials, llvm::StructType* partialType, llvm::Value* chunkCount);
    llvm::Function* makeLessThunk(const Instruction& at);

    ModuleLowering& module;
    const ir::Function& function;
    llvm::Function& code;
    llvm::IRBuilder<> builder;
    llvm::DenseMap<const Instruction*, Values> values;
    llvm::DenseMap<const ir::Block*, llvm::BasicBlock*> blocks;
    /// The LLVM block from which control goes to targets[second].
    llvm::DenseMap<std::pair<const ir::Block*, unsigned>, llvm::BasicBlock*> edges;
    std::vector<const Instruction*> phis;
    std::vector<llvm::Value*> locals; ///< addresses
    llvm::BasicBlock* failure = nullptr;
    llvm::PHINode* failureStatus = nullptr;
    const ir::Block* current = nullptr;
    llvm::DenseMap<const Instruction*, FreshList> freshLists;
    std::map<std::tuple<int, llvm::StringRef, uint32_t, const ir::Block*>, llvm::BasicBlock*> sharedRaises;
};

} // namespace wasmba::lower
