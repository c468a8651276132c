#pragma once

#include "ir/builder.h"
#include "ir/ir.h"

#include <gtest/gtest.h>

namespace wasmba::ir {

/// Builds functions operation by operation.
class IrFixture : public testing::Test {
protected:
    IrFixture() : build(module, types) {}

    /// A function whose entry block is where building goes on; its parameters are at its front.
    Function* beginFunction(llvm::StringRef name, llvm::ArrayRef<const Type*> parameters, const Type* returnType) {
        Function* function = module.makeFunction();
        function->name = function->symbol = name.str();
        function->parameters.assign(parameters.begin(), parameters.end());
        function->returnType = returnType;
        build.moveTo(module.makeBlock(*function));
        arguments.clear();
        for (uint32_t i = 0; i < parameters.size(); ++i)
            arguments.push_back(build.parameter(i, parameters[i], std::string(1, static_cast<char>('a' + i))));
        return function;
    }

    Function* current() { return build.currentBlock()->function; }
    Block* makeBlock() { return module.makeBlock(*current()); }

    /// A prange loop over `count` iterations. `body` is handed the counter and the phis of the carried variables, and returns their next
    /// values. Building goes on in the exit; the phis are the variables' values there.
    struct Carried {
        std::string name;
        Instruction* initial;
    };
    using Body = llvm::function_ref<std::vector<Instruction*>(Instruction* counter, llvm::ArrayRef<Instruction*> variables)>;
    std::vector<Instruction*> loop(Instruction* count, std::vector<Carried> carried, Body body) {
        Loop facts;
        facts.span = {nextLoop, nextLoop + 1};
        nextLoop += 10;
        facts.preheader = build.currentBlock();
        facts.header = makeBlock();
        Block* first = makeBlock();
        facts.tripCount = count;
        Instruction* zero = build.integer(0);
        build.jump(facts.header);

        build.moveTo(facts.header);
        facts.counter = build.phi(types.int64, "i");
        std::vector<Instruction*> phis;
        for (const Carried& variable : carried)
            phis.push_back(build.phi(variable.initial->type, variable.name));
        facts.exit = makeBlock();
        build.branch(build.compare(Op::Less, facts.counter, count), first, facts.exit);

        build.moveTo(first);
        current()->parallelLoops.push_back(facts);
        size_t number = current()->parallelLoops.size() - 1;
        std::vector<Instruction*> next = body(facts.counter, phis);
        Instruction* one = build.integer(1);
        Instruction* counted = build.binary(Op::Add, facts.counter, one);
        counted->noWrap = true;
        facts.latch = build.currentBlock();
        current()->parallelLoops[number].latch = facts.latch;
        build.jump(facts.header);
        facts.counter->operands = {zero, counted};
        for (size_t i = 0; i < phis.size(); ++i)
            phis[i]->operands = {carried[i].initial, next[i]};
        build.moveTo(facts.exit);
        return phis;
    }

    /// A function that adds the numbers below its parameter; what `inside` does in the loop comes first.
    Function* sum(llvm::StringRef name, llvm::function_ref<void(Instruction* counter)> inside = [](Instruction*) {}) {
        Function* function = beginFunction(name, {types.int64}, types.int64);
        auto total = loop(arguments[0], {{"total", build.integer(0)}}, [&](Instruction* i, auto variables) {
            inside(i);
            return std::vector{build.binary(Op::Add, variables[0], i)};
        });
        build.ret(total[0]);
        return function;
    }

    /// if condition: the variables become what `then` returns.
    std::vector<Instruction*> ifThen(Instruction* condition, std::vector<Instruction*> variables,
                                     llvm::function_ref<std::vector<Instruction*>()> then) {
        Block* side = makeBlock();
        Block* join = makeBlock();
        build.branch(condition, side, join);
        build.moveTo(side);
        std::vector<Instruction*> next = then();
        build.jump(join);
        build.moveTo(join);
        std::vector<Instruction*> phis;
        for (size_t i = 0; i < variables.size(); ++i) {
            phis.push_back(build.phi(variables[i]->type, ""));
            phis.back()->operands = {variables[i], next[i]};
        }
        return phis;
    }

    Instruction* load(Instruction* array, Instruction* index) {
        return build.append(Op::ArrayLoad, array->type->element(), {array, index});
    }
    void store(Instruction* array, Instruction* index, Instruction* value) {
        build.append(Op::ArrayStore, nullptr, {array, index, value});
    }

    TypeTable types;
    Module module;
    Builder build;
    std::vector<Instruction*> arguments; ///< parameters of the function begun last
    const Type* floats = types.array(types.float64, 1);
    const Type* lists = types.list(types.list(types.int64));

private:
    uint32_t nextLoop = 0;
};

} // namespace wasmba::ir
