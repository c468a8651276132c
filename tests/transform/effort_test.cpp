#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class EffortTest : public IrFixture {
protected:
    Function* plain(llvm::StringRef name, bool isLibrary = false) {
        Function* function = beginFunction(name, {}, types.none);
        function->isLibrary = isLibrary;
        build.ret();
        return function;
    }

    void repeat(Instruction* count, std::vector<Function*> callees) {
        loop(count, {}, [&](Instruction*, auto) {
            for (Function* callee : callees)
                build.call(callee, {});
            return std::vector<Instruction*>();
        });
    }

    void run() {
        ASSERT_EQ(verify(module), "");
        for (auto& function : module.functions)
            function->parallelLoops.clear();
        transform_passes::stripMineLoops(module, types);
        transform_passes::chooseEfforts(module);
    }
};

TEST_F(EffortTest, IsNothingForCodeThatRunsOnce) {
    Function* once = plain("once");
    module.entry = beginFunction("<module>", {}, types.none);
    build.call(once, {});
    build.ret();
    run();
    EXPECT_EQ(once->effort, Effort::None);
    EXPECT_EQ(module.entry->effort, Effort::None);
}

TEST_F(EffortTest, IsLittleForRepeatedCodeOfTheLibraryWithoutLoops) {
    Function* own = plain("own");
    Function* library = plain("library", true);
    module.entry = beginFunction("<module>", {}, types.none);
    repeat(build.integer(10), {own, library});
    build.ret();
    run();
    EXPECT_EQ(own->effort, Effort::Full);
    EXPECT_EQ(library->effort, Effort::Little);
    EXPECT_EQ(module.entry->effort, Effort::Full);
}

TEST_F(EffortTest, IsFullForRecursionThroughOthers) {
    Function* even = beginFunction("even", {types.int64}, types.none);
    Function* odd = module.makeFunction();
    odd->name = odd->symbol = "odd";
    odd->parameters = {types.int64};
    odd->returnType = types.none;
    build.call(odd, {arguments[0]});
    build.ret();
    build.moveTo(module.makeBlock(*odd));
    build.call(even, {build.parameter(0, types.int64)});
    build.ret();
    module.entry = beginFunction("<module>", {}, types.none);
    build.call(even, {build.integer(10)});
    build.ret();
    run();
    EXPECT_EQ(even->effort, Effort::Full);
    EXPECT_EQ(odd->effort, Effort::Full);
    EXPECT_EQ(module.entry->effort, Effort::None);
}

TEST_F(EffortTest, IsFullForStripsAndNothingForTheLoopThatCallsThem) {
    Function* caller = beginFunction("f", {types.int64}, types.none);
    repeat(arguments[0], {});
    build.ret();
    run();
    ASSERT_EQ(module.functions.size(), 2u);
    EXPECT_EQ(caller->effort, Effort::None);
    EXPECT_EQ(module.functions[1]->effort, Effort::Full);
}

} // namespace
} // namespace wasmba::ir
