#include "lower/function_lowering.h"

#include "ir/flow.h"

namespace wasmba::lower {

namespace {

llvm::FastMathFlags fastMathFlags(const ir::FastMath& allowed) {
    llvm::FastMathFlags flags;
    flags.setNoNaNs(allowed.noNaNs);
    flags.setNoInfs(allowed.noInfinities);
    flags.setNoSignedZeros(allowed.noSignedZeros);
    flags.setAllowReciprocal(allowed.allowReciprocal);
    flags.setAllowContract(allowed.contract);
    flags.setApproxFunc(allowed.approximate);
    flags.setAllowReassoc(allowed.reassociate);
    return flags;
}

/// `parts` begins with room for the node itself, which makes it distinct.
llvm::MDNode* loopMetadata(llvm::LLVMContext& context, llvm::MutableArrayRef<llvm::Metadata*> parts) {
    llvm::MDNode* loop = llvm::MDNode::getDistinct(context, parts);
    loop->replaceOperandWith(0, loop);
    return loop;
}

/// Metadata of a loop whose accesses in the group do not depend on each other across iterations.
llvm::MDNode* independentLoop(llvm::LLVMContext& context, llvm::MDNode* group) {
    llvm::Metadata* accesses[] = {llvm::MDString::get(context, "llvm.loop.parallel_accesses"), group};
    llvm::Metadata* parts[] = {nullptr, llvm::MDNode::get(context, accesses)};
    return loopMetadata(context, parts);
}

/// Metadata of a loop that is neither vectorised nor unrolled.
llvm::MDNode* scalarLoop(llvm::LLVMContext& context) {
    auto* no = llvm::ConstantAsMetadata::get(llvm::ConstantInt::getFalse(context));
    llvm::Metadata* vectorize[] = {llvm::MDString::get(context, "llvm.loop.vectorize.enable"), no};
    llvm::Metadata* unroll[] = {llvm::MDString::get(context, "llvm.loop.unroll.disable")};
    llvm::Metadata* parts[] = {nullptr, llvm::MDNode::get(context, vectorize), llvm::MDNode::get(context, unroll)};
    return loopMetadata(context, parts);
}

} // namespace

FunctionLowering::FunctionLowering(ModuleLowering& module, const ir::Function& function, llvm::Function& code)
    : module(module), function(function), code(code), builder(module.context) {
    builder.setFastMathFlags(fastMathFlags(function.fastMath));
}

void FunctionLowering::run() {
    std::vector<ir::Block*> order = ir::reversePostOrder(function);
    llvm::BasicBlock* entry = makeBlock("entry");
    for (const ir::Block* block : order)
        blocks[block] = makeBlock("block");
    builder.SetInsertPoint(entry);
    module.memory.elementGroup = function.isIndependent ? llvm::MDNode::getDistinct(module.context, {}) : nullptr;
    defineParameters();
    defineLocals();
    builder.CreateBr(blocks[order.front()]);
    for (const ir::Block* block : order)
        lowerBlock(*block);
    fillPhis();
}

void FunctionLowering::defineParameters() {
    unsigned number = 0;
    for (llvm::Argument& argument : code.args())
        argument.setName("p" + std::to_string(number++));
}

/// A local's slot holds its value and, behind it, the byte that tells whether it was stored to.
void FunctionLowering::defineLocals() {
    if (function.generator) {
        for (unsigned i = 0; i < function.locals.size(); ++i)
            locals.push_back(module.generatorFrame(function).slot(builder, code.getArg(0), i));
        return;
    }
    for (const ir::Variable& local : function.locals) {
        MemoryLayout layout = memoryLayout(local.type);
        auto* storage = llvm::ArrayType::get(builder.getInt8Ty(), layout.size + 1);
        llvm::AllocaInst* slot = entrySlot(storage, layout.alignment);
        slot->setName(local.name);
        module.memory.store(builder, local.type, slot, zeroValue(module.context, local.type), Region::Variable);
        module.memory.storeScalar(builder, builder.getInt8(0), slot, layout.size, Region::Variable);
        locals.push_back(slot);
    }
}

void FunctionLowering::lowerBlock(const ir::Block& block) {
    current = &block;
    freshLists.clear();
    builder.SetInsertPoint(blocks[&block]);
    for (const Instruction* instruction : block.instructions)
        lowerInstruction(*instruction);
}

void FunctionLowering::lowerInstruction(const Instruction& at) {
    forgetFreshLists(at);
    switch (at.op) {
#define OP(name, text, effects)                                                                                                            \
    case ir::Op::name: return lower##name(at);
#include "ir/ops.def"
    }
}

llvm::ArrayRef<llvm::Value*> FunctionLowering::valueOf(const Instruction* instruction) {
    auto found = values.find(instruction);
    assert((found != values.end() || instruction->type->isZeroSize()) && "operands are lowered before their users");
    return found == values.end() ? llvm::ArrayRef<llvm::Value*>() : llvm::ArrayRef<llvm::Value*>(found->second);
}

void FunctionLowering::define(const Instruction& at, llvm::ArrayRef<llvm::Value*> value) {
    assert(value.size() == componentCount(at.type) && "a value has the components of its type");
    values[&at] = Values(value);
}

llvm::BasicBlock* FunctionLowering::makeBlock(const char* name) {
    return llvm::BasicBlock::Create(module.context, name, &code);
}

llvm::AllocaInst* FunctionLowering::entrySlot(llvm::Type* type, uint32_t alignment) {
    llvm::BasicBlock& entry = code.getEntryBlock();
    llvm::IRBuilder<> before(&entry, entry.begin());
    llvm::AllocaInst* slot = before.CreateAlloca(type);
    slot->setAlignment(llvm::Align(std::max(alignment, 1u)));
    return slot;
}

llvm::AllocaInst* FunctionLowering::entrySlot(const Type* type) {
    MemoryLayout layout = memoryLayout(type);
    return entrySlot(llvm::ArrayType::get(builder.getInt8Ty(), layout.size), layout.alignment);
}

void FunctionLowering::lowerPhi(const Instruction& at) {
    Values components;
    for (llvm::Type* component : componentTypes(module.context, at.type))
        components.push_back(builder.CreatePHI(component, at.operands.size()));
    define(at, components);
    phis.push_back(&at);
}

void FunctionLowering::fillPhis() {
    for (const Instruction* phi : phis) {
        const ir::Block* block = phi->block;
        llvm::DenseMap<const ir::Block*, unsigned> nextTarget;
        for (unsigned i = 0; i < block->predecessors.size(); ++i) {
            const ir::Block* predecessor = block->predecessors[i];
            if (!blocks.count(predecessor))
                continue;
            unsigned& target = nextTarget[predecessor];
            while (predecessor->terminator()->targets[target] != block)
                ++target;
            llvm::BasicBlock* source = edges.lookup({predecessor, target++});
            llvm::ArrayRef<llvm::Value*> incoming = operand(*phi, i);
            llvm::ArrayRef<llvm::Value*> components = valueOf(phi);
            for (unsigned k = 0; k < components.size(); ++k)
                llvm::cast<llvm::PHINode>(components[k])->addIncoming(incoming[k], source);
        }
    }
}

void FunctionLowering::lowerJump(const Instruction& at) {
    edges[{current, 0}] = builder.GetInsertBlock();
    llvm::BranchInst* jump = builder.CreateBr(blocks[at.targets[0]]);
    bool isBackEdge = at.targets[0]->id <= at.block->id;
    if (isBackEdge && module.memory.elementGroup)
        jump->setMetadata(llvm::LLVMContext::MD_loop, independentLoop(module.context, module.memory.elementGroup));
    else if (isBackEdge && at.index == 1)
        jump->setMetadata(llvm::LLVMContext::MD_loop, scalarLoop(module.context));
}

void FunctionLowering::lowerBranch(const Instruction& at) {
    llvm::BasicBlock *onTrue = blocks[at.targets[0]], *onFalse = blocks[at.targets[1]];
    edges[{current, 0}] = edges[{current, 1}] = builder.GetInsertBlock();
    if (onTrue == onFalse) { // an edge of its own, so that phis can tell the two apart
        onTrue = edges[{current, 0}] = makeBlock("edge");
        llvm::IRBuilder<>(onTrue).CreateBr(onFalse);
    }
    builder.CreateCondBr(scalar(at, 0), onTrue, onFalse);
}

void FunctionLowering::lowerReturn(const Instruction& at) {
    releaseLocals(ModuleLowering::Path::Usual);
    Values results;
    if (function.mayRaise)
        results.push_back(builder.getInt32(kOk));
    if (!at.operands.empty())
        results.append(operand(at, 0).begin(), operand(at, 0).end());
    if (results.empty())
        builder.CreateRetVoid();
    else if (results.size() == 1)
        builder.CreateRet(results[0]);
    else
        builder.CreateAggregateRet(results.data(), results.size());
}

void FunctionLowering::lowerUnreachable(const Instruction&) {
    builder.CreateUnreachable();
}

// Constants and inputs

void FunctionLowering::lowerConstInt(const Instruction& at) {
    llvm::Type* type = componentTypes(module.context, at.type)[0];
    define(at, {llvm::ConstantInt::get(type, static_cast<uint64_t>(at.integer), true)});
}

void FunctionLowering::lowerConstFloat(const Instruction& at) {
    define(at, {llvm::ConstantFP::get(componentTypes(module.context, at.type)[0], at.real)});
}

void FunctionLowering::lowerConstString(const Instruction& at) {
    define(at, {module.stringObject(at.text)});
}

void FunctionLowering::lowerUnit(const Instruction& at) {
    define(at, {});
}

void FunctionLowering::lowerUndefined(const Instruction& at) {
    define(at, zeroValue(module.context, at.type)); // zero rather than undef: it may flow through phis to a release
}

void FunctionLowering::lowerParameter(const Instruction& at) {
    unsigned first = 0;
    for (uint32_t i = 0; i < at.index; ++i)
        first += componentCount(function.parameters[i]);
    Values components;
    for (unsigned i = 0; i < componentCount(at.type); ++i)
        components.push_back(code.getArg(first + i));
    define(at, components);
}

} // namespace wasmba::lower
