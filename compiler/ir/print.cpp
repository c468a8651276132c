#include "ir/ir.h"

#include "ir/runtime_function.h"

#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"
#include "llvm/Support/raw_ostream.h"

namespace wasmba::ir {

namespace {

constexpr llvm::StringLiteral kIntrinsicNames[] = {
#define INTRINSIC(name, operands, llvmName, libmName) #name,
#include "ir/intrinsics.def"
};

constexpr llvm::StringLiteral kReductionNames[] = {"add", "mul", "min", "max", "and", "or", "xor", "all", "any", "last", "companion"};

/// Numbers values and blocks by position, so that the text does not depend on stale ids.
class Printer {
public:
    Printer(const Function& function, llvm::raw_ostream& out) : function(function), out(out) {
        unsigned value = 0, block = 0;
        for (const Block* each : function.blocks) {
            blocks[each] = block++;
            for (const Instruction* instruction : each->instructions) {
                values[instruction] = value++;
                used.insert(instruction->operands.begin(), instruction->operands.end());
            }
        }
    }

    void print() {
        out << "function " << function.symbol << "(";
        for (size_t i = 0; i < function.parameters.size(); ++i)
            out << (i ? ", " : "") << toString(function.parameters[i]);
        out << ") -> " << (function.returnType ? toString(function.returnType) : "None");
        if (function.isParallelBody)
            out << " parallel_body";
        if (function.isStrip)
            out << " strip";
        out << (function.mayRaise ? " raises\n" : "\n");
        for (size_t i = 0; i < function.locals.size(); ++i)
            out << "  local " << i << " " << function.locals[i].name << ": " << toString(function.locals[i].type) << "\n";
        for (const Block* block : function.blocks)
            printBlock(*block);
    }

private:
    const Function& function;
    llvm::raw_ostream& out;
    llvm::DenseMap<const Instruction*, unsigned> values;
    llvm::DenseMap<const Block*, unsigned> blocks;
    llvm::DenseSet<const Instruction*> used;

    void printBlock(const Block& block) {
        printLabel(&block);
        out << ":";
        for (size_t i = 0; i < block.predecessors.size(); ++i) {
            out << (i ? ", " : " (from ");
            printLabel(block.predecessors[i]);
        }
        out << (block.predecessors.empty() ? "" : ")");
        if (block.handler) {
            out << " handler ";
            printLabel(block.handler);
        }
        out << "\n";
        for (const Instruction* instruction : block.instructions)
            printInstruction(*instruction);
    }

    void printLabel(const Block* block) {
        auto found = blocks.find(block);
        if (found == blocks.end())
            out << "block?";
        else
            out << "block" << found->second;
    }

    void printValue(const Instruction* value) {
        auto found = values.find(value);
        if (found == values.end())
            out << "%?";
        else
            out << "%" << found->second;
    }

    void printInstruction(const Instruction& instruction) {
        bool hasValue = instruction.type && (!instruction.type->is(TypeKind::None) || used.contains(&instruction));
        out << "  ";
        if (hasValue) {
            printValue(&instruction);
            out << " = ";
        }
        out << opText(instruction.op);
        printAttributes(instruction);
        bool first = !hasAttributes;
        for (size_t i = 0; i < instruction.operands.size(); ++i) {
            out << (first ? " " : ", ");
            first = false;
            if (instruction.op == Op::Phi && i < instruction.block->predecessors.size()) {
                printLabel(instruction.block->predecessors[i]);
                out << " ";
            }
            printValue(instruction.operands[i]);
        }
        for (const Block* target : instruction.targets)
            if (target) {
                out << (first ? " " : ", ");
                first = false;
                printLabel(target);
            }
        if (hasValue)
            out << " : " << toString(instruction.type);
        printNotes(instruction);
        out << "\n";
    }

    bool hasAttributes = false;

    /// What the operation is about besides its operands, each as " x" with commas between.
    void printAttributes(const Instruction& instruction) {
        hasAttributes = false;
        auto attribute = [&](const llvm::Twine& text) {
            out << (hasAttributes ? ", " : " ") << text;
            hasAttributes = true;
        };
        switch (instruction.op) {
        case Op::ConstInt: attribute(llvm::Twine(instruction.integer)); break;
        case Op::ConstFloat: attribute(realText(instruction.real)); break;
        case Op::ConstString: attribute("\"" + escaped(instruction.text) + "\""); break;
        case Op::Intrinsic: attribute(kIntrinsicNames[static_cast<size_t>(instruction.intrinsic)]); break;
        case Op::CallRuntime: attribute(runtimeRow(instruction.runtime).symbol); break;
        case Op::CheckOverflow: attribute(opText(static_cast<Op>(instruction.index))); break;
        case Op::Parameter:
        case Op::TupleGet:
        case Op::LoadLocal:
        case Op::StoreLocal:
        case Op::LocalIsSet:
        case Op::LoadGlobal:
        case Op::StoreGlobal:
        case Op::GlobalIsSet:
        case Op::ArrayShape:
        case Op::ArrayStride: attribute(llvm::Twine(instruction.index)); break;
        default: break;
        }
        if (instruction.callee)
            attribute(instruction.callee->symbol);
    }

    void printNotes(const Instruction& instruction) {
        if (instruction.op == Op::ArrayNew && instruction.index == 1)
            out << " zeroed";
        if (instruction.op == Op::CheckIndex)
            out << " axis " << instruction.index;
        if (instruction.isNonNegative)
            out << " nonnegative";
        if (instruction.noWrap)
            out << " nowrap";
        if (instruction.isBorrowed)
            out << " borrowed";
        for (size_t i = 0; i < instruction.reductions.size(); ++i)
            out << (i ? ", " : " reduce ") << kReductionNames[static_cast<size_t>(instruction.reductions[i].kind)];
        for (size_t i = 0; i < instruction.cleanup.size(); ++i) {
            out << (i ? ", " : " cleanup ");
            printValue(instruction.cleanup[i]);
        }
        if ((instruction.op == Op::Phi || instruction.op == Op::Parameter) && !instruction.text.empty())
            out << "  # " << instruction.text;
    }

    static std::string realText(double value) {
        std::string text;
        llvm::raw_string_ostream(text) << llvm::format("%.17g", value);
        return text;
    }

    static std::string escaped(llvm::StringRef text) {
        std::string result;
        llvm::raw_string_ostream stream(result);
        llvm::printEscapedString(text, stream);
        return stream.str();
    }
};

} // namespace

std::string print(const Function& function) {
    std::string text;
    llvm::raw_string_ostream out(text);
    Printer(function, out).print();
    return out.str();
}

std::string print(const Module& module) {
    std::string text;
    for (size_t i = 0; i < module.globals.size(); ++i)
        text += "global " + std::to_string(i) + " " + module.globals[i].name + ": " + toString(module.globals[i].type) + "\n";
    for (const auto& function : module.functions)
        text += (text.empty() ? "" : "\n") + print(*function);
    return text;
}

} // namespace wasmba::ir
