#include "ir/dominators.h"
#include "ir/ir.h"
#include "ir/runtime_function.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

namespace wasmba::ir {

namespace {

/// What an operation demands of its operands and its type; the cases that no row can say are in Verifier::checkTypes.
enum class Shape : uint8_t {
    Other,    ///< nothing beyond the counts
    Uniform,  ///< operands of type T
    Compare,  ///< operands of one type; T is Bool
    Indices   ///< operands int64
};

struct Signature {
    Op op;
    int operands; ///< -1: any number
    bool hasValue;
    Shape shape;
};

constexpr Signature kSignatures[] = {
    {Op::ConstInt, 0, true, Shape::Other},         {Op::ConstFloat, 0, true, Shape::Other},
    {Op::ConstString, 0, true, Shape::Other},      {Op::Unit, 0, true, Shape::Other},
    {Op::Undefined, 0, true, Shape::Other},        {Op::Parameter, 0, true, Shape::Other},
    {Op::Phi, -1, true, Shape::Uniform},           {Op::Add, 2, true, Shape::Uniform},
    {Op::Subtract, 2, true, Shape::Uniform},       {Op::Multiply, 2, true, Shape::Uniform},
    {Op::TrueDivide, 2, true, Shape::Uniform},     {Op::FloorDivide, 2, true, Shape::Uniform},
    {Op::Modulo, 2, true, Shape::Uniform},         {Op::Power, 2, true, Shape::Uniform},
    {Op::ShiftLeft, 2, true, Shape::Uniform},      {Op::ShiftRight, 2, true, Shape::Uniform},
    {Op::BitAnd, 2, true, Shape::Uniform},         {Op::BitOr, 2, true, Shape::Uniform},
    {Op::BitXor, 2, true, Shape::Uniform},         {Op::Negate, 1, true, Shape::Uniform},
    {Op::Invert, 1, true, Shape::Uniform},         {Op::Not, 1, true, Shape::Uniform},
    {Op::Equal, 2, true, Shape::Compare},          {Op::NotEqual, 2, true, Shape::Compare},
    {Op::Less, 2, true, Shape::Compare},           {Op::LessEqual, 2, true, Shape::Compare},
    {Op::Greater, 2, true, Shape::Compare},        {Op::GreaterEqual, 2, true, Shape::Compare},
    {Op::Select, 3, true, Shape::Other},           {Op::Convert, 1, true, Shape::Other},
    {Op::Intrinsic, -1, true, Shape::Other},       {Op::MakeComplex, 2, true, Shape::Other},
    {Op::Real, 1, true, Shape::Other},             {Op::Imaginary, 1, true, Shape::Other},
    {Op::CheckDivisor, 1, false, Shape::Other},    {Op::WrapIndex, 2, true, Shape::Indices},
    {Op::CheckIndex, 3, false, Shape::Indices},    {Op::CheckOverflow, -1, false, Shape::Indices},
    {Op::MakeTuple, -1, true, Shape::Other},       {Op::TupleGet, 1, true, Shape::Other},
    {Op::MakeOptional, -1, true, Shape::Other},    {Op::OptionalHas, 1, true, Shape::Other},
    {Op::OptionalGet, 1, true, Shape::Other},      {Op::LoadLocal, 0, true, Shape::Other},
    {Op::StoreLocal, 1, false, Shape::Other},      {Op::LocalIsSet, 0, true, Shape::Other},
    {Op::LoadGlobal, 0, true, Shape::Other},
    {Op::StoreGlobal, 1, false, Shape::Other},     {Op::GlobalIsSet, 0, true, Shape::Other},
    {Op::ListNew, 1, true, Shape::Indices},        {Op::ListLength, 1, true, Shape::Other},
    {Op::ListLoad, 2, true, Shape::Other},         {Op::ListStore, 3, false, Shape::Other},
    {Op::ListAppend, 2, false, Shape::Other},      {Op::ListSetLength, 2, false, Shape::Other},
    {Op::ArrayNew, -1, true, Shape::Indices},      {Op::ArrayShape, 1, true, Shape::Other},
    {Op::ArrayStride, 1, true, Shape::Other},      {Op::ArrayLoad, -1, true, Shape::Other},
    {Op::ArrayStore, -1, false, Shape::Other},     {Op::ArrayView, -1, true, Shape::Other},
    {Op::ArrayAddress, 1, true, Shape::Other},     {Op::Call, -1, false, Shape::Other},
    {Op::CallRuntime, -1, false, Shape::Other},    {Op::SortRuntime, 1, false, Shape::Other},
    {Op::ParallelFor, -1, false, Shape::Other},    {Op::GeneratorNew, -1, true, Shape::Other},
    {Op::GeneratorNext, 1, true, Shape::Other},    {Op::GeneratorValue, 1, true, Shape::Other},
    {Op::GeneratorClose, 1, false, Shape::Other},
    {Op::Retain, 1, false, Shape::Other},          {Op::Release, 1, false, Shape::Other},
    {Op::Jump, 0, false, Shape::Other},            {Op::Branch, 1, false, Shape::Other},
    {Op::Yield, -1, false, Shape::Other},          {Op::Return, -1, false, Shape::Other},
    {Op::RaisePending, 0, false, Shape::Other},    {Op::Unreachable, 0, false, Shape::Other},
};

constexpr bool isInOpOrder() {
    unsigned i = 0;
    for (const Signature& signature : kSignatures)
        if (static_cast<unsigned>(signature.op) != i++)
            return false;
    return i == static_cast<unsigned>(Op::Unreachable) + 1;
}
static_assert(isInOpOrder(), "kSignatures has one row per op, in the order of ops.def");

class Verifier {
public:
    Verifier(const Module& module, const Function& function) : module(module), function(function) {}

