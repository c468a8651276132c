#pragma once

#include "ir/builder.h"
#include "ir/runtime_function.h"
#include "lower/lower.h"

#include <gtest/gtest.h>

#include <optional>

namespace wasmba::lower {

/// What a program did.
struct Outcome {
    int status = -1;
    int errorType = -1;
    std::string message;
    std::vector<std::string> frames; ///< "function:line", innermost first
    std::string output;
    int liveObjects = -1; ///< after the module-level variables were released
};

/// Builds a program operation by operation, compiles it in every mode and runs it in Node. The module body is open for building
/// when a test begins.
class Program : public testing::Test {
protected:
    Program();

    using Instruction = ir::Instruction;
    using Op = ir::Op;

    /// A function whose entry block is where building goes on.
    ir::Function* beginFunction(llvm::StringRef name, llvm::ArrayRef<const Type*> parameters, const Type* returnType);
    /// Goes back to the module body.
    void endFunction() { build.moveTo(body); }
    ir::Block* makeBlock() { return module.makeBlock(*build.currentBlock()->function); }
    Instruction* parameter(unsigned index) {
        return build.parameter(index, build.currentBlock()->function->parameters[index]);
    }
    /// The value, in a way that the optimiser cannot see through.
    Instruction* opaque(Instruction* value);

    Instruction* int64(int64_t value) { return build.integer(value); }
    Instruction* float64(double value) { return build.real(types.float64, value); }
    Instruction* runtime(ir::RuntimeFunction function, const Type* type, llvm::ArrayRef<Instruction*> operands);
    void print(Instruction* value);
    /// for counter in range(count), count of at least 0. Phis are not possible: values leave the loop through memory.
    void loop(Instruction* count, llvm::function_ref<void(Instruction*)> content);

    /// Ends the module body, lowers and runs. `source` is what spans point into.
    Outcome run();
    /// run(), which must end well with nothing leaked; its output.
    std::string output();

    TypeTable types;
    ir::Module module;
    ir::Builder build;
    ir::Block* body;
    SourceText source{"main.py", "one\ntwo\nthree\nfour\n"};
    bool stopAtStart = false;
    std::string optimized; ///< after a run: the LLVM IR of level 3 with threads
    std::optional<unsigned> onlyLevel; ///< run at this optimisation level alone

private:
    Outcome runAt(unsigned level, bool threads);
};

/// What Python prints for the program.
std::string pythonOutput(llvm::StringRef program);

} // namespace wasmba::lower
