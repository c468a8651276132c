#include "ir_fixture.h"

#include "transform/passes.h"

namespace wasmba::ir {
namespace {

class InlineCalls : public IrFixture {
protected:
    /// The text of the function begun last, without its first line.
    std::string run() {
        transform_passes::inferMayRaise(module);
        transform_passes::inlineCalls(module);
        EXPECT_EQ(verify(module), "");
        current()->renumber();
        return "\n" + llvm::StringRef(print(*module.functions.back())).split('\n').second.str();
    }

    Function* library(llvm::StringRef name, llvm::ArrayRef<const Type*> parameters, const Type* result) {
        Function* function = beginFunction(name, parameters, result);
        function->isLibrary = true;
        return function;
    }
};

TEST_F(InlineCalls, AnArgumentThatIsHandedThroughIsTheResult) {
    Function* identity = library("identity", {floats}, floats);
    build.ret(arguments[0]);
    Function* outer = library("outer", {floats}, floats);
    build.ret(build.call(identity, {arguments[0]}));
    beginFunction("f", {floats}, floats);
    build.ret(build.call(outer, {arguments[0]}));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : float64[::1]  # a
  return %0
)");
}

TEST_F(InlineCalls, ABodyIsCopied) {
    Function* twice = library("twice", {types.int64}, types.int64);
    build.ret(build.binary(Op::Add, arguments[0], arguments[0]));
    beginFunction("f", {types.int64}, types.int64);
    build.ret(build.call(twice, {build.call(twice, {arguments[0]})}));
    EXPECT_EQ(run(), R"(
block0:
  %0 = parameter 0 : int64  # a
  %1 = add %0, %0 : int64
  %2 = add %1, %1 : int64
  return %2
)");
}

TEST_F(InlineCalls, WhatMayRaiseOrNeedsTheCallStays) {
    Function* raises = library("raises", {types.int64}, types.int64);
    build.append(Op::CheckDivisor, nullptr, {arguments[0]});
    build.ret(arguments[0]);
    Function* own = beginFunction("own", {types.int64}, types.int64);
    build.ret(arguments[0]);
    Function* outlined = library("outlined", {types.int64}, types.int64);
    outlined->neverInline = true;
    build.ret(arguments[0]);
    Function* address = library("address", {floats}, types.int64);
    build.ret(build.append(Op::ArrayAddress, types.int64, {arguments[0]}));
    beginFunction("f", {floats}, types.int64);
    build.ret(build.call(raises, {build.call(own, {build.call(outlined, {build.call(address, {arguments[0]})})})}));
    std::string text = run();
    for (const char* name : {"call raises", "call own", "call outlined", "call address"})
        EXPECT_NE(text.find(name), std::string::npos) << text;
}

} // namespace
} // namespace wasmba::ir