    std::string run() {
        if (function.blocks.empty())
            return "function " + function.symbol + " has no blocks";
        checkStructure();
        if (problem.empty())
            checkPredecessors();
        if (problem.empty())
            checkDominance();
        return problem;
    }

private:
    const Module& module;
    const Function& function;
    std::string problem;
    llvm::DenseMap<const Block*, unsigned> blocks;
    llvm::DenseMap<const Instruction*, unsigned> positions; ///< in its block

    void fail(const Block& block, const Instruction* instruction, const llvm::Twine& what) {
        if (!problem.empty())
            return;
        auto found = blocks.find(&block);
        problem = "function " + function.symbol + ", block" + (found == blocks.end() ? "?" : std::to_string(found->second));
        if (instruction)
            problem += ", " + opText(instruction->op).str() + " at " + std::to_string(positions.lookup(instruction));
        problem += ": " + what.str();
    }

    void checkStructure() {
        for (const Block* block : function.blocks)
            if (!blocks.try_emplace(block, static_cast<unsigned>(blocks.size())).second)
                return fail(*block, nullptr, "the block is listed twice");
        for (const Block* block : function.blocks)
            for (auto [position, instruction] : llvm::enumerate(block->instructions))
                if (!positions.try_emplace(instruction, static_cast<unsigned>(position)).second)
                    return fail(*block, instruction, "the instruction is listed twice");
        if (!function.blocks.front()->predecessors.empty())
            fail(*function.blocks.front(), nullptr, "the entry has predecessors");
        for (const Block* block : function.blocks)
            checkBlock(*block);
    }

    void checkBlock(const Block& block) {
        if (block.function != &function)
            return fail(block, nullptr, "the block belongs to another function");
        if (block.instructions.empty() || !block.instructions.back()->isTerminator())
            return fail(block, nullptr, "the block has no terminator");
        if (block.handler && !blocks.count(block.handler))
            return fail(block, nullptr, "the handler is not a block of the function");
        if (block.handler && (block.handler == function.blocks.front() || block.handler->instructions.front()->op == Op::Phi))
            return fail(block, nullptr, "a handler is not the entry and has no phis");
        bool inPhis = true;
        for (const Instruction* instruction : block.instructions) {
            bool isPhi = instruction->op == Op::Phi;
            if (isPhi && !inPhis)
                return fail(block, instruction, "phis come first");
            inPhis = isPhi;
            if (instruction->isTerminator() && instruction != block.instructions.back())
                return fail(block, instruction, "a terminator comes last");
            if (instruction->block != &block)
                return fail(block, instruction, "the instruction names another block");
            if (isPhi && instruction->operands.size() != block.predecessors.size())
                return fail(block, instruction, "one operand per predecessor");
            unsigned targets = instruction->op == Op::Branch ? 2 : instruction->op == Op::Yield ? 1u + (instruction->targets[1] != nullptr) : instruction->op == Op::Jump ? 1 : 0;
            for (unsigned i = 0; i < 2; ++i) {
                if ((instruction->targets[i] != nullptr) != (i < targets))
                    return fail(block, instruction, "wrong number of targets");
                if (instruction->targets[i] && !blocks.count(instruction->targets[i]))
                    return fail(block, instruction, "the target is not a block of the function");
            }
            checkInstruction(block, *instruction);
        }
    }

    void checkInstruction(const Block& block, const Instruction& instruction) {
        const Signature& signature = kSignatures[static_cast<size_t>(instruction.op)];
        for (const Instruction* operand : instruction.operands) {
            if (!operand || !positions.count(operand))
                return fail(block, &instruction, "an operand is not an instruction of the function");
            if (!operand->type)
                return fail(block, &instruction, "an operand has no value");
        }
        for (const Instruction* value : instruction.cleanup)
            if (!positions.count(value))
                return fail(block, &instruction, "cleanup names an instruction that is not in the function");
        if (signature.operands >= 0 && instruction.operands.size() != static_cast<size_t>(signature.operands))
            return fail(block, &instruction, llvm::Twine(signature.operands) + " operands expected");
        if (signature.hasValue && !instruction.type)
            return fail(block, &instruction, "the value has no type");
        for (const Instruction* operand : instruction.operands) {
            if (signature.shape == Shape::Uniform && operand->type != instruction.type)
                return fail(block, &instruction, mismatch(operand->type, instruction.type));
            if (signature.shape == Shape::Compare && operand->type != instruction.operands[0]->type)
                return fail(block, &instruction, mismatch(operand->type, instruction.operands[0]->type));
            if (signature.shape == Shape::Indices && !isIndex(operand))
                return fail(block, &instruction, "int64 operands expected");
        }
        if (signature.shape == Shape::Compare && !instruction.type->is(TypeKind::Bool))
            return fail(block, &instruction, "a comparison is of type bool");
        checkTypes(block, instruction);
    }

    static bool isIndex(const Instruction* value) {
        return value->type->isInteger() && value->type->bits == 64 && value->type->isSigned;
    }

    static std::string mismatch(const Type* actual, const Type* expected) {
        return "operand of type " + toString(actual) + " where " + toString(expected) + " is expected";
    }

    void checkTypes(const Block& block, const Instruction& instruction) {
        auto require = [&](bool condition, const llvm::Twine& what) {
            if (!condition)
                fail(block, &instruction, what);
        };
        auto requireType = [&](const Instruction* value, const Type* type) {
            if (value->type != type)
                fail(block, &instruction, mismatch(value->type, type));
        };
        auto operand = [&](size_t i) { return instruction.operands[i]; };
        auto requireIndices = [&](size_t first, size_t count) {
            for (size_t i = first; i < first + count; ++i)
                require(isIndex(operand(i)), "int64 subscripts expected");
        };
        size_t count = instruction.operands.size();
        switch (instruction.op) {
        case Op::ConstInt: require(instruction.type->isInteger() || instruction.type->is(TypeKind::Bool) || instruction.type->is(TypeKind::Choice), "int or bool expected"); break;
        case Op::ConstFloat: require(instruction.type->isFloat(), "float expected"); break;
        case Op::Parameter:
            if (instruction.index >= function.parameters.size())
                return fail(block, &instruction, "no such parameter");
            requireType(&instruction, function.parameters[instruction.index]);
            break;
        case Op::Select:
            require(operand(0)->type->is(TypeKind::Bool), "the condition is of type bool");
            requireType(operand(1), instruction.type);
            requireType(operand(2), instruction.type);
            require(!instruction.type->isManaged(), "select of a managed type");
            break;
        case Op::Branch: require(operand(0)->type->is(TypeKind::Bool), "the condition is of type bool"); break;
        case Op::Convert: require(instruction.type->isNumber() && operand(0)->type->isNumber(), "numbers expected"); break;
        case Op::TupleGet:
            require(instruction.index < operand(0)->type->elements.size() || operand(0)->type->is(TypeKind::Range), "no such element");
            if (problem.empty() && !operand(0)->type->is(TypeKind::Range))
                requireType(&instruction, operand(0)->type->elements[instruction.index]);
            break;
        case Op::MakeTuple:
            if (instruction.type->is(TypeKind::Range))
                break;
            require(count == instruction.type->elements.size(), "one operand per element expected");
            for (size_t i = 0; problem.empty() && i < count; ++i)
                requireType(operand(i), instruction.type->elements[i]);
            break;
        case Op::MakeOptional:
            require(instruction.type->is(TypeKind::Optional) && count <= 1, "an optional of at most one operand expected");
            if (problem.empty() && count == 1)
                requireType(operand(0), instruction.type->element());
            break;
        case Op::OptionalHas: require(operand(0)->type->is(TypeKind::Optional), "optional expected"); break;
        case Op::OptionalGet:
            require(operand(0)->type->is(TypeKind::Optional), "optional expected");
            if (problem.empty())
                requireType(&instruction, operand(0)->type->element());
            break;
        case Op::LoadLocal:
        case Op::StoreLocal:
        case Op::LocalIsSet:
            if (instruction.index >= function.locals.size())
                return fail(block, &instruction, "no such local");
            if (instruction.op == Op::LoadLocal)
                requireType(&instruction, function.locals[instruction.index].type);
            if (instruction.op == Op::StoreLocal)
                requireType(operand(0), function.locals[instruction.index].type);
            break;
        case Op::LoadGlobal:
        case Op::StoreGlobal:
        case Op::GlobalIsSet:
            if (instruction.index >= module.globals.size())
                return fail(block, &instruction, "no such global");
            if (instruction.op == Op::LoadGlobal)
                requireType(&instruction, module.globals[instruction.index].type);
            if (instruction.op == Op::StoreGlobal)
                requireType(operand(0), module.globals[instruction.index].type);
            break;
        case Op::ListLength:
        case Op::ListLoad:
        case Op::ListStore:
        case Op::ListAppend:
        case Op::ListSetLength:
        case Op::SortRuntime:
            if (!operand(0)->type->is(TypeKind::List))
                return fail(block, &instruction, "list expected");
            if (instruction.op == Op::ListLoad)
                requireType(&instruction, operand(0)->type->element());
            if (instruction.op == Op::ListStore || instruction.op == Op::ListAppend)
                requireType(instruction.operands.back(), operand(0)->type->element());
            if (instruction.op == Op::ListLoad || instruction.op == Op::ListStore || instruction.op == Op::ListSetLength)
                requireIndices(1, 1);
            break;
        case Op::ArrayNew: require(instruction.type->isArray() && count == instruction.type->rank, "one extent per axis expected"); break;
        case Op::ArrayShape:
        case Op::ArrayStride:
            require(operand(0)->type->isArray() && instruction.index < operand(0)->type->rank, "no such axis");
            break;
        case Op::ArrayLoad:
        case Op::ArrayStore: {
            bool isStore = instruction.op == Op::ArrayStore;
            if (count == 0 || !operand(0)->type->isArray() || count != 1u + operand(0)->type->rank + isStore)
                return fail(block, &instruction, "array and one subscript per axis expected");
            requireIndices(1, operand(0)->type->rank);
            requireType(isStore ? instruction.operands.back() : &instruction, operand(0)->type->element());
            break;
        }
        case Op::ArrayView:
            if (count == 0 || !operand(0)->type->isArray() || !instruction.type->isArray() || count != 2u + 2u * instruction.type->rank)
                return fail(block, &instruction, "array, offset, shapes and strides expected");
            requireIndices(1, count - 1);
            break;
        case Op::Call:
        case Op::ParallelFor: checkCall(block, instruction); break;
        case Op::GeneratorNext:
        case Op::GeneratorClose:
        case Op::GeneratorValue: require(instruction.callee && operand(0)->type == instruction.callee->generator, "a generator of the callee expected"); break;
        case Op::Retain:
        case Op::Release: require(operand(0)->type->isManaged(), "a managed value expected"); break;
        case Op::Return:
            if (count == 1)
                requireType(operand(0), function.returnType);
            else
                require(count == 0 && (!function.returnType || function.returnType->isZeroSize() || function.generator), "the function returns a value");
            break;
        default: break;
        }
    }

    void checkCall(const Block& block, const Instruction& call) {
        if (!call.callee)
            return fail(block, &call, "no callee");
        llvm::ArrayRef<const Type*> parameters = call.callee->parameters;
        llvm::ArrayRef<Instruction*> arguments = call.operands;
        if (call.op == Op::ParallelFor) {
            if (arguments.empty() || !isIndex(arguments[0]) || parameters.size() < 2 || !call.callee->isParallelBody)
                return fail(block, &call, "trip count and a parallel body expected");
            if (!call.reductions.empty() && call.reductions.size() != call.callee->returnType->elements.size())
                return fail(block, &call, "one reduction per partial expected");
            parameters = parameters.drop_front(2);
            arguments = arguments.drop_front();
        }
        if (arguments.size() != parameters.size())
            return fail(block, &call, llvm::Twine(parameters.size()) + " arguments expected");
        for (size_t i = 0; i < arguments.size(); ++i)
            if (arguments[i]->type != parameters[i])
                return fail(block, &call, mismatch(arguments[i]->type, parameters[i]));
        if (call.callee->returnType && call.type != call.callee->returnType)
            fail(block, &call, "the type is not what the callee returns");
    }

    void checkPredecessors() {
        llvm::DenseMap<std::pair<const Block*, const Block*>, int> edges;
        for (const Block* block : function.blocks) {
            for (const Block* successor : block->successors())
                ++edges[{block, successor}];
            for (const Block* predecessor : block->predecessors)
                --edges[{predecessor, block}];
        }
        for (const auto& [edge, difference] : edges)
            if (difference != 0)
                return fail(*edge.second, nullptr, "the predecessors do not match the terminators");
    }

    void checkDominance() {
        DominatorTree tree(function);
        for (const Block* block : function.blocks) {
            if (!tree.isReachable(block))
                continue;
            for (const Instruction* instruction : block->instructions) {
                for (auto [position, operand] : llvm::enumerate(instruction->operands)) {
                    bool available;
                    if (instruction->op == Op::Phi) {
                        const Block* from = block->predecessors[position];
                        available = !tree.isReachable(from) || tree.dominates(operand->block, from);
                    } else if (operand->block == block) {
                        available = positions.lookup(operand) < positions.lookup(instruction);
                    } else {
                        available = tree.dominates(operand->block, block);
                    }
                    if (!available)
                        return fail(*block, instruction, "operand " + llvm::Twine(position) + " is not defined on every path");
                }
            }
        }
    }
};

} // namespace

std::string verify(const Module& module) {
    for (const auto& function : module.functions)
        if (std::string problem = Verifier(module, *function).run(); !problem.empty())
            return problem;
    return {};
}

} // namespace wasmba::ir
